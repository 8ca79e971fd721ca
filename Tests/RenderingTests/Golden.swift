import Foundation
import Testing

/// Files that were looked at once and must stay as they are.
///
/// `UPDATE_GOLDEN=1 swift test` records them anew. Where one differs, what came instead stands beside it for comparison,
/// with "-changed" in its name.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// Every file that a test compares with.
    static let names =
        ChartGoldenTests.names + PageGoldenTests.names + GroupedTableTests.names
        + [SeriesPageTests.golden]

    static func expect(_ text: String, isAt name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name)
        let parts = name.split(separator: ".", maxSplits: 1)
        let changed = folder.appending(path: "\(parts[0])-changed.\(parts[1])")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let golden = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
        if golden == text {
            if FileManager.default.fileExists(atPath: changed.path) { try FileManager.default.removeItem(at: changed) }
        } else {
            try Data(text.utf8).write(to: changed)
            Issue.record(
                "\(name) is not as it was: compare it with \(changed.lastPathComponent).",
                sourceLocation: sourceLocation)
        }
    }
}

@Suite struct GoldenTests {
    @Test func everyGoldenFileBelongsToATest() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
        #expect(files.filter { !$0.contains("-changed.") }.sorted() == Golden.names.sorted())
    }
}
