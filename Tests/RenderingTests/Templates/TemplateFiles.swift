import Casework
import Narrative
import Foundation

@testable import Rendering

/// The templates that Upheld comes with, to be changed by a test.
struct TemplateFiles {
    private var texts: [String: String] = [:]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

    init() throws {
        for path in try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path) {
            let file = Self.folder.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            texts[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
    }

    struct MissingText: Error {
        let text: String
        let path: String
    }

    mutating func replace(_ old: String, with new: String, in path: String) throws {
        guard let text = texts[path], text.contains(old) else { throw MissingText(text: old, path: path) }
        texts[path] = text.replacing(old, with: new)
    }

    mutating func write(_ text: String?, to path: String) { texts[path] = text }

    /// The line, from 1, on which a text stands first.
    func line(of text: String, in path: String) throws -> Int {
        guard let whole = texts[path], let place = whole.firstRange(of: text) else {
            throw MissingText(text: text, path: path)
        }
        return whole[..<place.lowerBound].count { $0 == "\n" } + 1
    }

    func templates() throws(FindingsError) -> Templates {
        let files = texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, text: $0.value) }
        return try Templates(files: files, named: "templates")
    }

    /// What is wrong with the templates.
    func findings() -> [Finding] {
        do throws(FindingsError) {
            _ = try templates()
            return []
        } catch {
            return error.findings
        }
    }
}
