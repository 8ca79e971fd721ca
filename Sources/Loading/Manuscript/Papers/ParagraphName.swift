import Casework
import Narrative

/// Names of paragraphs in a paper: `{#escalation}` gives one, `{escalation}` refers to it. `{-}` says that a paragraph has
/// no number.
enum ParagraphName {
    /// A text with its names and references; braces around anything else stay as they are.
    static func inlines(of text: String) -> [Inline] {
        var inlines: [Inline] = []
        var plain = text[...]
        var search = plain.startIndex
        while let open = plain[search...].firstIndex(of: "{") {
            search = plain.index(after: open)
            guard let close = plain[search...].firstIndex(of: "}") else { break }
            let isUnnumbered = plain[search..<close] == PaperNumbering.unnumbered
            let isLabel = plain[search] == "#" || isUnnumbered
            let name = plain[search..<close].drop { $0 == "#" }
            guard isUnnumbered || isName(name) else { continue }
            let words = isLabel ? String(plain[..<open].trimmedAtEnd) : String(plain[..<open])
            if !words.isEmpty { inlines.append(.text(words)) }
            inlines.append(isLabel ? .label(String(name)) : .reference(String(name)))
            plain = plain[plain.index(after: close)...]
            search = plain.startIndex
        }
        if !plain.isEmpty { inlines.append(.text(String(plain))) }
        return inlines
    }

    /// Lower-case letters, digits and hyphens, a letter first.
    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLowercase, first.isASCII else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    }
}

extension Substring {
    fileprivate var trimmedAtEnd: Substring {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
