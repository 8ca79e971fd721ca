import Casework

/// The numbers of a paper's sections and paragraphs. They follow from the order alone, so they stay right when a
/// paragraph moves.
package struct PaperNumbering: Hashable, Sendable {
    /// By the index of a block of the body: "4", "2.3". Blocks without a number are not in it.
    package private(set) var numbers: [Int: String] = [:]
    /// By the name that a paragraph or an item of a list was given: "4", "4(b)".
    package private(set) var names: [String: String] = [:]

    /// The mark of a paragraph that has no number of its own, in place of a name.
    package static let unnumbered = "-"

    private var section = 0
    private var paragraph = 0
    /// Below a numbered heading within a section, paragraphs have no numbers of their own.
    private var isBelowNumberedHeading = false

    package init(_ paper: Paper) {
        for (index, block) in paper.body.blocks.enumerated() {
            switch block {
            case .heading(let level, let words, _, _):
                numbers[index] = numberOfHeading(level: level, in: paper)
                name(words, numbers[index])
            case .paragraph(let words, _):
                guard !words.labels.contains(PaperNumbering.unnumbered) else { continue }
                numbers[index] = numberOfParagraph(in: paper)
                name(words, numbers[index])
            case .list(let start?, _, let items): name(items, from: start)
            default: break
            }
        }
    }

    private mutating func numberOfHeading(level: Int, in paper: Paper) -> String? {
        let isBySection = paper.numbering == .bySection
        if level <= 2 {
            section += 1
            isBelowNumberedHeading = false
            if isBySection { paragraph = 0 }
            return paper.numbersSections ? "\(section)" : nil
        }
        guard isBySection, level == 3, section > 0 else { return nil }
        paragraph += 1
        isBelowNumberedHeading = true
        return "\(section).\(paragraph)"
    }

    private mutating func numberOfParagraph(in paper: Paper) -> String? {
        switch paper.numbering {
        case .none: return nil
        case .continuous:
            paragraph += 1
            return "\(paragraph)"
        case .bySection:
            guard section > 0, !isBelowNumberedHeading else { return nil }
            paragraph += 1
            return "\(section).\(paragraph)"
        }
    }

    private mutating func name(_ words: [Inline], _ number: String?) {
        for label in words.labels { names[label] = number }
    }

    /// Items of a lettered list are named after the paragraph above it.
    private mutating func name(_ items: [[Block]], from start: Int) {
        let above = section > 0 && paragraph > 0 ? numbers[numbers.keys.max() ?? 0] : "\(paragraph)"
        for (index, item) in items.enumerated() {
            guard case .paragraph(let words, _)? = item.first else { continue }
            name(words, "\(above ?? "")(\(PaperNumbering.letter(start + index)))")
        }
    }

    /// a, b … z, aa, ab.
    package static func letter(_ number: Int) -> String {
        var rest = number
        var letters = ""
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}
