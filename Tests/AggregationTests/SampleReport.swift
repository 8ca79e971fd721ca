import Casework
import Narrative

/// A small report whose figures can be worked out by hand.
enum SampleReport {
    struct CaseRow {
        var reference: String
        var stage = "1"
        var procedure = "statutory"
        var received: String
        var responded: String?
        var outcome = ""
        var service = "Child Protection"
        var causes: [String] = []
        var previous = ""
    }

    /// 2024/25: seven of stage 1 (one open, one corporate), two of stage 2; 2023/24: four of stage 1, one of stage 2.
    static let rows = [
        CaseRow(reference: "A1", received: "2023-04-03", responded: "2023-04-14", outcome: "upheld", causes: ["Delay"]),
        CaseRow(
            reference: "A2", received: "2023-06-01", responded: "2023-06-30", outcome: "not upheld",
            service: "Leaving Care"),
        CaseRow(reference: "A3", received: "2023-09-01", responded: "2023-09-08", outcome: "not upheld"),
        CaseRow(
            reference: "A4", received: "2024-03-20", responded: "2024-04-10", outcome: "withdrawn",
            causes: ["Delay", "Conduct"]),
        CaseRow(
            reference: "A2", stage: "2", received: "2023-08-01", responded: "2023-12-01", outcome: "upheld",
            service: "Leaving Care"),
        CaseRow(
            reference: "B1", received: "2024-04-02", responded: "2024-04-16", outcome: "upheld", causes: ["Conduct"]),
        CaseRow(
            reference: "B2", received: "2024-05-07", responded: "2024-05-22", outcome: "partially upheld",
            causes: ["Delay", "Conduct"]),
        CaseRow(
            reference: "B3", received: "2024-06-03", responded: "2024-07-31", outcome: "not upheld",
            service: "Leaving Care", causes: ["Delay"]),
        CaseRow(
            reference: "B4", received: "2024-09-02", responded: "2024-09-13", outcome: "no finding", causes: ["Conduct"]
        ),
        CaseRow(
            reference: "B5", received: "2024-10-01", responded: "2024-10-11", outcome: "not upheld", service: "Adoption"
        ),
        CaseRow(reference: "B6", received: "2025-03-25"),
        CaseRow(
            reference: "B7", procedure: "corporate", received: "2024-04-08", responded: "2024-04-12", outcome: "upheld"),
        CaseRow(
            reference: "B3", stage: "2", received: "2024-08-12", responded: "2024-09-12", outcome: "upheld",
            service: "Leaving Care"),
        CaseRow(
            reference: "C9", stage: "2", received: "2024-11-01", responded: "2025-03-31", outcome: "not upheld",
            previous: "B1"),
    ]

    static func report(
        rows: [CaseRow] = rows, measures: [CustomMeasure] = [], sections: [Section] = [], shareDecimals: Int = 0,
        history: [HistoryRow] = [], recordsFrom: ReportingYear? = nil, revisions: [ReportSettings.Revision] = [],
        complete: [RecordKind: DayRange] = [:]
    ) -> Report {
        var records: [RecordKind: RecordTable] = [
            .cases: cases(rows), .costs: costs, .indicators: indicators, .ombudsman: ombudsman,
        ]
        if !history.isEmpty { records[.history] = published(history) }
        return Report(
            slug: "sample",
            settings: ReportSettings(
                file: "content/sample/report.yaml", title: "Sample", year: ReportingYear(start: 2024), compare: 1,
                procedures: procedures, measures: measures,
                rounding: ReportSettings.Rounding(shareDecimals: shareDecimals), recordsFrom: recordsFrom,
                revisions: revisions, complete: complete.mapValues { CompleteDays($0) }
            ),
            sections: sections,
            records: records,
            calendar: calendar
        )
    }

    static let procedures = [
        Procedure(
            identifier: "statutory", name: "Children Act procedure",
            stages: [
                stage("1", respond: 10, extended: 20), stage("2", respond: 25, extended: 65),
                stage("3", respond: 50, extended: nil),
            ]
        ),
        Procedure(
            identifier: "corporate", name: "Corporate procedure", stages: [stage("1", respond: 10, extended: nil)]),
    ]

    private static func stage(_ identifier: String, respond: Int, extended: Int?) -> Stage {
        Stage(
            identifier: identifier, name: "Stage \(identifier)",
            limits: [
                StageLimits(
                    respond: Limit(amount: respond, unit: .workingDays),
                    extended: extended.map { Limit(amount: $0, unit: .workingDays) }
                )
            ]
        )
    }

    static let calendar = WorkingCalendar(
        holidays: [
            "2023-01-02", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26",
            "2024-01-01",
            "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
            "2025-01-01",
            "2025-04-18",
        ].compactMap { Day(isoText: $0) }
    )

    private static func cases(_ rows: [CaseRow]) -> RecordTable {
        RecordTable(
            kind: .cases, rowCount: rows.count,
            columns: [
                "reference": .reference(references(rows.map(\.reference))),
                "previous": .reference(references(rows.map(\.previous))),
                "procedure": .category(category(rows.map(\.procedure))),
                "stage": .category(category(rows.map(\.stage))),
                "received": .date(dates(rows.map(\.received))),
                "responded": .date(dates(rows.map(\.responded))),
                "outcome": .category(category(rows.map(\.outcome))),
                "service": .category(category(rows.map(\.service))),
                "cause": .category(several(rows.map(\.causes))),
            ],
            rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "cases.csv", row: 2)])
        )
    }

    private static let costs = RecordTable(
        kind: .costs, rowCount: 4,
        columns: [
            "date": .date(dates(["2023-05-01", "2024-05-01", "2024-06-01", "2024-07-01"])),
            "amount": .money(MoneyColumn(pence: [704_680, 409_375, 520_000, MoneyColumn.missing])),
            "category": .category(category(["Investigation", "Investigation", "Redress", "Redress"])),
        ],
        rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "costs.csv", row: 2)])
    )

    private static let indicators = RecordTable(
        kind: .indicators, rowCount: 4,
        columns: [
            "name": .category(category(["Referrals", "Referrals", "Plans", "Plans"])),
            "year": .category(category(["2023/24", "2024/25", "2023/24", "2024/25"])),
            "value": .number(NumberColumn(millionths: [500, 600, 40, 30].map { $0 * NumberColumn.scale })),
        ],
        rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "indicators.csv", row: 2)])
    )

    private static let ombudsman = RecordTable(
        kind: .ombudsman, rowCount: 4,
        columns: [
            "reference": .reference(references(["L1", "L2", "L3", "L4"])),
            "received": .date(dates(["2024-02-01", "2024-05-01", "2024-06-01", "2024-09-01"])),
            "decided": .date(dates(["2024-05-01", "2024-08-01", "2024-09-01", nil])),
            "decision": .category(category(["Upheld", "Not upheld", "Upheld", ""])),
            "amount": .money(MoneyColumn(pence: [25_000, MoneyColumn.missing, 301_250, MoneyColumn.missing])),
        ],
        rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "ombudsman.csv", row: 2)])
    )

    struct HistoryRow {
        var year: String
        var measure = "received"
        var value: Int
        var base: Int?
        var procedure = "statutory"
        var stage = "1"
        var source = ""
        var revised = ""
        /// What stands in place of the value.
        var mark: Int?
        /// Further columns.
        var filters: [Field: String] = [:]
    }

    private static func published(_ rows: [HistoryRow]) -> RecordTable {
        let scale = NumberColumn.scale
        let further = Set(rows.flatMap(\.filters.keys)).map { name in
            (name, RecordColumn.category(category(rows.map { $0.filters[name] ?? "" })))
        }
        return RecordTable(
            kind: .history, rowCount: rows.count,
            columns: Dictionary(uniqueKeysWithValues: further).merging([
                "year": .category(category(rows.map(\.year))), "measure": .category(category(rows.map(\.measure))),
                "value": .number(NumberColumn(millionths: rows.map { $0.mark ?? $0.value * scale })),
                "of": .number(
                    NumberColumn(millionths: rows.map { $0.base.map { $0 * scale } ?? NumberColumn.missing })),
                "procedure": .category(category(rows.map(\.procedure))),
                "stage": .category(category(rows.map(\.stage))), "source": .category(category(rows.map(\.source))),
                "revised": .category(category(rows.map(\.revised))),
            ]) { own, _ in own },
            rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "history.csv", row: 2)])
        )
    }

    static func fileRows(_ file: String) -> RowNumbers {
        RowNumbers(segments: [RowNumbers.Segment(start: 0, file: file, row: 2)])
    }

    static func references(_ texts: [String]) -> ReferenceColumn {
        ReferenceColumn(hashes: texts.map { ReferenceColumn.hash(of: $0) }, texts: texts)
    }

    static func dates(_ texts: [String?]) -> DateColumn {
        DateColumn(days: texts.map { $0.flatMap { Day(isoText: $0) }?.number ?? DateColumn.missing })
    }

    static func category(_ values: [String]) -> CategoryColumn {
        var labels = [""]
        let codes = values.map { value -> UInt16 in
            if let index = labels.firstIndex(of: value) { return UInt16(index) }
            labels.append(value)
            return UInt16(labels.count - 1)
        }
        return CategoryColumn(codes: codes, labels: labels)
    }

    private static func several(_ values: [[String]]) -> CategoryColumn {
        let cells = category(values.map { $0.joined(separator: "; ") })
        var labels = [""]
        let members = cells.labels.map { cell in
            cell.split(separator: ";").map { part -> UInt16 in
                let value = part.drop { $0 == " " }
                if let index = labels.firstIndex(of: String(value)) { return UInt16(index) }
                labels.append(String(value))
                return UInt16(labels.count - 1)
            }
        }
        return CategoryColumn(codes: cells.codes, labels: labels, cells: members)
    }
}

/// These tests name fields as report.yaml does.
extension Field: ExpressibleByStringLiteral {
    public init(stringLiteral name: String) { self.init(name) }
}
