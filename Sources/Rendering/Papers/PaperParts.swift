import Aggregation
import Narrative
import Casework

/// The parts of a paper as HTML, for its page or for paper.
struct PaperParts {
    let front: String
    let body: String
    let back: String
    let findings: [Finding]
    let pictures: [OutputFile]

    init(front: String, body: String, back: String, findings: [Finding], pictures: [OutputFile]) {
        self.front = front
        self.body = body
        self.back = back
        self.findings = findings
        self.pictures = pictures
    }

    /// - Parameter levelOffset: 1 where the paper's title is the page's heading of level 1.
    init(
        _ paper: Paper, figures: Figures, links: SectionLinks, medium: Medium, levelOffset: Int = 1,
        idPrefix: String = ""
    ) {
        let numbering = PaperNumbering(paper)
        func writer() -> ProseWriter {
            ProseWriter(
                section: paper.body, figures: figures, links: links, levelOffset: levelOffset, idPrefix: idPrefix,
                medium: medium, numbering: numbering
            )
        }
        var front = writer()
        front.write(paper.front)
        var body = writer()
        body.follow(front)
        body.writeBody()
        var back = writer()
        back.follow(body)
        back.writeUnderHeadings(paper.back)
        self.front = front.html
        self.body = body.html
        self.back = back.html
        findings = front.findings + body.findings + back.findings
        pictures = body.pictures
    }
}

extension Report {
    /// The papers that have a page: drafts and exempt ones in a preview only.
    func papers(in medium: Medium) -> [Paper] { medium == .preview ? papers : papers.filter(\.isPublic) }
}

extension Paper {
    /// "Children and Families Overview and Scrutiny Committee, 2 September 2025".
    var occasion: String? {
        let parts = [committee, meeting?.text].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// What stands at the head of every page on paper: the occasion, and the item of its agenda.
    var running: String? {
        let parts = [occasion, agendaItem.map { "Agenda item \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// What every page of it must say; nil for a paper that anybody may read.
    var marking: String? {
        switch status {
        case .final: nil
        case .draft: "DRAFT"
        case .exempt: "NOT FOR PUBLICATION: \(exemption ?? "exempt information")"
        }
    }

    /// Appendices with their letters.
    var letteredAppendices: [(letter: String, appendix: Appendix)] {
        appendices.enumerated().map { (PaperNumbering.letter($0 + 1).uppercased(), $1) }
    }
}
