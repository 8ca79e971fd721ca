import Casework
import Foundation
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Loading
@testable import Manuscript

/// The examples of settings in the documents, held against the schemas.
@Suite struct SchemaExampleTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    struct Example: CustomTestStringConvertible, Sendable {
        let place: String
        let text: String
        var testDescription: String { place }
    }

    /// Blocks of YAML in README.md and docs/, without what stands before them in lists.
    static let examples: [Example] = {
        let docs = repository.appending(path: "docs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []  // fails the test below
        let files = names.filter { $0.hasSuffix(".md") }.sorted().map { docs.appending(path: $0) }
        return (files + [repository.appending(path: "README.md")]).flatMap { file in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return examples(in: text, of: file.lastPathComponent)
        }
    }()

    private static func examples(in text: String, of file: String) -> [Example] {
        var examples: [Example] = []
        var lines: [Substring]?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bare = line.drop { $0 == " " }
            if bare == "```yaml" {
                lines = []
            } else if bare == "```", let body = lines {
                let written = body.filter { $0 != "---" }.joined(separator: "\n")
                examples.append(Example(place: "\(file), to line \(number + 1)", text: written))
                lines = nil
            } else {
                lines?.append(line)
            }
        }
        return examples
    }

    /// Keys of a block, each written several times over, are no settings.
    private static func isOfBlock(_ example: Example) -> Bool { example.text.hasPrefix("rows:") }

    @Test func thereAreExamples() { #expect(Self.examples.count > 20) }

    @Test(arguments: examples.filter { !isOfBlock($0) })
    func followsASchema(example: Example) throws {
        let (value, findings) = YAMLDocument.read(example.text, origin: YAMLOrigin(file: "F"))
        #expect(findings == [])
        let keys = Set(try #require(value?.pairs).map(\.name))
        let outer = try SchemaTests.File.allCases.flatMap { file in
            let root = try Schema.read(file.rawValue)
            return SchemaPlace.all(in: root).map { (root: root, place: $0) }
        }.filter { $0.place.schema.takesOnlyItsKeys }
        let places = outer.filter { place in
            let known = place.place.schema.properties ?? [:]
            return !keys.isDisjoint(with: known.keys) || place.place.steps == [.key("data")]
        }
        let problems = try places.map { try #require(value).problems(in: $0.place.schema, $0.root, isWhole: false) }
        #expect(problems.contains([]), "\(problems.min { $0.count < $1.count } ?? ["no schema"])")
    }

    @Test func misspeltKeysAreRefused() throws {
        let root = try Schema.read("report")
        func problems(_ text: String) throws -> [String] {
            let value = YAMLDocument.read(text, origin: YAMLOrigin(file: "F")).value
            return try #require(value).problems(in: root, root, isWhole: false)
        }
        let own = "data: { visits: { kind: own, title: T, definition: D, file: a.csv, date: Day } }"
        #expect(try problems(own) == [])
        #expect(try problems(own.replacing("kind:", with: "kidn:")) == ["kidn is no key", "kind is missing"])
        #expect(try problems(own.replacing("own", with: "ow")) == ["ow is no value"])
        #expect(try problems(own.replacing("date:", with: "day:")) == ["day is no key", "date is missing"])
        #expect(try problems("tilte: A") == ["tilte is no key"])
        #expect(
            try problems("procedures: { a: { name: A, stages: { 1: { respnd: 10 days } } } }") == ["respnd is no key"])
    }
}

extension YAMLValue {
    /// What of a value a schema does not allow.
    /// - Parameter isWhole: whether nothing may be missing.
    fileprivate func problems(in written: Schema, _ root: Schema, isWhole: Bool = true) -> [String] {
        let schema = SchemaPlace.resolved(written, in: root)
        if let choices = schema.choices, let text, !choices.contains(text) { return ["\(text) is no value"] }
        if let list, schema.properties != nil { return list.flatMap { $0.problems(in: written, root) } }
        if let list, let items = schema.items { return list.flatMap { $0.problems(in: items, root) } }
        guard let pairs else { return [] }
        if let items = schema.items { return problems(in: items, root) }
        let known = schema.properties ?? [:]
        let inner = pairs.flatMap { pair -> [String] in
            if let inner = known[pair.name] { return pair.value.problems(in: inner, root) }
            if let named = schema.named { return pair.value.problems(in: named, root) }
            return schema.isClosed ? ["\(pair.name) is no key"] : []
        }
        let missing = isWhole ? (schema.required ?? []).filter { key in !pairs.contains { $0.name == key } } : []
        return inner + missing.map { "\($0) is missing" }
    }
}
