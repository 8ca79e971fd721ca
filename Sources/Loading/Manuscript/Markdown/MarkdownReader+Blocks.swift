import Casework
import Narrative

extension MarkdownReader {
    mutating func blocks(of parent: CommonMarkNode) -> [Block] {
        guard depth < MarkdownReader.maximumDepth else {
            reportDepth(at: location(of: parent))
            return []
        }
        depth += 1
        defer { depth -= 1 }
        var blocks: [Block] = []
        for node in parent.children { append(node, to: &blocks) }
        return blocks
    }

    private mutating func append(_ node: CommonMarkNode, to blocks: inout [Block]) {
        switch node.kind {
        case .paragraph:
            blocks += tableBlocks(in: node) ?? paragraph(node)
        case .heading:
            blocks += tableBlocks(in: node) ?? [heading(node)]
        case .quote:
            excerpt.quoteDepth += 1
            blocks.append(.quote(self.blocks(of: node)))
            excerpt.quoteDepth -= 1
        case .list:
            var items: [[Block]] = []
            for item in node.children { items.append(self.blocks(of: item)) }
            blocks.append(.list(start: node.listStart, isTight: node.isTight, items: items))
        case .code:
            blocks += code(node)
        case .html:
            report(html: node.literal, at: location(of: node))
        case .rule:
            blocks.append(.rule)
        default:
            break
        }
    }

    private mutating func paragraph(_ node: CommonMarkNode) -> [Block] {
        moveCursor(to: node.lines)
        let place = location(of: node)
        let inlines = inlines(of: node, in: place)
        return inlines.isEmpty ? [] : [.paragraph(inlines, line: place.line)]
    }

    private mutating func heading(_ node: CommonMarkNode) -> Block {
        moveCursor(to: node.lines)
        let place = location(of: node)
        let inlines = inlines(of: node, in: place)
        let anchor = anchors.unique(Slug.text(for: inlines.plainText), fallback: "section")
        return .heading(level: node.level, inlines, anchor: anchor, line: place.line)
    }

    /// A block of the figure language, or code as it is.
    private mutating func code(_ node: CommonMarkNode) -> [Block] {
        let language = String(node.fenceInformation.prefix { !$0.isWhitespace })
        if let kind = FigureBlockKind(rawValue: language) {
            return figureBlocks(kind, node)
        }
        if let finding = UnknownBlock(name: language, body: node.literal).finding(at: location(of: node)) {
            findings.append(finding)
        }
        return [.code(language: language, text: footnotes.showingEscapes(in: node.literal, isCode: true))]
    }

    /// Comments are left out without a word: that is what they are for.
    mutating func report(html: String, at location: SourceLocation) {
        let text = html.trimmed
        if text.hasPrefix("<!--"), text.firstRange(of: "-->")?.upperBound == text.endIndex { return }
        findings.append(
            Finding(
                "raw-html", "HTML in the text is left out.", remedy: "Write it in Markdown.", at: location,
                severity: .warning
            )
        )
    }

    mutating func reportDepth(at location: SourceLocation) {
        guard !findings.contains(where: { $0.identifier == "too-deep" && $0.location == location }) else { return }
        findings.append(
            Finding(
                "too-deep", "Lists, quotations or emphasis are nested too deeply here.",
                remedy: "Nest them less deeply.", at: location
            )
        )
    }
}
