import Casework
import Narrative

/// The syntax of pipe tables, as in GitHub's specification: a header row, a row of dashes, rows of cells.
enum PipeTable {
    /// Where the row of dashes is among the lines of a paragraph, and the alignments it gives; nil: no table.
    static func delimiter(
        in lines: [ArraySlice<UInt8>]
    ) -> (index: Int, alignments: [ProseTable.Alignment])? {
        for index in lines.indices.dropFirst() {
            if let alignments = alignments(of: lines[index]) { return (index, alignments) }
        }
        return nil
    }

    /// The cells of a row, without the blanks around them; a pipe after a backslash is part of a cell.
    static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var row = trimmed(line)
        if row.first == .pipe { row = row.dropFirst() }
        var cells: [ArraySlice<UInt8>] = []
        var start = row.startIndex
        var index = row.startIndex
        while index < row.endIndex {
            if row[index] == .backslash {
                index += 2
                continue
            }
            if row[index] == .pipe {
                cells.append(trimmed(row[start..<index]))
                start = index + 1
            }
            index += 1
        }
        if start < row.endIndex { cells.append(trimmed(row[start...])) }
        return cells
    }

    /// The text of a cell: "\|" is a pipe, in code too.
    static func text(of cell: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for byte in cell {
            if byte == .pipe, text.last == .backslash { text.removeLast() }
            text.append(byte)
        }
        return text
    }

    private static func alignments(of line: ArraySlice<UInt8>) -> [ProseTable.Alignment]? {
        let permitted: Set<UInt8> = [.pipe, UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09]
        guard let first = line.first, permitted.contains(first), line.contains(.pipe),
            line.allSatisfy({ permitted.contains($0) })
        else { return nil }
        let cells = cells(of: line)
        let alignments = cells.compactMap { alignment(of: $0) }
        return cells.isEmpty || alignments.count < cells.count ? nil : alignments
    }

    private static func alignment(of cell: ArraySlice<UInt8>) -> ProseTable.Alignment? {
        let isLeft = cell.first == UInt8(ascii: ":")
        let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
        let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        return isLeft ? (isRight ? .centre : .left) : (isRight ? .right : .natural)
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var trimmed = bytes.drop(while: \.isBlank)
        while let last = trimmed.last, last.isBlank { trimmed.removeLast() }
        return trimmed
    }
}
