import Casework
import Language
import Narrative

/// A whole report as a document for paper.
enum ReportDocument {
    static func values(
        report: String, summary: String?, period: String, tiles: String?, whole: (contents: String, content: String)
    ) -> [String: TemplateContext.Value] {
        [
            "report": .text(report), "summary": .optionalText("words", summary), "period": .text(period),
            "key-figures": .group(tiles.map { TemplateContext(["tiles": .html($0)]) }),
            "contents": .html(whole.contents), "content": .html(whole.content),
        ]
    }

    static func document(_ rendered: RenderedReport, frame: SiteFrame, templates: Templates) -> PrintDocument {
        let report = rendered.report
        let whole = WholeReport(rendered, medium: .paper, level: 1)
        let tiles = report.settings.keyFigures
        let values = values(
            report: report.fullTitle, summary: report.settings.summary, period: report.settings.year.period.text,
            tiles: tiles.isEmpty ? nil : TileList(tiles: tiles, figures: rendered.figures, medium: .paper).html,
            whole: (whole.contents, whole.content)
        )
        let path = "\(report.slug)/\(report.slug)"
        return PrintDocument(
            path: path, title: report.fullTitle, subject: report.settings.year.period.text,
            language: frame.site.language, date: report.settings.year.last,
            html: templates.page(.reportPrint, frame.context(.forPaper(report.fullTitle, path), values)),
            files: whole.pictures + templates.printFiles + [frame.printColours], forms: [.pdf, .word]
        )
    }
}

extension SiteFrame {
    /// The council's colours, beside a document for paper.
    var printColours: OutputFile {
        let colours = Colours.file(for: site)
        return OutputFile(path: "print/colours.css", bytes: colours.bytes)
    }
}

extension SiteFrame.Page {
    /// The frame's values for a document that is no page of the site.
    static func forPaper(_ title: String, _ path: String) -> SiteFrame.Page {
        SiteFrame.Page(title: title, description: title, path: path, breadcrumbs: [])
    }
}
