import Foundation
import Testing

@testable import Aggregation

/// The measures in `Sources/Aggregation/Measures`, in the catalogue and in the docs are the same.
@Suite struct MeasureCatalogueTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test func everyMeasureThatHasAFileIsInTheCatalogue() throws {
        let folder = "Sources/Aggregation/Measures"
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: folder).path)
        let names = try files.flatMap { file in
            try Self.text("\(folder)/\(file)").matches(of: #/static let \w+ = Measure\(\s*name: "(\w+)"/#).map {
                String($0.1)
            }
        }
        #expect(names.sorted() == Measure.all.map(\.name).sorted())
        #expect(names.count > 20)
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
