import Casework
import Language
import Narrative

extension TableDraft {
    /// Numbers the notes at the rows and columns that they are about. A note about none of them is an error.
    mutating func place(
        _ headings: inout [FigureTable.Column], _ lines: inout [FigureTable.Row], _ evaluator: Evaluator
    ) {
        let made = madeHeadings(evaluator)
        for (index, row) in rows.items.enumerated() {
            guard let note = row.note else { continue }
            notes.append(TableRequest.Note(note))
            lines[index] = lines[index].adding(note: notes.count)
        }
        for (index, note) in notes.enumerated() {
            guard let place = note.place?.folded else { continue }
            let names = [place, made[place]].compactMap { $0 }
            let marked = lines.indices.filter { names.contains(lines[$0].label.folded) }
            let columns = headings.indices.filter { names.contains(headings[$0].heading.folded) }
            for line in marked { lines[line] = lines[line].adding(note: index + 1) }
            for column in columns { headings[column] = headings[column].adding(note: index + 1) }
            if marked.isEmpty, columns.isEmpty { reportUnplaced(note, among: lines, headings) }
        }
    }

    /// What stands over measures and expressions that were given another heading: that of "Cost" is "Cost (rounded up to
    /// £10)". By the heading that was given, both as they are compared.
    private func madeHeadings(_ evaluator: Evaluator) -> [String: String] {
        let listed = request.measures + request.rows.listed + request.columns.listed
        return Dictionary(
            listed.compactMap { item in
                guard let expression = try? item.expression.expression else { return nil }  // is reported elsewhere
                return (item.label.folded, evaluator.heading(of: expression, named: item.label).folded)
            }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func reportUnplaced(
        _ note: TableRequest.Note, among lines: [FigureTable.Row], _ headings: [FigureTable.Column]
    ) {
        let place = note.place ?? ""
        errors.append(
            ExpressionError(
                "note-without-place", "A note is for \"\(place)\", and no row or column has this name.",
                remedy: Suggestion.sentence(for: place, in: lines.map(\.label) + headings.map(\.heading))
            )
        )
    }

    /// `show` says how shares are written; without any, it has no effect.
    mutating func checkShown(_ evaluator: Evaluator) {
        // What is given can be a share of something.
        let hasShares =
            request.share != nil
            || allExpressions.contains { expression in
                evaluator.valueUnit(of: expression) == .share || evaluator.isGiven(expression)
            }
        guard !request.show.isEmpty else { return }
        guard !hasShares else { return }
        errors.append(
            ExpressionError(
                "show-without-share", "The table is to show shares, and it has none.",
                remedy: "Add share: column or share: row, use a measure such as within, or leave out show."
            )
        )
    }
}

extension FigureTable.Row {
    func adding(note: Int) -> FigureTable.Row {
        FigureTable.Row(
            label: label, role: role, group: group, cells: cells, brackets: brackets, notes: notes + [note]
        )
    }
}

extension FigureTable.Column {
    func adding(note: Int) -> FigureTable.Column {
        FigureTable.Column(
            heading: heading, role: role, notes: notes + [note], showsParts: showsParts, isShared: isShared,
            bracketPeriod: bracketPeriod,
            measure: measure, place: place)
    }
}
