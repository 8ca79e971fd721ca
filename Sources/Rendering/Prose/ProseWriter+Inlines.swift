import Aggregation
import Language
import Narrative
import Casework

extension ProseWriter {
    mutating func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): escaped(text)
        case .softBreak: raw("\n")
        case .lineBreak: raw("<br>\n")
        case .emphasis(let inner): element("em", inner)
        case .strong(let inner): element("strong", inner)
        case .code(let text): raw("<code>\(text.escapedText)</code>")
        case .link(let destination, let title, let inner): link(destination, title, inner)
        case .image(let source, let title, let alternative): image(source, title, alternative)
        case .figure(let expression): figure(expression)
        case .footnote(let number): footnoteReference(number)
        case .label: break
        case .reference(let name): paragraphReference(name)
        }
    }

    private mutating func element(_ name: String, _ inner: [Inline]) {
        raw("<\(name)>")
        write(inner)
        raw("</\(name)>")
    }

    private mutating func link(_ destination: String, _ title: String, _ inner: [Inline]) {
        var target = destination
        switch links.resolve(destination, from: section) {
        case .outside: break
        case .page(let address): target = address
        case .unlinked: return write(inner)
        case .missing:
            report(
                Finding(
                    "broken-link", "The link to \"\(destination)\" leads to no section of this report.",
                    remedy: links.suggestion(for: destination, from: section),
                    at: SourceLocation(file: section.file, line: line)
                )
            )
        }
        let title = title.isEmpty ? "" : " title=\"\(title.escapedAttribute)\""
        raw("<a href=\"\(target.escapedAttribute)\"\(title)>")
        write(inner)
        raw("</a>")
    }

    private mutating func image(_ source: String, _ title: String, _ alternative: String) {
        let address = source.hasPrefix("assets/") ? root + source : source
        let title = title.isEmpty ? "" : " title=\"\(title.escapedAttribute)\""
        raw("<img src=\"\(address.escapedAttribute)\" alt=\"\(alternative.escapedAttribute)\"\(title)>")
    }

    /// A number that leads to its paragraph. A name that no paragraph has was found before.
    private mutating func paragraphReference(_ name: String) {
        guard let number = numbering?.names[name] else { return raw("?") }
        let target = number.prefix { $0 != "(" }
        raw("<a href=\"#\(idPrefix.escapedAttribute)paragraph-\(target)\">\(number)</a>")
    }

    /// On paper the note itself, which stands at the foot of the page; where it was referred to before, its number,
    /// which the program for paper knows.
    private mutating func printedFootnote(_ number: Int) {
        guard section.footnotes.indices.contains(number - 1) else { return }
        guard takeReference(to: number) else {
            return raw("<sup><a class=\"same-note\" href=\"#\(noteIdentifier(number))\"></a></sup>")
        }
        raw("<span class=\"footnote-place\" id=\"\(noteIdentifier(number))\"><span class=\"footnote\">")
        for block in section.footnotes[number - 1] {
            // In print, a note would keep the ends of its lines.
            if case .paragraph(let words, _) = block { inOneLine { $0.write(words) } }
        }
        raw("</span></span>")
    }

    /// A footnote that is referred to again has only one place to go back to: the first reference.
    private mutating func footnoteReference(_ number: Int) {
        guard medium != .paper else { return printedFootnote(number) }
        let id = takeReference(to: number) ? " id=\"\(referenceIdentifier(number))\"" : ""
        raw(
            "<sup><a href=\"#\(noteIdentifier(number))\"\(id) role=\"doc-noteref\" aria-label=\"Footnote \(number)\">\(number)</a></sup>"
        )
    }

    mutating func figure(_ expression: PlacedExpression) {
        guard let figure = figures.expressions[expression.text] else {
            return report(
                Finding(
                    "figure-not-computed", "The figure =\(expression.text) was not computed.",
                    remedy: "This is a defect of Upheld: please report it.", at: expression.location
                )
            )
        }
        raw(figure.proseHTML(medium))
    }
}

extension Figure {
    /// In a sentence.
    func proseHTML(_ medium: Medium) -> String { html(text, medium) }

    /// In a table's cell.
    func cellHTML(_ medium: Medium) -> String { html(cellText, medium) }

    /// In a list of cases, as the field of one of them. Only a preview says of which: references are never published.
    func proseHTML(_ medium: Medium, of reference: String) -> String {
        guard medium == .preview, case .money = value, expression.hasSuffix(")") else {
            return html(text, expression: nil)
        }
        let own = expression.dropLast() + ", reference: \"\(reference)\")"
        return html(text, expression: String(own))
    }

    private func html(_ text: String, _ medium: Medium) -> String {
        html(text, expression: medium == .preview && !expression.isEmpty ? expression : nil)
    }

    private func html(_ text: String, expression: String?) -> String {
        let name = expression.map { " data-expression=\"\($0.escapedAttribute)\"" } ?? ""
        if let machine = value.machineText, !value.isWords {
            return "<data value=\"\(machine.escapedAttribute)\"\(name)>\(text.escapedText)</data>"
        }
        return name.isEmpty ? text.escapedText : "<span\(name)>\(text.escapedText)</span>"
    }
}
