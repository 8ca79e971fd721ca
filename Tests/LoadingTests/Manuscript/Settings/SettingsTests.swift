import Casework
import Language
import Narrative
import Testing

@testable import Files
@testable import Manuscript
@testable import Tables

@Suite struct SettingsTests {
    private func source(_ text: String) -> SourceText {
        SourceText(file: "content/r/report.yaml", bytes: Array(text.utf8))
    }

    @Test func readsASite() throws {
        let (settings, findings) = SiteSettings.read(
            source(
                """
                council: Alderbourne County Council
                title: Complaints reports
                address: https://complaints.example.org/
                colours: { brand: "#12436D", focus: "#fd0" }
                logo: assets/logo.svg
                contact:
                  team: Complaints Team
                  telephone: 01234 567890
                  email: complaints@example.org
                  address: |
                    County Hall
                    Alderbourne
                accessibility: { tested: 2025-06-01 }
                """
            ),
            assets: ["assets/logo.svg"]
        )
        #expect(findings == [])
        let expected = SiteSettings(
            council: "Alderbourne County Council", title: "Complaints reports",
            address: "https://complaints.example.org", language: "en-GB",
            colours: ["brand": "#12436D", "focus": "#fd0"], logo: "assets/logo.svg",
            contact: SiteSettings.Contact(
                team: "Complaints Team", telephone: "01234 567890", email: "complaints@example.org",
                address: "County Hall\nAlderbourne"
            ),
            accessibilityTested: Day(isoText: "2025-06-01")
        )
        #expect(settings == expected)
    }

    private let report = """
        title: Children's complaints
        summary: One sentence.
        year: 2024/25
        compare: 2
        data:
          cases:
            files: [data/a.csv, data/b.csv]
            columns: { reference: Case ID, received: Date received }
            stages: { 1: { responded: Stage 1 closed }, 2: { responded: Stage 2 closed } }
            values: { outcome: { Part upheld: partially upheld } }
            several: { cause: ";" }
            where: { recorded: yes, type: [Complaint, 7] }
            constant: { procedure: statutory }
            complete: 2022/23 to 2024/25
          history: { file: data/history.xlsx, sheet: [To 2022, 2023] }
        procedures:
          statutory:
            name: Children Act statutory procedure
            stages:
              1: { name: Local resolution, respond: 10 working days, extend: 20 working days }
              2:
                clock: acknowledged
                limits:
                  - { from: 2024-04-01, respond: 20 working days }
                  - { respond: 6 months }
              3: {}
        key-figures: [ { figure: received, words: Complaints received } ]
        measures:
          rate: { title: Rate, definition: Complaints per home., expression: "received / 2", unit: per home, decimals: 1 }
        rounding: { shares: 1 }
        """

    @Test func readsAReport() throws {
        let (file, findings) = ReportFile.read(source(report))
        #expect(findings == [])
        let settings = try #require(file).settings
        #expect(settings.file == "content/r/report.yaml" && settings.title == "Children's complaints")
        #expect(settings.summary == "One sentence." && settings.compare == 2)
        #expect(settings.year == ReportingYear(start: 2024))
        #expect(settings.rounding.shareDecimals == 1)
        let days = try #require(DayRange(text: "2022-04-01 to 2025-03-31", firstMonth: 4))
        #expect(settings.complete[.cases]?.contains(days) == true)
        #expect(settings.keyFigures.map(\.value.text) == ["received"])
        let measure = try #require(settings.measures.first)
        #expect(measure.name == "rate" && measure.expression.text == "received / 2" && measure.unit == "per home")
        #expect(measure.decimals == 1 && measure.definition == "Complaints per home.")
    }

    @Test func readsProcedures() throws {
        let procedure = try #require(ReportFile.read(source(report)).report?.settings.procedures.first)
        let days = { Limit(amount: $0, unit: .workingDays) }
        let expected = Procedure(
            identifier: "statutory", name: "Children Act statutory procedure",
            stages: [
                Stage(
                    identifier: "1", name: "Local resolution",
                    limits: [StageLimits(respond: days(10), extended: days(20))]
                ),
                Stage(
                    identifier: "2", name: "Stage 2",
                    limits: [
                        StageLimits(respond: Limit(amount: 6, unit: .months)),
                        StageLimits(from: Day(isoText: "2024-04-01"), respond: days(20)),
                    ],
                    clock: .acknowledged
                ),
                Stage(identifier: "3", name: "Stage 3", limits: []),
            ]
        )
        #expect(procedure == expected)
    }

    @Test func readsSources() throws {
        let sources = try #require(ReportFile.read(source(report)).report).sources
        #expect(sources.map(\.kind) == [.cases, .history])
        #expect(sources.last?.sheets.map(\.name) == ["To 2022", "2023"])
        let cases = sources[0]
        #expect(cases.files == ["data/a.csv", "data/b.csv"])
        #expect(cases.columns.map(\.field) == [.reference, .received])
        #expect(cases.columns.map(\.heading) == ["Case ID", "Date received"])
        #expect(cases.columns[1].location.description == "content/r/report.yaml, line 8, column 46")
        #expect(cases.stageColumns.map(\.stage) == ["1", "2"])
        #expect(cases.stageColumns.map { $0.columns.map(\.heading) } == [["Stage 1 closed"], ["Stage 2 closed"]])
        #expect(cases.values == [.outcome: ["Part upheld": "partially upheld"]])
        #expect(cases.separators == [Field("cause"): ";"] && cases.constants == [.procedure: "statutory"])
        #expect(cases.conditions.map(\.field.name) == ["recorded", "type"])
        #expect(cases.conditions.map(\.values) == [["yes"], ["Complaint", "7"]])
        #expect(cases.location.description == "content/r/report.yaml, line 6, column 3")
        #expect(sources[1].columns == [])
    }

    @Test func readsYearsOfJanuary() throws {
        let (file, findings) = ReportFile.read(source("title: T\nyear: 2024\nyears-start: january\n"))
        #expect(findings == [])
        #expect(file?.settings.year == ReportingYear(start: 2024, firstMonth: 1))
    }
}
