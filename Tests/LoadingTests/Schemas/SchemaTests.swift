import Casework
import Foundation
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Loading
@testable import Manuscript

/// The schemas say what the parser does: each is walked, and the parser is asked at every place.
@Suite struct SchemaTests {
    /// Like no key and no value that there is, so that a finding lists those that there are.
    static let odd = "qqqqqqqqqqqqqqqqqqqqqqqq"

    enum File: String, CaseIterable, Sendable {
        case site, report, section, paper

        func findings(of text: String) -> [Finding] {
            let isMatter = self == .section || self == .paper
            let whole = isMatter ? "---\n\(text)\n---\n\n# Title\n" : text
            let source = SourceText(file: "F", bytes: Array(whole.utf8))
            return switch self {
            case .site: SiteSettings.read(source, assets: []).findings
            case .report: ReportFile.read(source).findings
            case .section: SectionFile.read(source).findings
            case .paper: PaperFile.read(source).file.findings
            }
        }
    }

    /// "Known: a, b, c."
    private static func known(_ findings: [Finding], _ identifiers: String...) throws -> Set<String>? {
        let finding = findings.first { identifiers.contains($0.identifier) && $0.summary.contains(odd) }
        guard let remedy = finding?.remedy else { return nil }
        let names = try #require(remedy.wholeMatch(of: /Known: (.*)\./)).1
        return Set(names.components(separatedBy: ", "))
    }

    @Test(arguments: File.allCases)
    func hasTheKeysThatTheParserKnows(file: File) throws {
        let places = SchemaPlace.all(in: try Schema.read(file.rawValue))
        for place in places {
            let findings = file.findings(of: place.text(holding: "{\"\(Self.odd)\": 1}"))
            let known = try Self.known(findings, "unknown-key", "unknown-records")
            // One mapping counts as a list of one.
            let mapping = place.schema.items ?? place.schema
            #expect(known == (mapping.takesOnlyItsKeys ? Set((mapping.properties ?? [:]).keys) : nil), "\(place.path)")
        }
        #expect(places.contains { $0.schema.isClosed })
    }

    @Test(arguments: File.allCases)
    func requiresWhatTheParserMisses(file: File) throws {
        for place in SchemaPlace.all(in: try Schema.read(file.rawValue)) where place.schema.isClosed {
            let findings = file.findings(of: place.text(holding: "{\"\(Self.odd)\": 1}"))
            let unknown = findings.first { $0.identifier == "unknown-key" && $0.summary.contains(Self.odd) }
            let subject = unknown?.summary.wholeMatch(of: /".*" is not a key of (.*)\./)?.1 ?? "nothing"
            var missing = Set(
                findings.compactMap { finding in
                    finding.summary.wholeMatch(of: /The key "(.*)" is missing from (.*)\./).flatMap {
                        $0.2 == subject ? String($0.1) : nil
                    }
                }
            )
            if place.steps.isEmpty, findings.contains(where: { $0.identifier == "not-a-paper" }) {
                missing.insert("layout")
            }
            // The text says that already.
            let needs = place.isOwnKind ? place.schema.needs.subtracting(["kind"]) : place.schema.needs
            #expect(missing == needs, "\(place.path)")
        }
    }

    @Test(arguments: File.allCases)
    func hasTheValuesThatTheParserKnows(file: File) throws {
        for place in SchemaPlace.all(in: try Schema.read(file.rawValue))
        where !place.schema.isClosed && !place.declaresOwnKind {
            let findings = file.findings(of: place.text(holding: "\"\(Self.odd)\""))
            let known = try Self.known(findings, "unknown-value", "bad-month")
            #expect(known == place.schema.choices.map(Set.init), "\(place.path)")
            let range = findings.compactMap {
                $0.summary.wholeMatch(of: /"(.*)" must be a whole number from (\d+) to (\d+)\./)
            }.first
            #expect(range.map { Int($0.2) } == place.schema.minimum.map(Optional.some), "\(place.path)")
            #expect(range.map { Int($0.3) } == place.schema.maximum.map(Optional.some), "\(place.path)")
        }
    }

    @Test(arguments: RecordKind.allCases)
    func offersTheFieldsWithAMeaningOfTheirOwn(kind: RecordKind) throws {
        let columns = try #require(
            try Schema.read("report").definitions?[kind.rawValue]?.properties?["columns"]?.properties
        )
        #expect(Set(columns.keys.map(Field.init)) == RecordSchema.schema(of: kind).fields)
    }
}
