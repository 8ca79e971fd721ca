import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// One record stands in one row: values under several spellings, values that one of several kinds has, "Other".
@Suite struct OneRowTests {
    private func report(_ services: [String], year: String = "2024") -> Report {
        SampleReport.report(
            rows: services.enumerated().map { index, service in
                SampleReport.CaseRow(
                    reference: "R\(index)", received: "\(year)-05-0\(index + 1)", outcome: "", service: service)
            })
    }

    /// Complaints of three teams, compliments of one, and Ombudsman cases of another.
    private var threeKinds: Report {
        let base = SampleReport.report()
        func table(_ kind: RecordKind, _ teams: [String]) -> RecordTable {
            RecordTable(
                kind: kind, rowCount: teams.count,
                columns: [
                    "received": .date(SampleReport.dates(teams.map { _ in "2024-05-01" })),
                    "team": .category(SampleReport.category(teams)),
                ], rows: SampleReport.fileRows("\(kind.rawValue).csv"))
        }
        return Report(
            slug: "sample", settings: base.settings, sections: [],
            records: [
                .cases: table(.cases, ["North", "South", "East"]), .compliments: table(.compliments, ["North"]),
                .ombudsman: table(.ombudsman, ["West"]),
            ], calendar: base.calendar)
    }

    @Test func spellingsAreOneValueUnderTheCommonestName() throws {
        let report = report(["Waste", "waste", "WASTE", "Waste", "Roads", "not recorded", ""])
        let table = try TableText.of("received", in: report) {
            $0.rows = .dimension("service", values: nil)
            $0.totals = .columns
        }
        #expect(table.body == "Roads | 1\nWaste | 4\nNot recorded | 2\nTotal | 7")
        // Of two that are equally common, the one whose letters come first.
        let equal = try TableText.of("received", in: self.report(["waste", "Waste"])) {
            $0.rows = .dimension("service", values: nil)
        }
        #expect(equal.body == "Waste | 2")
        let listed = try TableText.of("received", in: report) {
            $0.rows = .dimension("service", values: ["WASTE", "waste", "roads"])
        }
        #expect(listed.body == "Waste | 4\nRoads | 1")
        #expect(listed.notes == ["Without what is not recorded."])
    }

    @Test func aRowIsThereForEachValueThatAnyMeasureHas() throws {
        let table = try TableText.of("compliments", in: threeKinds) {
            $0.measures = [
                TableText.measure("Compliments", "compliments"), TableText.measure("Complaints", "received"),
                TableText.measure("Ombudsman", "ombudsman_received"),
            ]
            $0.rows = .dimension("team", values: nil)
            $0.totals = .columns
        }
        #expect(
            table.body == """
                East | 0 | 1 | 0
                North | 1 | 1 | 0
                South | 0 | 1 | 0
                West | 0 | 0 | 1
                Total | 1 | 3 | 1
                """)
        let sum = try TableText.of("received + ombudsman_received", in: threeKinds) {
            $0.columns = .dimension("team", values: nil)
            $0.totals = .rows
        }
        #expect(sum.columns == "East | North | South | West | Total")
        #expect(sum.body == "Complaints | 1 | 1 | 1 | 1 | 4")
    }

    @Test func whatRecordsCallOtherIsAmongTheOthers() throws {
        let report = report(["A", "A", "Other", "Other", "Other", "B", "C", "B"])
        func table(_ top: Int) throws -> TableText {
            try TableText.of("received", in: report) {
                $0.rows = .dimension("service", values: nil)
                $0.top = top
                $0.totals = .columns
            }
        }
        #expect(try table(2).body == "A | 2\nB | 2\nOther [1] | 4\nTotal | 8")
        #expect(try table(2).notes == ["“Other” is what is called so, and one other row."])
        #expect(try table(3).body == "A | 2\nB | 2\nC | 1\nOther | 3\nTotal | 8")
        #expect(try table(4).body == "Other | 3\nA | 2\nB | 2\nC | 1\nTotal | 8")
    }

    @Test func theTopIsSoManyRowsAndTheRestIsOther() throws {
        let table = try TableText.of("received", in: report(["A", "A", "B", "B", "C"])) {
            $0.rows = .dimension("service", values: nil)
            $0.top = 2
        }
        #expect(table.body == "A | 2\nB | 2\nOther [1] | 1")
        #expect(table.notes == ["“Other” is one other row."])
    }

    @Test func aNoteNamesWhatIsNotListed() throws {
        let report = report(["A", "A", "B", "C", "D"])
        let table = try TableText.of("received", in: report) {
            $0.rows = .dimension("service", values: ["A", "B"])
            $0.totals = .columns
        }
        #expect(table.body == "A | 2\nB | 1\nTotal | 3")
        #expect(table.notes == ["Without C and D."])
        let columns = try TableText.of("received", in: report) {
            $0.columns = .dimension("service", values: ["A", "B", "C"])
            $0.filters = [TableText.filter("service", "A", "B", "C")]
        }
        #expect(columns.notes == [])
    }

    @Test func aSlipAmongSeveralFiltersOfTheRowsIsFound() {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.filters = [TableText.filter("service", "Adoption", "Leaving Car")]
        #expect(TableText.findings(of: request).map(\.remedy) == ["Did you mean \"Leaving Care\"?"])
    }

    /// A figure given for no team is that of all teams, and no team's.
    @Test func theTotalOfAnIndicatorIsNoRow() throws {
        let base = threeKinds
        var records = base.records
        func indicators(_ all: Int) -> RecordTable {
            RecordTable(
                kind: .indicators, rowCount: 5,
                columns: [
                    "name": .category(SampleReport.category(["Open", "Open", "Open", "Tonnes", "Tonnes"])),
                    "year": .category(SampleReport.category([String](repeating: "2024/25", count: 5))),
                    "team": .category(SampleReport.category(["North", "South", "", "", ""])),
                    "site": .category(SampleReport.category(["", "", "", "P", "Q"])),
                    "value": .number(NumberColumn(millionths: [5, 7, all, 3, 4].map { $0 * NumberColumn.scale })),
                ], rows: SampleReport.fileRows("indicators.csv"))
        }
        records[.indicators] = indicators(12)
        func report() -> Report {
            Report(slug: "s", settings: base.settings, sections: [], records: records, calendar: base.calendar)
        }
        let table = try TableText.of("indicator(name: Open)", in: report()) {
            $0.rows = .dimension("team", values: nil)
            $0.totals = .columns
        }
        #expect(table.body == "North | 5\nSouth | 7\nAll | 12")
        let listed = try TableText.of("indicator(name: Open)", in: report()) {
            $0.rows = .dimension("team", values: ["South", "North"])
            $0.totals = .columns
        }
        #expect(listed.body == "South | 7\nNorth | 5\nTotal | 12")
        // 5 and 7 of 6 are an average, and are not added up.
        records[.indicators] = indicators(6)
        let average = try TableText.of("indicator(name: Open)", in: report()) {
            $0.rows = .dimension("team", values: ["South", "North"])
            $0.totals = .columns
        }
        #expect(average.body == "South | 7\nNorth | 5\nTotal | [z]")
        var evaluator = Evaluator(report: report())
        let largest = try evaluator.figure(
            try Parser.expression(from: "largest(indicator(name: Open), by: team)"))
        #expect(largest.text == "South")
    }

    @Test func aMissingIndicatorIsNotAvailableInACellAndNamed() throws {
        var request = TableText.request("indicator(name: Open)", heading: "Open")
        request.rows = .dimension("team", values: ["North", "East"])
        let base = threeKinds
        var records = base.records
        records[.indicators] = RecordTable(
            kind: .indicators, rowCount: 1,
            columns: [
                "name": .category(SampleReport.category(["Open"])),
                "year": .category(SampleReport.category(["2024/25"])),
                "team": .category(SampleReport.category(["North"])),
                "value": .number(NumberColumn(millionths: [5 * NumberColumn.scale])),
            ], rows: SampleReport.fileRows("indicators.csv"))
        let report = Report(
            slug: "s", settings: base.settings, sections: [], records: records, calendar: base.calendar)
        var evaluator = Evaluator(report: report)
        let (table, findings) = evaluator.table(request, at: TableText.place)
        #expect(table?.rows.map { $0.cells.map(\.cellText) } == [["5"], ["[x]"]])
        #expect(
            findings.map { "\($0.severity) \($0.identifier): \($0.summary)" } == [
                "warning no-such-figure: indicator(name: Open, team: East, year: 2024/25) has no figure: row \"East\","
                    + " column \"Open\" prints [x]."
            ])
    }
}
