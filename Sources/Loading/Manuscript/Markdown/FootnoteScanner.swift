/// Finds the definitions of footnotes: `[^name]: text` at the beginning of a line, outside code and HTML.
///
/// As on GitHub, a definition goes on with lines indented by four blanks, empty lines between them, and the lines
/// of its first paragraph need no indentation.
struct FootnoteScanner {
    let source: SourceText
    let firstLine: Int

    func definitions() -> [Footnotes.Definition] {
        let starts = (firstLine..<max(firstLine, source.lineCount + 1)).filter { label(ofLine: $0) != nil }
        guard !starts.isEmpty else { return [] }
        let literal = literalLines()
        var definitions: [Footnotes.Definition] = []
        for start in starts where !literal.contains(where: { $0.contains(start) }) {
            guard start >= definitions.last?.lines.upperBound ?? 0, let (label, text) = label(ofLine: start) else {
                continue
            }
            definitions.append(definition(label, text, from: start))
        }
        return definitions
    }

    private func definition(_ label: String, _ first: ArraySlice<UInt8>, from start: Int) -> Footnotes.Definition {
        var text = Array(first)
        var end = start + 1
        var line = start + 1
        var mayContinueLazily = true
        while line <= source.lineCount {
            let content = source.line(line)
            if content.allSatisfy(\.isBlank) {
                mayContinueLazily = false
            } else if let indented = withoutIndentation(content) {
                text += [UInt8](repeating: .lineFeed, count: line - end + 1) + indented
                end = line + 1
            } else if mayContinueLazily, !beginsBlock(content), self.label(ofLine: line) == nil {
                text += [.lineFeed] + content
                end = line + 1
            } else {
                break
            }
            line += 1
        }
        return Footnotes.Definition(label: label, lines: start..<end, text: text + [.lineFeed])
    }

    /// The label of a line that begins a definition and the text after it.
    private func label(ofLine number: Int) -> (label: String, text: ArraySlice<UInt8>)? {
        let line = source.line(number)
        let content = line.drop { $0 == 0x20 }
        guard line.count - content.count < 4, content.starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]),
            let close = content.firstIndex(of: UInt8(ascii: "]")), close > content.startIndex + 2,
            close + 1 < content.endIndex, content[close + 1] == UInt8(ascii: ":")
        else { return nil }
        let label = content[(content.startIndex + 2)..<close]
        guard label.allSatisfy(\.isFootnoteLabel) else { return nil }
        return (String(decoding: label, as: UTF8.self), content[(close + 2)...].drop(while: \.isBlank))
    }

    /// The line without four blanks or a tab before it; nil where it is indented less.
    private func withoutIndentation(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var width = 0
        for index in line.indices where width < 4 {
            guard line[index].isBlank else { return nil }
            width = line[index] == 0x20 ? width + 1 : 4
            if width == 4 { return line[(index + 1)...] }
        }
        return nil
    }

    /// Whether a line begins a block that ends a paragraph: a heading, a quotation, a list, code, a rule.
    private func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
        let content = line.drop(while: \.isBlank)
        guard let first = content.first else { return false }
        let next = content.dropFirst().first ?? 0x20
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "|"): return true
        case .backtick, UInt8(ascii: "~"): return content.prefix(3).allSatisfy { $0 == first }
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
            return next.isBlank || content.prefix(3).count { $0 == first } == 3
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let rest = content.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            return rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
        default: return false
        }
    }

    /// The lines of code and of HTML, which hold no definitions.
    private func literalLines() -> [ClosedRange<Int>] {
        let before = firstLine - 1
        let ranges = CommonMark.withDocument(source.bytes[source.start(ofLine: firstLine)...]) { document in
            var ranges: [ClosedRange<Int>] = []
            var waiting = [document]
            while let node = waiting.popLast() {
                switch node.kind {
                case .document, .quote, .list, .item: waiting += node.children
                case .html, .code: ranges.append(node.lines)
                default: break
                }
            }
            return ranges
        }
        return (ranges ?? []).map { ($0.lowerBound + before)...($0.upperBound + before) }
    }
}

extension UInt8 {
    /// Letters, digits, hyphens and underscores, and letters beyond ASCII.
    var isFootnoteLabel: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
