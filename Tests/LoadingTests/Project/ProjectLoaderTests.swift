import Casework
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Loading
@testable import Manuscript
@testable import Tables

@Suite struct ProjectLoaderTests {
    private static let site = "council: A\ntitle: B\ncontact: { team: C }\n"
    private static let report = "title: R\nyear: 2024/25\n"

    @Test func loadsAProject() throws {
        let project = try TemporaryProject([
            "content/site.yaml": Self.site + "logo: assets/logo.svg\n",
            "content/assets/logo.svg": "<svg/>",
            "content/assets/maps/a b.png": "",
            "content/assets/.hidden": "",
            "content/second/report.yaml": Self.report,
            "content/second/a.md": "# A",
            "content/first/report.yaml": Self.report,
            "content/first/20-volumes.md": "# Volumes\n\n![Map](../assets/maps/a%20b.png)",
            "content/first/3-introduction.md": "# Introduction",
            "content/first/_draft.md": "# Draft",
            "content/first/.20-volumes.md.swp": "",
            "content/first/notes.txt": "",
            "content/first/papers/scrutiny.md": "# Paper",
            "content/first/data/about.md": "# About the data",
            "content/_old/report.yaml": "",
        ]).load()
        #expect(project.findings == [])
        let loaded = try project.verified
        #expect(loaded.site.council == "A")
        #expect(loaded.assets == ["assets/logo.svg", "assets/maps/a b.png"])
        #expect(loaded.reports.map(\.slug) == ["first", "second"])
        #expect(loaded.reports[0].settings.file == "content/first/report.yaml")
        #expect(loaded.reports[0].sections.map(\.slug) == ["introduction", "volumes"])
        #expect(loaded.reports[0].sections.map(\.file).last == "content/first/20-volumes.md")
    }

    @Test func handsOverRecordsAndTheirFindings() throws {
        let project = try TemporaryProject([
            "content/site.yaml": Self.site, "content/r/1-a.md": "# A",
            "content/r/report.yaml": Self.report
                + "data: { costs: { file: data/c.csv, columns: { year: Year } }, history: { file: h.csv } }\n"
                + "procedures: { p: { stages: { 1: {} } } }\n",
        ])
        let loaded = project.load { sources, folder, procedures in
            let place = SourceLocation(file: folder + "/" + (sources.flatMap(\.files).first ?? ""), row: 2)
            guard sources.first?.kind == .costs else {
                return (nil, [Finding("missing-file", "There is no file.", remedy: "Add it.", at: place)])
            }
            let rows = RowNumbers(segments: [])
            return (RecordTable(kind: .costs, rowCount: procedures.count, columns: [:], rows: rows), [])
        }
        #expect(loaded.project?.reports.first?.records.mapValues(\.rowCount) == [.costs: 1])
        #expect(
            loaded.findings.described
                == "content/r/h.csv, row 2\nerror: There is no file. [missing-file]\nAdd it."
        )
    }

    @Test func findsEverythingAtOnceInOrder() throws {
        let loaded = try TemporaryProject([
            "content/site.yaml": "council: A\n",
            "content/b/report.yaml": "title: B\nyear: 2024\n",
            "content/b/2-z.md": "# Z\n\n![x](assets/mpa.png)\n\n`=a` <b>c</b>",
            "content/b/1-y.md": "# Y\n\n[x](javascript:y)",
            "content/a/report.yaml": Self.report,
            "content/assets/map.png": "",
        ]).load()
        #expect(loaded.project == nil)
        #expect(
            loaded.findings.map { "\($0.location) \($0.identifier)" } == [
                "content/a no-sections", "content/b/1-y.md, line 3, column 5 unsafe-link",
                "content/b/2-z.md, line 3, column 6 missing-image", "content/b/2-z.md, line 5, column 6 raw-html",
                "content/b/report.yaml, line 2, column 7 bad-year",
                "content/site.yaml, line 1, column 1 missing-key", "content/site.yaml, line 1, column 1 missing-key",
            ]
        )
        #expect(throws: FindingsError(loaded.findings)) { try loaded.verified }
    }

    @Test func warningsStopNothing() throws {
        let loaded = try TemporaryProject([
            "content/site.yaml": Self.site, "content/r/report.yaml": Self.report, "content/r/1-a.md": "no title",
        ]).load()
        #expect(loaded.findings.map(\.identifier) == ["missing-title"])
        #expect(try loaded.verified.reports.count == 1)
    }

    static let examples: [(name: String, files: [String: String], findings: String)] = [
        (
            "no content", ["readme.md": ""],
            """
            content
            error: There is no folder named content here. [missing-content]
            Go to the project's folder, or name it with --project.
            """
        ),
        (
            "no site, no report", ["content/a/b.txt": ""],
            """
            content
            error: There is no report: no folder in content holds a report.yaml. [no-reports]
            Make a folder for the report with a report.yaml that has the keys title and year.
            content/site.yaml
            error: There is no file site.yaml, or it can't be read. [missing-site]
            Write one with the keys council, title and contact.
            """
        ),
        (
            "no sections", ["content/site.yaml": site, "content/r/report.yaml": report],
            """
            content/r
            error: The report has no sections. [no-sections]
            Write at least one Markdown file beside report.yaml, as in 10-introduction.md.
            """
        ),
        (
            "a folder that is no report",
            [
                "content/site.yaml": site, "content/r/report.yaml": report, "content/r/a.md": "# A",
                "content/s/a.md": "# A",
            ],
            """
            content/s
            warning: The folder has no report.yaml, so it is not part of the site. [missing-report]
            Write a report.yaml with the keys title and year, or begin the folder's name with "_".
            """
        ),
        (
            "folders",
            [
                "content/site.yaml": site, "content/r 1/report.yaml": report, "content/r 1/a.md": "# A",
                "content/r 1/more/b.md": "# B",
            ],
            """
            content/r 1
            error: The folder's name can't be part of an address. [bad-name]
            Use letters, digits and hyphens, as in childrens-2024-25.
            content/r 1/more
            warning: The Markdown files in this folder are not part of the report. [unread-folder]
            Put sections beside report.yaml, or begin the folder's name with "_".
            """
        ),
        (
            "one address twice",
            [
                "content/site.yaml": site, "content/r/report.yaml": report, "content/r/1-a.md": "# A",
                "content/r/2-a.md": "# B",
            ],
            """
            content/r/2-a.md, line 1
            error: The section has the address "a", as has content/r/1-a.md. [duplicate-slug]
            Rename one of the files, or write another "slug" into its front matter.
            """
        ),
        (
            "images",
            [
                "content/site.yaml": site, "content/assets/map.png": "", "content/r/report.yaml": report,
                "content/r/a.md": "# A\n\n![b](assets/mpa.png) ![c](assets/chart-of-all.png)",
            ],
            """
            content/r/a.md, line 3, column 6
            error: There is no file "assets/mpa.png" in content. [missing-image]
            Did you mean "assets/map.png"?
            content/r/a.md, line 3, column 27
            error: There is no file "assets/chart-of-all.png" in content. [missing-image]
            Put the file into content/assets, or correct its name.
            """
        ),
        (
            "one identifier twice",
            [
                "content/site.yaml": site, "content/r/report.yaml": report,
                "content/r/1-a.md": "# A\n\n```table\ntitle: T\nid: x\nmeasure: a\n```",
                "content/r/2-b.md": "# B\n\n```table\ntitle: T\nid: x\nmeasure: a\n```",
            ],
            """
            content/r/2-b.md, line 5, column 5
            error: Another table or chart of the report has the id "x". [duplicate-id]
            Give each an id of its own.
            """
        ),
    ]

    @Test(arguments: examples)
    func finds(name: String, files: [String: String], findings: String) throws {
        #expect(try TemporaryProject(files).load().findings.described == findings)
    }

    @Test func numbersAutomaticIdentifiers() throws {
        let table = "```table\ntitle: T\nmeasure: a\n```\n\n"
        let loaded = try TemporaryProject([
            "content/site.yaml": Self.site, "content/r/report.yaml": Self.report,
            "content/r/1-a.md": "# A\n\n" + table
                + "> - ```chart\n>   title: T\n>   kind: line\n>   measure: a\n>   ```\n",
            "content/r/2-b.md": "# B\n\n" + table + "```table\ntitle: U\nid: t-2\nmeasure: a\n```\n",
        ]).load()
        #expect(loaded.findings == [])
        let blocks = loaded.project?.reports.first?.sections.flatMap(\.figureBlocks)
        #expect(blocks?.compactMap(\.content.tableRequest?.identifier) == ["t", "t-3", "t-4", "t-2"])
    }
}
