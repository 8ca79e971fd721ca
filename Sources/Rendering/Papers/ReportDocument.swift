import Casework
import Language
import Narrative

/// A whole report as a document for paper.
enum ReportDocument {
    static func values(
        report: String, summary: String?, yearInShort: String?, period: String, tiles: String?,
        whole: (contents: String, content: String)
    ) -> [String: TemplateContext.Value] {
        [
            "report": .text(report), "summary": .optionalText("words", summary), "period": .text(period),
            "year-in-short": YearInShort.value(yearInShort),
            "key-figures": .group(tiles.map { TemplateContext(["tiles": .html($0)]) }),
            "contents": .html(whole.contents), "content": .html(whole.content),
        ]
    }

    /// - Parameter sections: the addresses of those that are wanted, for a document without what stands before them; nil:
    ///   the whole report.
    static func document(
        _ rendered: RenderedReport, sections: Set<String>? = nil, frame: SiteFrame, templates: Templates
    ) -> PrintDocument {
        let report = rendered.report
        let whole = WholeReport(rendered, medium: .paper, level: 1, sections: sections)
        let tiles = sections == nil ? report.settings.keyFigures : []
        let short = YearInShort(rendered, links: SectionLinks(report: report, place: .here("")), medium: .paper)
        let values = values(
            report: report.fullTitle, summary: report.settings.summary,
            yearInShort: sections == nil ? short?.html : nil,
            period: report.settings.year.period.text,
            tiles: tiles.isEmpty ? nil : TileList(tiles: tiles, figures: rendered.figures, medium: .paper).html,
            whole: (whole.contents, whole.content)
        )
        let path = "\(report.slug)/\(report.slug)\(sections == nil ? "" : "-sections")"
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
