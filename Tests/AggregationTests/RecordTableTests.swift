import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Tables of records without words, and actions by group.
@Suite struct RecordTableTests {
    private func request(
        _ fields: [Field] = ["service", "outcome", "responded"],
        where filters: [PlacedRestriction] = [TableText.filter("stage", "1")],
        group: Field? = nil, kind: RecordKind = .cases, isByReceipt: Bool = false
    ) -> RecordListRequest {
        RecordListRequest(
            title: "Answers", identifier: "answers", kind: kind,
            filters: filters,
            fields: fields.map { ListedField(field: $0, heading: $0.name.capitalisedFirst) }, group: group,
            notes: [], source: nil, isByReceipt: isByReceipt)
    }

    private func table(_ request: RecordListRequest) -> (FigureTable?, [Finding]) {
        var evaluator = Evaluator(report: SampleReport.report())
        return evaluator.recordTable(request, at: TableText.place)
    }

    private func lines(_ request: RecordListRequest) throws -> [String] {
        try #require(table(request).0).rows.map { row in
            ([row.group, row.label].compactMap { $0 } + row.cells.map(\.cellText)).joined(separator: " | ")
        }
    }

    @Test func eachRecordIsARowUnderItsNumber() throws {
        #expect(
            try lines(
                request(where: [
                    TableText.filter("stage", "1"), TableText.filter("service", "Adoption", "Leaving Care"),
                ])) == [
                    "1 | Leaving Care | Not upheld | 31 July 2024", "2 | Adoption | Not upheld | 11 October 2024",
                ])
    }

    @Test func numbersRunOnThroughGroups() throws {
        #expect(
            try lines(request(["outcome"], where: [TableText.filter("procedure", "statutory")], group: "service")) == [
                "Adoption | 1 | Not upheld", "Child Protection | 2 | Withdrawn", "Child Protection | 3 | Upheld",
                "Child Protection | 4 | Partially upheld", "Child Protection | 5 | No finding",
                "Child Protection | 6 | Not upheld", "Leaving Care | 7 | Not upheld", "Leaving Care | 8 | Upheld",
            ])
    }

    @Test func theCaptionSaysHowManyThereAreAndOfWhat() throws {
        let built = try #require(
            table(request(where: [TableText.filter("procedure", "statutory"), TableText.filter("stage", "2")])).0)
        #expect(
            built.measure
                == "Complaints responded to: stage records with a response date in the period; Children Act procedure,"
                + " stage 2; 2 records")
        #expect(built.period == "1 April 2024 to 31 March 2025")
    }

    @Test func thoseReceivedAreListedWhereThatIsAsked() throws {
        func list(byReceipt: Bool) -> RecordListRequest {
            request(["decision", "amount"], where: [], kind: .ombudsman, isByReceipt: byReceipt)
        }
        #expect(
            try lines(list(byReceipt: false)) == [
                "1 | Upheld | £250", "2 | Not upheld | not recorded", "3 | Upheld | £3,012.50",
            ])
        #expect(
            try lines(list(byReceipt: true)) == [
                "1 | Not upheld | not recorded", "2 | Upheld | £3,012.50", "3 | not recorded | not recorded",
            ])
        #expect(
            try #require(table(list(byReceipt: true)).0).rows.flatMap(\.cells).allSatisfy { $0.expression.isEmpty })
        let payments = request(["amount"], where: [], kind: .payments, isByReceipt: true)
        #expect(table(payments).1.map(\.identifier) == ["list-of-kind"])
    }

    @Test func noRowsAreSaidToBeNone() throws {
        let built = try #require(table(request(where: [TableText.filter("outcome", "resolved otherwise")])).0)
        #expect(built.rows == [])
        #expect(built.notes == ["There were none in the period."])
    }

    @Test func sumsOfMoneyAreInANote() throws {
        let built = try #require(table(request(["amount"], where: [], group: "decision", kind: .ombudsman)).0)
        #expect(built.notes.count == 1)
        #expect(built.notes[0].hasPrefix("“Amount” comes to £"))
    }

    @Test func referencesAndUnknownFieldsAreNotPrinted() {
        #expect(table(request(["reference"])).1.map(\.identifier) == ["unknown-field"])
        #expect(table(request(["servce"])).1.map(\.identifier) == ["unknown-field"])
        #expect(table(request(group: "received")).1.map(\.identifier) == ["unknown-field"])
        #expect(table(request(kind: .costs)).1.map(\.identifier) == ["list-of-kind"])
    }

    private var reportWithActions: Report {
        let base = SampleReport.report()
        var records = base.records
        records[.actions] = RecordTable(
            kind: .actions, rowCount: 3,
            columns: [
                "action": .category(SampleReport.category(["Train", "Write", "Call"])),
                "service": .category(SampleReport.category(["Transport", "", "Adoption"])),
                "source": .category(SampleReport.category(["Stage 2", "Stage 2", "Stage 2"])),
            ], rows: SampleReport.fileRows("actions.csv"))
        return Report(slug: "sample", settings: base.settings, sections: [], records: records, calendar: base.calendar)
    }

    private func actions(group: Field?) -> (ActionList?, [Finding]) {
        var evaluator = Evaluator(report: reportWithActions)
        let request = ActionListRequest(
            title: "Actions", style: .list, filters: [TableText.filter("source", "Stage 2")],
            fields: [ListedField(field: "action", heading: "Action")], date: nil, group: group)
        return evaluator.actionList(request, at: TableText.place)
    }

    @Test(arguments: ["change", "previous", "percent_change", "difference", "direction"])
    func actionsAreOfNoYear(function: String) throws {
        var evaluator = Evaluator(report: reportWithActions)
        #expect(try evaluator.figure(try Parser.expression(from: "actions")).text == "3")
        let error = #expect(throws: ExpressionError.self) {
            try evaluator.figure(try Parser.expression(from: "\(function)(actions)"))
        }
        #expect(error?.identifier == "no-period")
    }

    @Test func actionsStandByTheirService() throws {
        let grouped = try #require(actions(group: "service").0).groups
        #expect(grouped.map(\.label) == ["Adoption", "Transport", "Not recorded"])
        #expect(grouped.map { $0.rows.map(\.cells) } == [[["Call"]], [["Train"]], [["Write"]]])
        let plain = try #require(actions(group: nil).0).groups
        #expect(plain.map(\.label) == [nil])
        #expect(plain.first?.rows.map(\.cells) == [["Train"], ["Write"], ["Call"]])
        #expect(actions(group: "servce").1.map(\.identifier) == ["unknown-field"])
    }
}
