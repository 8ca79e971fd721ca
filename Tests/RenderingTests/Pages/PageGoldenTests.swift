import Casework
import Narrative
import Testing

@testable import Rendering

/// Pages as they were looked at, in the templates that Upheld comes with.
@Suite struct PageGoldenTests {
    static let pages = ["index.html", "volumes.html", "document.html", "figures.html"]
    static let names = pages.map { "page-\($0)" }

    @Test(arguments: pages) func isWrittenAsItWas(page: String) throws {
        let reports = [try SmallReport.rendered()]
        let (files, findings) = render(
            reports, of: SmallReport.project(reports), templates: try TemplateFiles().templates())
        #expect(findings == [])
        let file = try #require(files.first { $0.path == "childrens-2024-25/\(page)" })
        try Golden.expect(String(decoding: file.bytes, as: UTF8.self), isAt: "page-\(page)")
    }
}
