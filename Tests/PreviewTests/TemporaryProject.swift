import Foundation

/// A copy of a small project in a folder of its own, which goes when the test ends.
final class TemporaryProject {
    let folder: URL

    var path: String { folder.path }

    /// - Parameter isEmpty: only the folders content and templates, with nothing in them.
    init(isEmpty: Bool = false) throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.appending(path: "upheld-preview-\(UUID().uuidString)")
        if isEmpty {
            try makeFolder("content")
            try makeFolder("templates")
        } else {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            try files.copyItem(at: tests.appending(path: "EndToEndTests/Project"), to: folder)
            let templates = tests.deletingLastPathComponent().appending(path: "templates")
            try files.copyItem(at: templates, to: folder.appending(path: "templates"))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)  // what is left does no harm
    }

    func write(_ text: String, to path: String) throws {
        // Not atomically: that would write another file and rename it.
        try Data(text.utf8).write(to: folder.appending(path: path))
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true)
    }

    func move(_ path: String, to other: String) throws {
        try? FileManager.default.removeItem(at: folder.appending(path: other))  // there may be none
        try FileManager.default.moveItem(at: folder.appending(path: path), to: folder.appending(path: other))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// The names of the reports' folders.
    func reports() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "content").path)
            .filter { FileManager.default.fileExists(atPath: folder.path + "/content/\($0)/report.yaml") }.sorted()
    }
}
