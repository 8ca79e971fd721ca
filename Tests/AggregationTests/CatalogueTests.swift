import Foundation
import Testing

@testable import Aggregation

/// The measures and functions in their folders, in their catalogues and in the docs are the same.
@Suite struct CatalogueTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names that the files of a folder give to their values.
    private static func names(in folder: String, of type: String) throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        let value = try Regex("static let \\w+ = \(type)\\(\\s*name: \"(\\w+)\"", as: (Substring, Substring).self)
        return try files.flatMap { file in try text("\(folder)/\(file)").matches(of: value).map { String($0.1) } }
            .sorted()
    }

    @Test func whatHasAFileIsInTheCatalogue() throws {
        let measures = try Self.names(in: "Sources/Aggregation/Measures", of: "Measure")
        #expect(measures == Measure.all.map(\.name).sorted() && measures.count > 20)
        let functions = try Self.names(in: "Sources/Aggregation/Functions", of: "Function")
        #expect(functions == Function.names && functions.count > 20)
    }

    @Test(arguments: Function.all)
    func theReferenceShowsEveryFunctionWithItsArguments(function: Function) throws {
        let page = try Self.text("docs/figures.md")
        #expect(page.contains("`\(function.name)(") || page.contains("`\(function.name)`"))
        for argument in function.arguments { #expect(page.contains("\(argument): ")) }
    }

    @Test func theReferenceDescribesEveryMeasureAndNoOther() throws {
        let page = try Self.text("docs/figures.md")
        let tables = page.split(separator: "\n\n").filter { $0.contains("| measure |") }
        let described = tables.flatMap { table in
            table.split(separator: "\n").compactMap { $0.firstMatch(of: #/^\| `(\w+)` \|/#).map { String($0.1) } }
        }
        #expect(described.sorted() == Measure.all.map(\.name).sorted())
    }

    @Test(arguments: Measure.all)
    func theReferenceSaysWhatEachArgumentCanBe(measure: Measure) throws {
        let page = try Self.text("docs/figures.md")
        for option in measure.options {
            for value in option.values where value != option.usual {
                #expect(page.contains("\(option.label): \(value)"), "\(measure.name): \(option.label): \(value)")
            }
            #expect(option.values.isEmpty || option.values.contains(option.usual ?? ""))
        }
    }
}

extension Measure: CustomTestStringConvertible {
    public var testDescription: String { name }
}

extension Function: CustomTestStringConvertible {
    public var testDescription: String { name }
}
