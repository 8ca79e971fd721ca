import Aggregation
import Narrative
import Casework
import Foundation
import Testing

@testable import Rendering

@Suite struct RenderTests {
    private func site(_ reports: [Report] = [SmallReport.report()], settings: SiteSettings = SmallReport.site)
        throws -> [String: String]
    {
        let rendered = try reports.map { try SmallReport.rendered($0) }
        let (files, findings) = render(
            rendered, of: SmallReport.project(rendered, site: settings), templates: try TemplateFiles().templates())
        #expect(findings == [])
        let texts = files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return Dictionary(texts) { first, _ in
            Issue.record("two files have one path")
            return first
        }
    }

    @Test func aSiteHasTheseFiles() throws {
        let report = [
            "data/complaints-by-service.csv", "data/complaints-by-service.csv-metadata.json", "document.html",
            "figures.html", "figures.json", "index.html", "outcomes.html", "volumes.html",
        ].map { "childrens-2024-25/\($0)" }
        let common = ["404.html", "accessibility.html", "assets/colours.css", "index.html", "sitemap.xml"]
        let paths = try site().keys.filter {
            !["assets/site.css", "assets/charts.css", "assets/icon.svg"].contains($0)
        }
        #expect(paths.sorted() == (common + report).sorted())
    }

    @Test func theSameInputGivesTheSameBytesInTheSameOrder() throws {
        let reports = try (0..<4).map { try SmallReport.rendered(SmallReport.report(slug: "r-\(2020 + $0)")) }
        let templates = try TemplateFiles().templates()
        let project = SmallReport.project(reports)
        let first = render(reports, of: project, templates: templates)
        for _ in 0..<3 {
            #expect(render(reports, of: project, templates: templates).files == first.files)
        }
    }

    @Test func everyPageIsSoundAndEveryLinkLeadsSomewhere() throws {
        let files = try site([SmallReport.report(), SmallReport.report(slug: "childrens-2023-24")])
        for (path, text) in files where path.hasSuffix(".html") {
            let page = Markup(text)
            #expect(page.problems == [], "\(path)")
            #expect(page.danglingReferences == [], "\(path)")
            #expect(page.all("h1").count == 1, "\(path)")
            let folder = path.split(separator: "/").dropLast()
            let links = page.elements.compactMap { $0["href"] ?? $0["src"] }.filter {
                !$0.hasPrefix("#") && !$0.contains(":")
            }
            for link in links {
                #expect(try leads(link, from: folder.map(String.init), in: files), "\(link) on \(path)")
            }
        }
    }

    /// Whether a relative link leads to a file, and its fragment to an element.
    private func leads(_ link: String, from folder: [String], in files: [String: String]) throws -> Bool {
        let parts = link.split(separator: "#", maxSplits: 1)
        var path = folder
        for step in try #require(parts.first).split(separator: "/") {
            if step == ".." { path.removeLast() } else { path.append(String(step)) }
        }
        guard let target = files[path.joined(separator: "/")] else { return false }
        guard parts.count == 2 else { return true }
        return Markup(target).elements.contains { $0["id"] == String(parts[1]) }
    }

    @Test func headingsOfAPageLeaveNoLevelOut() throws {
        for (path, text) in try site() where path.hasSuffix(".html") {
            let headings = Markup(text).elements.map(\.name).filter { $0.count == 2 && $0.hasPrefix("h") && $0 != "hr" }
            let levels = headings.compactMap { Int($0.dropFirst()) }
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path): \(levels)")
        }
    }

    @Test func titlesThatLookLikeMarkupAreWords() throws {
        let title = "A & B <script>alert('\"')</script>"
        let files = try site([SmallReport.report(title: title)])
        for (path, text) in files where path.hasSuffix(".html") {
            #expect(Markup(text).all("script").isEmpty, "\(path)")
        }
        let report = Markup(try #require(files["childrens-2024-25/index.html"]))
        #expect(report.texts(of: "h1") == ["\(title) 2024/25"])
        let section = Markup(try #require(files["childrens-2024-25/volumes.html"]))
        #expect(section.texts(of: "title") == ["Volumes & trends – \(title) 2024/25 – Alderbourne County Council"])
        #expect(section.texts(of: "h1") == ["Volumes & trends"])
    }

    @Test func everyFigureIsInTheData() throws {
        let text = try #require(try site()["childrens-2024-25/figures.json"])
        let figures = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let pages = figures.compactMap { $0["page"] as? String }
        #expect(pages.prefix(2) == ["index.html", "index.html"])
        #expect(Set(pages.dropFirst(2)) == ["index.html", "volumes.html", "outcomes.html"])
        #expect(pages.last == "outcomes.html")
        #expect(figures.prefix(4).map { $0["value"] as? Int } == [5, 1, 4, 5])
        #expect(figures.prefix(4).map { $0["form"] as? String } == ["tile", "tile", "mention", "sentence"])
        let share = try #require(figures.last)
        #expect(share["value"] as? Double == 0.6)
        #expect(share["numerator"] as? Int == 3)
        #expect(share["denominator"] as? Int == 5)
        #expect(share["filters"] as? [String: [String]] == ["outcome": ["upheld"]])
        #expect(figures.allSatisfy { $0.keys.count == 9 })
    }

    @Test func otherYearsOfTheSameReportAreLinkedTheNewestFirst() throws {
        let none = Figures(expressions: [:], tables: [:], caseLists: [:], definitions: [])
        let years = [2022, 2024, 2021, 2023]
        let reports = years.map { SmallReport.report(slug: "childrens-\($0)-\($0 - 1999)", year: $0) }
        let rendered = (reports + [SmallReport.report(slug: "corporate-2024-25")]).map {
            RenderedReport(report: $0, figures: none)
        }
        let series = Series(
            slug: "childrens", title: "Complaints",
            reports: ["2024-25", "2023-24", "2022-23", "2021-22"].map { "childrens-\($0)" })
        let files = render(
            rendered, of: SmallReport.project(rendered, series: [series]), templates: try TemplateFiles().templates()
        ).files
        let page = try #require(files.first { $0.path == "childrens-2023-24/index.html" })
        let links = Markup(String(decoding: page.bytes, as: UTF8.self)).values("href", of: "a").compactMap(\.self)
        #expect(
            links.filter { $0.hasPrefix("../c") }
                == ["-2024-25", "-2022-23", "-2021-22", ""].map { "../childrens\($0)/index.html" })
    }

    @Test func theSitemapNamesEveryPageButTheOneThatIsNotFound() throws {
        let files = try site()
        let addresses = Markup(try #require(files["sitemap.xml"])).texts(of: "loc")
        let pages = files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }.map {
            "https://reports.example.org/" + ($0.hasSuffix("index.html") ? String($0.dropLast(10)) : $0)
        }
        #expect(addresses.sorted() == pages.sorted())
    }

    @Test func withoutAnAddressNoSitemapIsWritten() throws {
        let settings = SiteSettings(council: "c", title: "t", contact: SmallReport.site.contact)
        #expect(try site(settings: settings)["sitemap.xml"] == nil)
    }

    @Test func theCouncilsColoursAreWrittenInTheirOrder() throws {
        let settings = SiteSettings(
            council: "c", title: "t", colours: ["link": "#111", "brand": "#222"], contact: SmallReport.site.contact)
        #expect(try site(settings: settings)["assets/colours.css"] == ":root {\n  --brand: #222;\n  --link: #111;\n}\n")
    }

    @Test func aBrokenLinkIsReportedOnceThoughItStandsOnTwoPages() throws {
        let section = Section(
            file: "content/r/10-a.md", slug: "a", title: "A",
            blocks: [.paragraph([.link(destination: "20-b.md", title: "", [.text("b")])])], footnotes: [])
        let settings = SmallReport.report().settings
        let report = Report(
            slug: "r", settings: settings, sections: [section], records: [:], calendar: WorkingCalendar(holidays: []))
        let rendered = RenderedReport(
            report: report, figures: Figures(expressions: [:], tables: [:], caseLists: [:], definitions: []))
        let findings = render(
            [rendered], of: SmallReport.project([rendered]), templates: try TemplateFiles().templates()
        ).findings
        #expect(findings.map(\.identifier) == ["broken-link"])
    }
}
