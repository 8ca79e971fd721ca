import Casework
import Narrative
import Testing

@testable import Rendering

@Suite struct PreviewTests {
    /// One renderer makes both: a published page is a preview without what each figure says of itself.
    @Test func aPublishedPageIsAPreviewWithoutExpressions() throws {
        let templates = try TemplateFiles().templates()
        let reports = [try SmallReport.rendered()]
        let published = render(reports, of: SmallReport.project(reports), templates: templates).files
        let previewed = render(reports, of: SmallReport.project(reports), templates: templates, medium: .preview).files
        #expect(published.map(\.path) == previewed.map(\.path))
        var marks = 0
        for (page, preview) in zip(published, previewed) where !page.path.hasSuffix("figures.html") {
            let text = String(decoding: preview.bytes, as: UTF8.self)
            marks += text.matches(of: #/data-expression/#).count
            let plain = text.replacing(#/<span data-expression="[^"]*">([^<]*)</span>/#) { $0.output.1 }
                .replacing(#/ data-expression="[^"]*"/#, with: "")
            #expect(plain == String(decoding: page.bytes, as: UTF8.self), "\(page.path)")
            #expect(!String(decoding: page.bytes, as: UTF8.self).contains("data-expression"))
        }
        #expect(marks > 0)
    }
}
