import Aggregation
import Narrative
import Casework
import Foundation
import Loading
import Testing

/// A limit that changed on 1 October 2024, from 15 working days to 10, with an extension to 20: the day on which a
/// complaint was received decides, whichever day starts the clock.
@Suite struct LimitChangeTests {
    private static let settings = """
        title: Complaints
        year: 2024/25
        compare: 0
        data:
          cases:
            file: data/cases.csv
            columns: { reference: Ref, procedure: Procedure, received: In, acknowledged: Ack, responded: Out, outcome: Outcome }
            constant: { stage: "1" }
        procedures:
          plain:
            name: From receipt
            stages:
              1:
                limits:
                  - { respond: 15 working days }
                  - { from: 2024-10-01, respond: 10 working days, extend: 20 working days }
          code:
            name: From acknowledgement
            stages:
              1:
                clock: acknowledged
                limits:
                  - { respond: 15 working days }
                  - { from: 2024-10-01, respond: 10 working days, extend: 20 working days }

        """

    /// Working days to the answer, by the clock: A 15, B 16, C 10, D 11, E 21; F to I acknowledged a week later.
    private static let cases = """
        Ref,Procedure,In,Ack,Out,Outcome
        A,plain,2024-09-30,,2024-10-21,Upheld
        B,plain,2024-09-30,,2024-10-22,Upheld
        C,plain,2024-10-01,,2024-10-15,Upheld
        D,plain,2024-10-01,,2024-10-16,Upheld
        E,plain,2024-10-01,,2024-10-30,Upheld
        F,code,2024-09-30,2024-10-07,2024-10-28,Upheld
        G,code,2024-09-30,2024-10-07,2024-10-29,Upheld
        H,code,2024-10-01,2024-10-08,2024-10-22,Upheld
        I,code,2024-10-01,2024-10-08,2024-10-23,Upheld

        """

    private func report(
        _ words: String = "# Words\n", settings: String = settings
    ) throws -> (Report, [Casework.Finding]) {
        let project = try TemporaryProject()
        try project.write(settings, to: "content/sample/report.yaml")
        try project.write(Self.cases, to: "content/sample/data/cases.csv")
        try project.remove("content/sample/20-timeliness.md")
        try project.write(words, to: "content/sample/10-volumes.md")
        let loaded = try loadProject(at: project.folder.path, keepingReferences: true).verified
        let report = try #require(loaded.reports.first)
        return (report, aggregate(report).findings)
    }

    @Test(arguments: [
        ("within(procedure: plain)", "40% (2 of 5)"), ("within(procedure: plain, limit: extended)", "60% (3 of 5)"),
        ("within(procedure: code)", "50% (2 of 4)"), ("within(procedure: code, limit: extended)", "75% (3 of 4)"),
        ("closed(procedure: plain, timeliness: first)", "2"), ("closed(procedure: plain, timeliness: over)", "2"),
        ("closed(procedure: code, timeliness: extended)", "1"), ("closed(procedure: code, timeliness: over)", "1"),
        ("response_days(procedure: plain)", "14.6 working days"),
        ("response_days(procedure: code)", "13.0 working days"),
        ("limit(procedure: plain)", "10 working days"), ("limit(procedure: plain, at: 2024-09-30)", "15 working days"),
        ("limit(procedure: plain, at: 2024-10-01)", "10 working days"),
    ])
    func theDayOfReceiptDecides(expression: String, text: String) throws {
        #expect(try explain(expression, in: report().0).figure.text == text)
    }

    @Test func limitsThatBeginTooLateAreDoubted() throws {
        let later = Self.settings.replacing(
            "{ respond: 15 working days }", with: "{ from: 2024-10-01, respond: 9 days }")
        let (report, findings) = try report("# Words\n\n`=within(procedure: plain)`\n", settings: later)
        #expect(findings.map(\.identifier) == ["limits-begin-later"])
        #expect(findings.first?.summary.hasPrefix("4 answered records were received before the first limit") == true)
        #expect(try explain("within(procedure: plain)", in: report).figure.text == "33% (1 of 3)")
    }

    @Test func rowsOfTimelinessFollowIt() throws {
        let (report, _) = try report(
            """
            # Words

            ```table
            title: Answers
            measure: closed
            rows: timeliness
            columns: procedure
            total: columns
            ```

            """)
        let table = try #require(aggregate(report).figures.tables.values.first)
        let lines = table.rows.map { ([$0.label] + $0.cells.map(\.cellText)).joined(separator: " | ") }
        #expect(
            lines == [
                "Within the first limit | 2 | 2", "Within the extended limit | 1 | 1",
                "Over the limit | 2 | 1", "Total | 5 | 4",
            ])
        let notes = table.notes.filter { $0.contains("limit") }
        #expect(notes.count == 2)
        #expect(
            notes.first?.hasSuffix(
                "changed on 1 October 2024, from 15 working days to 10 working days (extended: 20 working days). Each"
                    + " complaint is timed by the limit in force when it was received.") == true, "\(notes)")
    }

    /// What was counted decides on the note, and not how it is written.
    @Test(arguments: ["within", "on_time", "decimals(on_time, 1)"])
    func aMeasureOfOnesOwnHasTheNoteToo(measure: String) throws {
        let own = "measures:\n  on_time: { title: On time, definition: As it says., expression: within }\n"
        let block = "# Words\n\n```table\ntitle: On time\nmeasure: \(measure)\nrows: procedure\n```\n"
        let (report, _) = try report(block, settings: Self.settings + own)
        let table = try #require(aggregate(report).figures.tables.values.first)
        #expect(table.notes.filter { $0.contains("changed on 1 October 2024, from 15 working days") }.count == 2)
    }

    @Test func aLimitOfAYearWithTwoIsDoubted() throws {
        let (_, findings) = try report(
            "# Words\n\n`=limit(procedure: plain)` or `=limit(procedure: plain, at: 2024-09-30)`\n")
        #expect(findings.map(\.identifier) == ["limit-changed"])
        #expect(
            findings.first?.summary
                == "The limit changed within the period: until 30 September 2024 it was 15 working days, from 1 October 2024"
                + " on it is 10 working days, and the figure prints the last only.")
        #expect(findings.hasErrors == false)
    }
}
