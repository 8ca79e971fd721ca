import Casework
import Language
import Narrative
import Testing

@testable import Files
@testable import Manuscript
@testable import Tables

/// Entries that records share, tables of records, and actions by a field.
@Suite struct RecordBlockTests {
    private func read(_ body: String, as block: String) -> (content: FigureBlock.Content?, findings: [Finding]) {
        let file = readSection("# T\n\n```\(block)\n\(body)\n```\n")
        return (file.section.figureBlocks.first?.content, file.findings)
    }

    @Test func severalRecordsShareAnEntry() throws {
        let (content, findings) = read(
            """
            title: Upheld
            records: ombudsman
            entries:
              L001, L002,L003: |
                **Delay.** We `=decided` changed it.
              L004: Another.
            """, as: "cases")
        #expect(findings == [])
        guard case .cases(let list) = content else {
            Issue.record("no case list")
            return
        }
        #expect(list.entries.map(\.reference) == ["L001", "L002", "L003", "L004"])
        #expect(list.entries.map(\.sameAs) == [nil, "L001", "L001", nil])
        #expect(list.entries.map(\.text.isEmpty) == [false, true, true, false])
    }

    @Test func aRecordHasOneEntry() {
        let (_, findings) = read(
            "title: A\nrecords: cases\nentries:\n  A1, A2: One.\n  A2: Two.", as: "cases")
        #expect(findings.map(\.identifier) == ["duplicate-key"])
        #expect(!findings.contains { $0.summary.contains("A2") || $0.remedy.contains("A2") })
    }

    @Test func readsATableOfRecords() throws {
        let (content, findings) = read(
            """
            title: Decisions, one by one
            records: ombudsman
            where: { decision: Upheld }
            group: service
            fields: { remedy: Remedies, amount: Paid }
            notes: [ A note ]
            source: The Ombudsman
            """, as: "records")
        #expect(findings == [])
        guard case .records(let list) = content else {
            Issue.record("no table of records")
            return
        }
        #expect(list.identifier == "decisions-one-by-one" && content?.tableIdentifier == list.identifier)
        #expect(list.kind == .ombudsman && list.group == .service && list.filters.map(\.dimension) == [.decision])
        #expect(
            list.fields.map(\.field.name) == ["remedy", "amount"] && list.fields.map(\.heading) == ["Remedies", "Paid"])
        #expect(list.notes == ["A note"] && list.source == "The Ombudsman")
    }

    @Test func aTableOfRecordsNeedsItsColumns() {
        #expect(read("title: A", as: "records").findings.map(\.identifier) == ["missing-key", "missing-key"])
        let misspelt = read("title: A\nrecords: cases\nfields: { a: A }\ntotal: rows", as: "records").findings
        #expect(misspelt.map(\.identifier) == ["unknown-key"])
    }

    @Test func panelsOfActionsNeedAGroup() {
        let (content, findings) = read(
            "title: A\nstyle: panels\ngroup: service\nfields: { action: Action }", as: "actions")
        #expect(findings == [])
        if case .actions(let list) = content { #expect(list.group == .service && list.style == .panels) }
        #expect(
            read("title: A\nstyle: panels\nfields: { action: Action }", as: "actions").findings.map(\.identifier) == [
                "missing-key"
            ])
    }
}
