import Casework
import Language
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Loading
@testable import Manuscript
@testable import Tables

@Suite struct SeriesTests {
    private static let site = "council: A\ntitle: B\ncontact: { team: C }\n"

    /// Reports by folder, each with its year and further settings.
    private static func load(
        _ reports: [String: String], _ more: [String: String] = [:]
    ) throws -> LoadedProject {
        var files = ["content/site.yaml": site]
        for (folder, settings) in reports {
            files["content/\(folder)/report.yaml"] = "title: About \(folder)\n\(settings)\n"
            files["content/\(folder)/10-a.md"] = "# A"
        }
        return try TemporaryProject(files.merging(more) { _, new in new }).load()
    }

    @Test func foldersThatDifferInTheYearOnlyAreASeries() throws {
        let loaded = try Self.load([
            "childrens-2022-23": "year: 2022/23", "childrens-2024-25": "year: 2024/25",
            "annex-2023-24": "year: 2023/24",
            "2024-25": "year: 2024/25", "part-1": "year: 2024/25", "part-2": "year: 2024/25",
            "childrens-2019":
                "year: 2018/19",
        ])
        #expect(loaded.findings == [])
        #expect(
            try loaded.verified.series == [
                Series(
                    slug: "childrens", title: "About childrens-2024-25",
                    reports: ["childrens-2024-25", "childrens-2022-23"])
            ])
    }

    @Test func settingsNameAnotherSeries() throws {
        let loaded = try Self.load([
            "old-2022-23": "year: 2022/23\nseries: care", "new-2024-25": "year: 2024/25\nseries: care",
        ])
        #expect(loaded.findings == [])
        #expect(try loaded.verified.series.map(\.reports) == [["new-2024-25", "old-2022-23"]])
    }

    @Test func theNewestReportHasTheWordsOfTheSeries() throws {
        let loaded = try Self.load(
            ["care-2022-23": "year: 2022/23", "care-2024-25": "year: 2024/25"],
            ["content/series/care.md": "# All about care\n\n`=received`"])
        #expect(loaded.findings == [])
        let project = try loaded.verified
        #expect(project.series.map(\.title) == ["All about care"])
        #expect(project.reports.map { $0.seriesPage?.title } == [nil, "All about care"])
        #expect(project.reports[1].narratives.last?.expressions.map(\.text) == ["received"])
    }

    @Test func oneReportWithWordsIsASeries() throws {
        let loaded = try Self.load(["care-2024-25": "year: 2024/25"], ["content/series/care.md": "# Care"])
        #expect(try loaded.verified.series.map(\.slug) == ["care"])
    }

    @Test(arguments: [
        (
            ["care-2024-25": "year: 2024/25"], ["content/series/cares.md": "# Care"],
            "content/series/cares.md, line 1\nerror: No report is of the series \"cares\". [series-without-reports]\n"
                + "Did you mean \"care\"? A report's series stands in its report.yaml, or is its folder's name without the year."
        ),
        (
            ["a-2024-25": "year: 2024/25\nseries: care", "b-2024-25": "year: 2024/25\nseries: care"], [:],
            "content/a-2024-25/report.yaml\nerror: This report and content/b-2024-25/report.yaml are both of the series"
                + " \"care\" and the year 2024/25. [series-year-twice]\n"
                + "Correct the year of one of them, or write another \"series\" into its report.yaml."
        ),
        (
            ["care": "year: 2022/23\nseries: other", "care-2024-25": "year: 2024/25\nseries: care"], [:],
            "content/care-2024-25/report.yaml\nerror: The series \"care\" would have the address that something else has."
                + " [series-address-taken]\nWrite another \"series\" into the report.yaml of its reports, or rename the"
                + " folder \"care\"."
        ),
        (
            ["care-2024-25": "year: 2024/25\nseries: a b"], [:],
            "content/care-2024-25/report.yaml, line 3, column 9\nerror: \"series\" can't be the last part of an address."
                + " [bad-name]\nUse letters, digits and hyphens."
        ),
    ])
    func mistakesAreFound(reports: [String: String], more: [String: String], findings: String) throws {
        #expect(try Self.load(reports, more).findings.described == findings)
    }

    @Test func whatIsWrongInTheWordsIsFoundThere() throws {
        let loaded = try Self.load(
            ["care-2024-25": "year: 2024/25"],
            ["content/series/care.md": "# Care\n\n![Map](../assets/map.png)\n\n```tabel\n```\n"])
        #expect(
            loaded.findings.map { "\($0.identifier) \($0.location.file)" }
                == ["missing-image content/series/care.md", "unknown-block content/series/care.md"])
    }
}
