package import Casework

/// A committee paper: an officer's words, and the fields that a committee's papers have around them.
package struct Paper: Hashable, Sendable {
    /// Which paragraphs have numbers.
    package enum Numbering: String, CaseIterable, Sendable {
        /// 1, 2, 3 through the whole paper.
        case continuous
        /// 1.1, 1.2 within section 1.
        case bySection = "by section"
        case none
    }

    /// Who may read it. Only a final paper is published with the site.
    package enum Status: String, CaseIterable, Sendable {
        case final
        case draft
        /// Not for publication: Part 2 of an agenda.
        case exempt
    }

    /// A field before or after the words: "Meeting date", "Background papers".
    package struct Field: Hashable, Sendable {
        package let heading: String
        /// A list that is numbered in the source is lettered in print.
        package let blocks: [Block]

        package init(heading: String, blocks: [Block]) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// What is attached, A, B, C in this order.
    package struct Appendix: Hashable, Sendable {
        package enum Source: Hashable, Sendable {
            /// A report of the site by its folder's name. Bound: its sections follow the paper in print.
            case report(String, isBound: Bool)
            /// Another paper of the same report, by its address.
            case paper(String, isBound: Bool)
            /// A file of the site: "assets/letter.pdf".
            case file(String)
        }

        package let title: String
        package let source: Source
        package let location: SourceLocation

        package init(title: String, source: Source, location: SourceLocation) {
            self.title = title
            self.source = source
            self.location = location
        }
    }

    /// Its file, address, title and the words between the fields.
    package private(set) var body: Section
    package var committee: String?
    /// The date of the meeting, by which what is overdue is known.
    package var meeting: Day?
    package var agendaItem: String?
    package var numbering: Numbering
    /// Whether headings of sections carry a number of their own; always so where numbering is by section.
    package var numbersSections: Bool
    package var status: Status
    /// Why an exempt paper is not for publication.
    package var exemption: String?
    package var front: [Field]
    package var back: [Field]
    package var appendices: [Appendix]
    /// Whether the report's year in three sentences stands before the words.
    package var hasYearInShort: Bool

    package init(body: Section) {
        self.body = body
        numbering = .continuous
        numbersSections = false
        status = .final
        front = []
        back = []
        appendices = []
        hasYearInShort = false
    }

    package var isPublic: Bool { status == .final }

    /// The paper with other words between its fields.
    package func replacingBody(by body: Section) -> Paper {
        var paper = self
        paper.body = body
        return paper
    }

    /// Everything that is written in it, the fields too, as one section.
    package var words: Section {
        Section(
            file: body.file, slug: body.slug, title: body.title,
            blocks: front.flatMap(\.blocks) + body.blocks + back.flatMap(\.blocks), footnotes: body.footnotes,
            carriedOver: body.carriedOver
        )
    }
}
