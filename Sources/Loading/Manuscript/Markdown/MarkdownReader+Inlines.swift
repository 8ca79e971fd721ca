import Casework
import Language
import Narrative

extension MarkdownReader {
    /// The inline content of a block that stands at `place`, or of a node within it.
    mutating func inlines(of parent: CommonMarkNode, in place: SourceLocation) -> [Inline] {
        guard depth < MarkdownReader.maximumDepth else {
            reportDepth(at: place)
            return []
        }
        depth += 1
        defer { depth -= 1 }
        var inlines: [Inline] = []
        for node in parent.children { append(node, to: &inlines, in: place) }
        return inlines
    }

    private mutating func append(_ node: CommonMarkNode, to inlines: inout [Inline], in place: SourceLocation) {
        switch node.kind {
        case .text: appendText(node.literal, to: &inlines, in: place)
        case .softBreak: inlines.append(.softBreak)
        case .lineBreak: inlines.append(.lineBreak)
        case .emphasis: inlines.append(.emphasis(self.inlines(of: node, in: place)))
        case .strong: inlines.append(.strong(self.inlines(of: node, in: place)))
        case .codeSpan: inlines.append(codeSpan(node.literal, in: place))
        case .inlineHTML:
            // A closing tag belongs to an opening one, which is reported.
            let html = node.literal
            if !html.hasPrefix("</") { report(html: html, at: location(ofNext: html, in: place)) }
        case .link: inlines += link(node, in: place)
        case .image: if let image = image(node, in: place) { inlines.append(image) }
        default: break
        }
    }

    private mutating func codeSpan(_ literal: String, in place: SourceLocation) -> Inline {
        guard literal.hasPrefix("="), case let text = String(literal.dropFirst().trimmed), !text.isEmpty else {
            return .code(footnotes.showingEscapes(in: literal, isCode: true))
        }
        let offset = excerpt.cursor.nextExpression(literal, in: source.bytes)
        return .figure(PlacedExpression(text, at: offset.map { source.location(at: $0) } ?? place))
    }

    private mutating func link(_ node: CommonMarkNode, in place: SourceLocation) -> [Inline] {
        let content = inlines(of: node, in: place)
        let address = footnotes.showingEscapes(in: node.address, isCode: false)
        guard LinkAddress.isSafe(address) else {
            findings.append(
                Finding(
                    "unsafe-link", "The link's address is of a kind that is not published.",
                    remedy: "Link to a page (https:), a file of this site, an e-mail address or a telephone number.",
                    at: location(ofNext: address, in: place)
                )
            )
            return content
        }
        if address.isEmpty {
            findings.append(
                Finding(
                    "empty-link", "The link has no address.", remedy: "Write it between the round brackets.",
                    at: location(ofNext: "]()", in: place)
                )
            )
            return content
        }
        if address.hasPrefix("assets/"), let path = LinkAddress.assetPath(address) {
            images.append(ImageUse(path: path, location: location(ofNext: address, in: place)))
        }
        let title = footnotes.showingEscapes(in: node.title, isCode: false)
        return [.link(destination: address, title: title, content)]
    }

    private mutating func image(_ node: CommonMarkNode, in place: SourceLocation) -> Inline? {
        let alternative = inlines(of: node, in: place)
        let address = node.address
        let location = location(ofNext: address, in: place)
        if let misplaced = alternative.expressions.first {
            findings.append(
                Finding(
                    "misplaced-figure", "A figure can't stand in the description of an image.",
                    remedy: "Write it in the text below the image.", at: misplaced.location
                )
            )
        }
        let text = alternative.plainText.trimmed
        if text.isEmpty { findings.append(.missingDescription(at: location)) }
        guard let path = LinkAddress.assetPath(address) else {
            findings.append(.foreignImage(at: location))
            return nil
        }
        images.append(ImageUse(path: path, location: location))
        return .image(source: path, title: node.title, alternative: text)
    }

    /// Text, with the references to footnotes in it.
    private mutating func appendText(_ literal: String, to inlines: inout [Inline], in place: SourceLocation) {
        var plainStart = literal.startIndex
        if footnotes.areUsed {
            var search = literal.startIndex
            while let (label, range) = FootnoteReference.next(in: literal, from: search) {
                search = range.upperBound
                guard let number = number(ofFootnote: label, in: place) else { continue }
                if plainStart < range.lowerBound { appendWords(literal[plainStart..<range.lowerBound], to: &inlines) }
                inlines.append(.footnote(number))
                plainStart = range.upperBound
            }
        }
        if plainStart < literal.endIndex { appendWords(literal[plainStart...], to: &inlines) }
    }

    /// Words, and the names of paragraphs in them.
    private func appendWords(_ words: Substring, to inlines: inout [Inline]) {
        let text = footnotes.showingEscapes(in: String(words), isCode: false)
        inlines += namesParagraphs ? ParagraphName.inlines(of: text) : [.text(text)]
    }

    private mutating func number(ofFootnote label: Substring, in place: SourceLocation) -> Int? {
        if let number = footnotes.number(of: label) { return number }
        findings.append(
            Finding(
                "undefined-footnote", "There is no footnote \"\(label)\".",
                remedy: "Write it on a line of its own, as in [^\(label)]: Text of the note.",
                at: location(ofNext: "[^\(label)]", in: place)
            )
        )
        return nil
    }
}

extension Finding {
    fileprivate static func missingDescription(at location: SourceLocation) -> Finding {
        Finding(
            "missing-alt", "The image has no description for those who can't see it.",
            remedy: "Write it between the square brackets: ![What the image shows](assets/image.png).", at: location,
            severity: .warning
        )
    }

    fileprivate static func foreignImage(at location: SourceLocation) -> Finding {
        Finding(
            "foreign-image", "The image is not a file of this site.",
            remedy: "Put the image into content/assets and write its path, as in assets/image.png.", at: location
        )
    }
}
