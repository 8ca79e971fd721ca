import Foundation
import Testing

/// "Figure 3" is the same figure on a page, in the whole report, in PDF and in Word.
@Suite struct CaptionNumberTests {
    private static let section = """
        # Numbers

        What is said of [](#drawn) is said of [](#counted-again) and [](10-volumes.md#by-stage) too.

        ```chart
        kind: columns
        title: Drawn
        measure: received
        rows: year
        ```

        ```table
        title: Counted again
        measure: received
        rows: year
        ```
        """

    private func project() throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(Self.section, to: "content/sample/30-numbers.md")
        try project.write(
            "# Volumes\n\n```table\ntitle: By stage\nmeasure: received\nrows: stage\n```\n",
            to: "content/sample/10-volumes.md")
        try project.write("# Timeliness\n\nWords.\n", to: "content/sample/20-timeliness.md")
        return project
    }

    @Test func captionsAndReferencesSayTheSameOnEveryPage() throws {
        let project = try project()
        let result = try Program.run("build", in: project.folder)
        #expect(result.errors == "")
        let page = try project.read("output/sample/numbers.html")
        #expect(page.contains("<span class=\"caption-number\">Figure 1:</span> Drawn"))
        #expect(page.contains("<span class=\"caption-number\">Table 2:</span> Counted again"))
        #expect(
            page.contains(
                "of <a href=\"#drawn\">Figure 1</a> is said of <a href=\"#counted-again\">Table 2</a>"
                    + " and <a href=\"volumes.html#by-stage\">Table 1</a> too"))
        let whole = try project.read("output/sample/document.html")
        for caption in ["Figure 1:</span> Drawn", "Table 1:</span> By stage", "Table 2:</span> Counted again"] {
            #expect(whole.contains("<span class=\"caption-number\">\(caption)"), "\(caption)")
        }
        #expect(whole.contains("<a href=\"#volumes-by-stage\">Table 1</a>"))
    }

    /// The table behind a chart is part of it.
    @Test func whatStandsBehindAChartHasNoNumberOfItsOwn() throws {
        let project = try project()
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        #expect(try project.read("output/sample/numbers.html").ranges(of: "caption-number").count == 2)
    }
}
