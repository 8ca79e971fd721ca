import Casework
import Narrative

extension TableDraft {
    /// Notes on published and revised figures: at the heading of a column or the label of a row that has no others,
    /// else in the cell.
    mutating func noteHistory(_ table: inout TableParts) {
        let published = table.sortedMarks.filter(\.isPublished)
        if !published.isEmpty {
            notes.append(TableRequest.Note(HistoryNote(published).text))
            mark(&table, asNote: notes.count)
        }
        notes += table.sortedMarks.filter { !$0.isPublished }.map { TableRequest.Note("[r] " + $0.text) }
    }

    private func mark(_ table: inout TableParts, asNote note: Int) {
        let measured = table.columns.indices.filter { table.columns[$0].isMeasured }
        let wholeColumns = measured.filter { column in
            !table.rows.isEmpty && table.rows.allSatisfy { $0.cells[column].isPublished }
        }
        for column in wholeColumns { table.columns[column] = table.columns[column].adding(note: note) }
        let others = measured.filter { !wholeColumns.contains($0) }
        for row in table.rows.indices {
            let cells = table.rows[row].cells
            if !others.isEmpty, others.allSatisfy({ cells[$0].isPublished }) {
                table.rows[row] = table.rows[row].adding(note: note)
                continue
            }
            let marked = cells.enumerated().map { index, figure in
                others.contains(index) && figure.isPublished ? figure.adding(" [note \(note)]") : figure
            }
            table.rows[row] = table.rows[row].with(cells: marked)
        }
    }
}

/// The headings and rows of a table before its notes are set.
struct TableParts {
    var columns: [FigureTable.Column]
    var rows: [FigureTable.Row]

    var sortedMarks: [Figure.Mark] { Set(rows.flatMap { $0.cells.flatMap(\.marks) }).sorted }
}

/// What a table says of the figures in it that are not counted from records.
struct HistoryNote {
    let text: String

    /// `marks` are those of published figures.
    init(_ marks: [Figure.Mark]) {
        var years: Set<String> = []
        var sources: Set<String> = []
        for case .published(let year, let source) in marks {
            years.insert(year)
            if let source { sources.insert(source) }
        }
        let from = sources.isEmpty ? "" : " (\(sources.sorted().joinedInProse))"
        text =
            "The figures for \(years.sorted().joinedInProse) are those published then\(from), because the records are no"
            + " longer kept. Later figures are counted from the records."
    }
}

extension FigureTable {
    /// Which of its figures were published and not counted, as a sentence; nil: none.
    package var historyNote: String? {
        let marks = Set(rows.flatMap { $0.cells.flatMap(\.marks) }).filter(\.isPublished)
        return marks.isEmpty ? nil : HistoryNote(Array(marks)).text
    }
}

extension Figure {
    /// Whether anything in it was published and not counted.
    package var isPublished: Bool { marks.contains(where: \.isPublished) }

    fileprivate func adding(_ words: String) -> Figure {
        var figure = self
        figure.cellText += words
        return figure
    }
}

extension FigureTable.Row {
    fileprivate func with(cells: [Figure]) -> FigureTable.Row {
        FigureTable.Row(label: label, role: role, group: group, cells: cells, brackets: brackets, notes: notes)
    }
}
