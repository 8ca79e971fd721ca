import Foundation

/// A copy of a small project in a folder of its own, which goes when the test ends.
final class TemporaryProject {
    let folder: URL

    /// `name` is the folder's in these tests.
    init(_ name: String = "Project") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "upheld-test-\(UUID().uuidString)")
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
        try FileManager.default.copyItem(at: sources, to: folder)
        try FileManager.default.copyItem(
            at: Program.repository.appending(path: "templates"), to: folder.appending(path: "templates"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)  // a test that failed may have removed it
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try read(path)
        guard text.contains(old) else { throw MissingText(text: old, path: path) }
        try write(text.replacing(old, with: new), to: path)
    }

    struct MissingText: Error {
        let text: String
        let path: String
    }

    /// Path → bytes of every file below a folder.
    func contents(of path: String) throws -> [String: Data] {
        let root = folder.appending(path: path)
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appending(path: name)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                contents[name] = try Data(contentsOf: file)
            }
        }
        return contents
    }
}
