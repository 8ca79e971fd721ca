import Casework
import Files
import Narrative

extension MarkdownReader {
    /// The table that a paragraph is, with the text before it; nil where it holds none. A heading that is underlined
    /// is a table too, where its lines are one and a rule follows.
    mutating func tableBlocks(in node: CommonMarkNode) -> [Block]? {
        let nodeLines = node.lines
        guard nodeLines.count > 1, excerpt.hasPipes else { return nil }
        var lines = contentLines(of: node)
        guard let (delimiter, alignments) = PipeTable.delimiter(in: lines) else { return nil }
        let header = PipeTable.cells(of: lines[delimiter - 1])
        guard header.count == alignments.count else {
            reportMismatch(header.count, alignments.count, at: nodeLines.lowerBound + delimiter - 1, in: node)
            return nil
        }
        var after: [Block] = []
        if node.kind == .heading {
            guard let underline = lines.indices.dropFirst(delimiter + 1).first(where: { lines[$0].isUnderline })
            else { return nil }
            if lines[underline].first == UInt8(ascii: "-") { after = [.rule] }
            lines = Array(lines[...(after.isEmpty ? underline : underline - 1)])
        }
        let (rowCount, first) = (lines.count - delimiter, nodeLines.lowerBound)
        guard rowCount * header.count <= MarkdownReader.mostCells else {
            findings.append(.largeTable(rowCount, header.count, at: location(ofParsedLine: first, in: node)))
            return []
        }
        let before = textBefore(lines[..<(delimiter - 1)], firstLine: first)
        let place = location(ofParsedLine: first + delimiter - 1, in: node)
        var rows = [fitted(header, at: first + delimiter - 1, to: header.count, in: node)]
        for index in lines.indices.dropFirst(delimiter + 1) {
            rows.append(fitted(PipeTable.cells(of: lines[index]), at: first + index, to: header.count, in: node))
        }
        let cells = inlines(ofRows: rows, in: place)
        let table = ProseTable(
            header: cells[0], rows: Array(cells[1...]), alignments: alignments, line: place.line
        )
        return before + [.table(table)] + after
    }

    /// More than this is data, and no part of a text.
    private static let mostCells = 20_000

    private struct Row {
        let cells: [ArraySlice<UInt8>]
        /// In the parsed text.
        let line: Int
    }

    /// The lines of a paragraph or heading without what its list or quotation puts before them.
    private mutating func contentLines(of node: CommonMarkNode) -> [ArraySlice<UInt8>] {
        let range = node.lines
        return range.filter { $0 <= excerpt.lines.lineCount }.map { number in
            var line = excerpt.lines.line(number)
            if number == range.lowerBound {
                line = line.dropFirst(node.column - 1)
            } else {
                for _ in 0..<excerpt.quoteDepth {
                    let rest = line.drop(while: \.isBlank)
                    if rest.first == UInt8(ascii: ">") { line = rest.dropFirst() }
                }
            }
            return PipeTable.trimmed(line)
        }
    }

    private mutating func textBefore(_ lines: ArraySlice<ArraySlice<UInt8>>, firstLine: Int) -> [Block] {
        guard !lines.isEmpty else { return [] }
        let text = Array(lines.joined(separator: [.lineFeed])) + [.lineFeed, .lineFeed] + linkDefinitions
        switch excerpt.placement {
        case .lines(let before): return blocks(parsing: text[...], placed: .lines(after: before + firstLine - 1))
        case .bytes(let range): return blocks(parsing: text[...], placed: .bytes(range))
        }
    }

    /// A row with as many cells as the header.
    private mutating func fitted(
        _ cells: [ArraySlice<UInt8>], at line: Int, to count: Int, in node: CommonMarkNode
    ) -> Row {
        guard cells.count != count else { return Row(cells: cells, line: line) }
        let isShort = cells.count < count
        findings.append(
            Finding(
                "ragged-row", "The row has \(cells.count.cellsText) and the table's header \(count).",
                remedy: isShort
                    ? "Write a cell for each column, \"–\" for an empty one."
                    : "Take out the extra cells, or write \\| for a pipe within a cell.",
                at: location(ofParsedLine: line, in: node), severity: .warning
            )
        )
        let padding = [ArraySlice<UInt8>](repeating: [], count: max(0, count - cells.count))
        return Row(cells: Array(cells.prefix(count)) + padding, line: line)
    }

    /// Every cell is parsed as a heading, whose content CommonMark takes for inline content only.
    private mutating func inlines(ofRows rows: [Row], in place: SourceLocation) -> [[[Inline]]] {
        var text: [UInt8] = []
        for cell in rows.flatMap(\.cells) {
            text += Array("# ".utf8) + PipeTable.text(of: cell) + Array(" #\n".utf8)
        }
        text += [.lineFeed] + linkDefinitions
        let cells = CommonMark.withDocument(footnotes.hidingEscapes(in: text[...])) { document in
            var headings = document.children
            return rows.map { row in
                moveCursor(to: row.line...row.line)
                return row.cells.map { _ in
                    headings.next().map { inlines(of: $0, in: self.place(ofParsedLine: row.line, or: place)) } ?? []
                }
            }
        }
        return cells ?? rows.map { $0.cells.map { _ in [] } }
    }

    private func place(ofParsedLine line: Int, or place: SourceLocation) -> SourceLocation {
        guard case .lines(let before) = excerpt.placement else { return place }
        return source.location(ofLine: before + line)
    }

    private func location(ofParsedLine line: Int, in node: CommonMarkNode) -> SourceLocation {
        place(ofParsedLine: line, or: location(of: node))
    }

    private mutating func reportMismatch(_ header: Int, _ dashes: Int, at line: Int, in node: CommonMarkNode) {
        findings.append(
            Finding(
                "broken-table", "The header has \(header.cellsText) and the row of dashes below it \(dashes).",
                remedy: "Give each column one cell in the header and one group of dashes below it.",
                at: location(ofParsedLine: line, in: node)
            )
        )
    }
}

extension ArraySlice where Element == UInt8 {
    /// The line of dashes or equals signs under a heading.
    fileprivate var isUnderline: Bool {
        guard let first, first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else { return false }
        return allSatisfy { $0 == first }
    }
}

extension Finding {
    fileprivate static func largeTable(_ rows: Int, _ columns: Int, at location: SourceLocation) -> Finding {
        Finding(
            "large-table", "The table has \(rows.grouped) rows and \(columns.grouped) columns.",
            remedy: "Put the data into a file, and show with a table block what readers need.", at: location
        )
    }
}

extension Int {
    fileprivate var cellsText: String { self == 1 ? "1 cell" : "\(self) cells" }
}
