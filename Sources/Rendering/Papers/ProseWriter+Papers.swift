import Casework
import Narrative

extension ProseWriter {
    /// The words between a paper's fields, with their numbers.
    mutating func writeBody() {
        for (index, block) in section.blocks.enumerated() {
            guard let number = numbering?.numbers[index] else {
                writeUnnumbered(block)
                continue
            }
            switch block {
            case .paragraph(let words, let line): paragraph(words, number: number, line: line)
            case .heading(let level, let words, let anchor, _):
                heading(level, words, anchor, number: number.contains(".") ? number : number + ".")
            default: write(block)
            }
        }
        writeFootnotes()
    }

    /// Words below a numbered heading stand as far in as numbered ones.
    private mutating func writeUnnumbered(_ block: Block) {
        guard case .paragraph(let words, let line) = block, numbering?.numbers.isEmpty == false else {
            return write(block)
        }
        begin(line: line)
        raw(medium == .paper ? "<div class=\"unnumbered\"><p>" : "<p class=\"unnumbered\">")
        write(words)
        raw(medium == .paper ? "</p></div>\n" : "</p>\n")
    }

    /// "4." or "2.3" before the words: as text, so that it is read aloud, copied and printed everywhere.
    private mutating func paragraph(_ words: [Inline], number: String, line: Int) {
        begin(line: line)
        let shown = number.contains(".") ? number : number + "."
        let id = " id=\"\(idPrefix.escapedAttribute)paragraph-\(number)\""
        // Pandoc reads the identifier of a part of a paragraph, not that of the paragraph.
        let isPaper = medium == .paper
        raw("<p class=\"numbered\"\(isPaper ? "" : id)>")
        raw("<span class=\"number\"\(isPaper ? id : "")>\(shown)</span> ")
        write(words)
        raw("</p>\n")
    }

    /// Fields before or after the body.
    mutating func write(_ fields: [Paper.Field]) {
        guard !fields.isEmpty else { return }
        if medium == .paper { return writeOnPaper(fields) }
        raw("<dl class=\"fields\">\n")
        for field in fields {
            raw("<div><dt>\(field.heading.escapedText)</dt><dd>")
            for block in field.blocks { write(block) }
            raw("</dd></div>\n")
        }
        raw("</dl>\n")
    }

    /// "To: the committee", a paragraph each: what Word and a tagged PDF both take well.
    private mutating func writeOnPaper(_ fields: [Paper.Field]) {
        raw("<div class=\"fields\">\n")
        for field in fields {
            let name = "<strong class=\"field\">\(field.heading.escapedText):</strong> "
            raw("<p>\(name)")
            var rest = field.blocks[...]
            if case .paragraph(let words, let line)? = rest.first {
                begin(line: line)
                write(words)
                rest = rest.dropFirst()
            }
            raw("</p>\n")
            for block in rest { write(block) }
        }
        raw("</div>\n")
    }

    /// Fields after the body, each under a heading of its own.
    mutating func writeUnderHeadings(_ fields: [Paper.Field]) {
        for field in fields {
            raw("<h\(levelOffset + 1)>\(field.heading.escapedText)</h\(levelOffset + 1)>\n")
            for block in field.blocks { write(block) }
        }
    }
}
