import Casework
import Foundation
import Publishing
import Testing

/// A folder of a test's own, in which sites stand; it goes when the test ends.
final class TemporaryFolder {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "upheld-publish-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)  // what is left does no harm
    }

    func path(_ name: String) -> String { root.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func createFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: root.appending(path: name), withIntermediateDirectories: true)
    }

    func createLink(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path(name), withDestinationPath: destination)
    }

    /// The names directly in a folder, sorted.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }

    /// Path → text of every file below a folder.
    func texts(of name: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
            let url = root.appending(path: name).appending(path: file)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            texts[file] = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        }
        return texts
    }

    /// The same for two names of one file that was not written in between.
    func identity(of name: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
        return [.systemFileNumber, .modificationDate].map { String(describing: attributes[$0]) }
    }

    /// Its permissions, the bit of the group among them.
    func mode(of name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @discardableResult
    func publish(_ site: [String: String], to name: String = "site") throws -> PublishSummary {
        let files = site.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, text: $0.value) }
        return try Publishing.publish(files, to: path(name))
    }

    /// The texts of a site without the marker.
    func site(_ name: String = "site") throws -> [String: String] {
        try texts(of: name).filter { $0.key != ".upheld" }
    }
}
