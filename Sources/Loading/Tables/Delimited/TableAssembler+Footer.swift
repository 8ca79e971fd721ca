import Casework

extension TableAssembler {
    /// Lines of text that stand below the records, after a blank row: "Confidential Information - Do Not Distribute".
    var footer: [RowProblem] {
        guard let last = rows.last, rowCount > 0, layout.width >= 3 else { return [] }
        let lastRow = last.row + rowCount - 1 - last.start
        let below = problems.filter { $0.line > lastRow }
        guard let first = below.map(\.line).min(), first > lastRow + 1,
            below.allSatisfy({ $0.kind == .tooFewCells(1) })
        else { return [] }
        return below
    }
}

extension TableFindings {
    func footer(_ lines: [RowProblem]) -> Finding? {
        guard let first = lines.map(\.line).min() else { return nil }
        return Finding(
            "footer",
            (lines.count == 1 ? "A line of text stands" : "\(lines.count) lines of text stand")
                + " below the records, and \(lines.count == 1 ? "was" : "were") passed over.",
            remedy: "Nothing, unless the file was cut off there.",
            at: SourceLocation(file: file, row: first), severity: .warning)
    }
}
