import Casework
import Language
import Narrative

/// A committee paper as a document for paper, with its bound appendices.
enum PaperDocument {
    static func values(
        title: String, paper: Paper, parts: PaperParts, appendices: String, bound: String
    ) -> [String: TemplateContext.Value] {
        [
            "paper": .text(title),
            "committee": .optionalText("name", paper.committee),
            "meeting": .optionalText("date", paper.meeting?.text),
            "agenda-item": .optionalText("number", paper.agendaItem),
            "marking": .optionalText("words", paper.marking),
            "running": .text(paper.running ?? title),
            "front": .html(parts.front), "body": .html(parts.body), "back": .html(parts.back),
            "appendices": .group(appendices.isEmpty ? nil : TemplateContext(["items": .html(appendices)])),
            "bound": .html(bound),
        ]
    }

    static func document(
        _ paper: Paper, of rendered: RenderedReport, among reports: [RenderedReport], frame: SiteFrame,
        templates: Templates
    ) -> PrintDocument {
        let report = rendered.report
        let links = SectionLinks(report: report, place: .site(frame.site.address))
        let parts = PaperParts(paper, figures: rendered.figures, links: links, medium: .paper)
        let bound = paper.letteredAppendices.compactMap {
            BoundAppendix($0.letter, $0.appendix, of: rendered, among: reports, frame: frame)
        }
        let items = paper.letteredAppendices.map { letter, appendix in
            let title = "Appendix \(letter): \(appendix.title.escapedText)"
            let isBound = bound.contains { $0.letter == letter }
            return isBound
                ? "<li><a href=\"#appendix-\(letter.lowercased())\">\(title)</a></li>\n" : "<li>\(title)</li>\n"
        }
        let values = values(
            title: paper.body.title, paper: paper, parts: parts, appendices: items.joined(),
            bound: bound.map(\.html).joined()
        )
        let path = "\(report.slug)/papers/\(paper.body.slug)"
        return PrintDocument(
            path: path, title: paper.body.title, subject: paper.running ?? "", marking: paper.marking ?? "",
            language: frame.site.language,
            date: paper.meeting ?? report.settings.year.last,
            html: templates.page(.paperPrint, frame.context(.forPaper(paper.body.title, path), values)),
            files: parts.pictures + bound.flatMap(\.pictures) + templates.printFiles + [frame.printColours],
            forms: [.pdf, .word]
        )
    }
}

/// An appendix that is printed behind its paper.
struct BoundAppendix {
    let letter: String
    let html: String
    let pictures: [OutputFile]

    /// Nil for an appendix that is not bound in.
    init?(
        _ letter: String, _ appendix: Paper.Appendix, of rendered: RenderedReport, among reports: [RenderedReport],
        frame: SiteFrame
    ) {
        let id = "appendix-\(letter.lowercased())"
        let content: String
        switch appendix.source {
        case .report(let slug, isBound: true):
            guard let report = reports.first(where: { $0.report.slug == slug }) else { return nil }
            let whole = WholeReport(report, medium: .paper, prefix: id + "-")
            content =
                "<div class=\"contents-list\">\n<ol class=\"contents\">\n\(whole.contents)</ol>\n</div>\n\(whole.content)"
            pictures = whole.pictures
        case .paper(let slug, isBound: true):
            guard let paper = rendered.report.papers.first(where: { $0.body.slug == slug }) else { return nil }
            let links = SectionLinks(report: rendered.report, place: .site(frame.site.address))
            let parts = PaperParts(
                paper, figures: rendered.figures, links: links, medium: .paper, levelOffset: 1, idPrefix: id + "-"
            )
            content = parts.front + parts.body + parts.back
            pictures = parts.pictures
        case .report, .paper, .file: return nil
        }
        self.letter = letter
        html = """
            <section class="appendix" aria-labelledby="\(id)">
            <h1 id="\(id)"><span class="letter">Appendix \(letter)</span>: \(appendix.title.escapedText)</h1>
            \(content)</section>

            """
    }
}
