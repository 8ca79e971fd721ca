import Foundation
import Testing

/// What leads a resident to what they look for, and data to those who collect it.
@Suite struct FindingOnesWayTests {
    private func built(_ change: (TemporaryProject) throws -> Void = { _ in }) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try change(project)
        let result = try Program.run("build", in: project.folder)
        #expect(result.errors == "")
        return project
    }

    private func settings(_ more: String) -> (TemporaryProject) throws -> Void {
        { project in try project.write(try project.read("content/site.yaml") + more, to: "content/site.yaml") }
    }

    @Test func longSectionsBeginWithTheirHeadings() throws {
        let project = try built { project in
            let long = "# Long\n\n## One [link](10-volumes.md)\n\nA.\n\n## Two\n\nB.\n\n## Three `=received`\n\nC.\n"
            try project.write(long, to: "content/sample/30-long.md")
            try project.write("# Short\n\n## One\n\nA.\n\n## Two\n\nB.\n", to: "content/sample/40-short.md")
        }
        let page = try project.read("output/sample/long.html")
        #expect(page.contains("<li><a href=\"#one-link\">One link</a></li>"))
        #expect(page.contains("<li><a href=\"#two\">Two</a></li>"))
        #expect(page.contains("<li><a href=\"#three\">Three <data"))
        #expect(!(try project.read("output/sample/short.html").contains("page-contents")))
        #expect(!(try project.read("output/sample/document.html").contains("page-contents")))
    }

    @Test func theFirstPagesSayHowToComplain() throws {
        let project = try built(
            settings(
                """

                how-to-complain:
                  page: https://example.org/complain
                  ombudsman: { name: The Ombudsman, address: https://example.org/ombudsman, telephone: 01632 960000 }

                """))
        for page in ["index", "sample/index"] {
            let html = try project.read("output/\(page).html")
            #expect(html.contains("<a href=\"https://example.org/complain\">Make a complaint to"))
            #expect(html.contains("<a href=\"https://example.org/ombudsman\">The Ombudsman</a>, 01632 960000"))
        }
        #expect(!(try project.read("output/sample/volumes.html").contains("How to complain")))
        #expect(!(try built().read("output/index.html").contains("How to complain")))
    }

    @Test func servicesAreListedThroughTheYears() throws {
        let project = try built { project in
            let table =
                "# Services\n\n```table\ntitle: By service\nid: once-more\nmeasure: received\nrows: service\n```\n"
            try project.write(table, to: "content/sample/30-services.md")
        }
        let topics = try project.read("output/topics.html")
        #expect(topics.contains("<h2 id=\"topics-service\">Service</h2>"))
        #expect(
            topics.contains("<dd><a href=\"sample/services.html#once-more\">2024/25</a> Services: By service</dd>"))
        #expect(try project.read("output/index.html").contains("<a href=\"topics.html\">"))
    }

    @Test func publishedReportsAreInAFeedAndTheDataInACatalogue() throws {
        let project = try TemporaryProject()
        let site = try project.read("content/site.yaml")
        if !site.contains("address: http") {
            try project.write("address: https://example.org/complaints\n" + site, to: "content/site.yaml")
        }
        let settings = try project.read("content/sample/report.yaml")
        try project.write("published: 2025-07-01\n" + settings, to: "content/sample/report.yaml")
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        let feed = try project.read("output/feed.xml")
        #expect(feed.contains("<title>Complaints 2024/25</title>"))
        #expect(feed.contains("<updated>2025-07-01T00:00:00Z</updated>"))
        #expect(try project.read("output/index.html").contains("type=\"application/atom+xml\""))
        let catalogue = try #require(
            try JSONSerialization.jsonObject(with: Data(project.read("output/catalogue.jsonld").utf8))
                as? [String: Any])
        let datasets = try #require(catalogue["dcat:dataset"] as? [[String: Any]])
        let files = try #require(datasets.first?["dcat:distribution"] as? [[String: Any]])
        for file in files {
            let address = try #require(file["dcat:downloadURL"] as? String)
            let path = try #require(address.firstRange(of: "/sample/").map { address[$0.lowerBound...] })
            #expect(FileManager.default.fileExists(atPath: project.folder.path + "/output" + path), "\(address)")
        }
    }

    @Test func chartsCanBeDownloadedAsPictures() throws {
        let project = try built { project in
            let chart = "# Drawn\n\n```chart\nkind: columns\ntitle: By year\nmeasure: received\nrows: year\n```\n"
            try project.write(chart, to: "content/sample/30-drawn.md")
        }
        #expect(try project.read("output/sample/drawn.html").contains("<a href=\"data/by-year.svg\" download>"))
        #expect(try project.read("output/sample/data/by-year.svg").hasPrefix("<svg class=\"chart-wide\""))
    }
}
