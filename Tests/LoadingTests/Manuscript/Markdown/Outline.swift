import Language
import Casework
import Narrative

@testable import Loading

/// Reads a text as the file content/report/10-test.md.
func readSection(_ text: String, file: String = "content/report/10-test.md") -> SectionFile {
    SectionFile.read(SourceText(file: file, bytes: Array(text.utf8)))
}

/// The blocks of a text, written shortly: `p(a em(b))`.
func outline(_ text: String) -> String {
    readSection(text).section.blocks.map(\.outline).joined(separator: " ")
}

extension Block {
    var outline: String {
        switch self {
        case .heading(let level, let inlines, let anchor, _): "h\(level)#\(anchor)(\(inlines.outline))"
        case .paragraph(let inlines, _): "p(\(inlines.outline))"
        case .quote(let blocks): "quote(\(blocks.outline))"
        case .list(let start, let isTight, let items):
            (isTight ? "tight" : "loose") + (start.map { "\($0)" } ?? "")
                + "(\(items.map { "[\($0.outline)]" }.joined()))"
        case .code(let language, let text): "code\(language.isEmpty ? "" : "-" + language)(\(text))"
        case .rule: "rule"
        case .table(let table): "table(\(([table.header] + table.rows).map(\.outline).joined(separator: " / ")))"
        case .figures(let block): "figures@\(block.location.description)"
        }
    }
}

extension Array where Element == Block {
    var outline: String { map(\.outline).joined(separator: " ") }
}

extension Array where Element == [Inline] {
    var outline: String { map(\.outline).joined(separator: " | ") }
}

extension Array where Element == Inline {
    var outline: String { map(\.outline).joined() }
}

extension Inline {
    var outline: String {
        switch self {
        case .text(let text): text
        case .softBreak: "~"
        case .lineBreak: "⏎"
        case .emphasis(let inner): "em(\(inner.outline))"
        case .strong(let inner): "strong(\(inner.outline))"
        case .code(let text): "code(\(text))"
        case .link(let destination, let title, let inner):
            "link[\(destination)\(title.isEmpty ? "" : ", " + title)](\(inner.outline))"
        case .image(let source, let title, let alternative):
            "image[\(source)\(title.isEmpty ? "" : ", " + title)](\(alternative))"
        case .figure(let expression): "{\(expression.text)}"
        case .footnote(let number): "^\(number)"
        case .label(let name): "#\(name)"
        case .reference(let name): "ref(\(name))"
        }
    }
}
