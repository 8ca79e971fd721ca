package import Casework
import Narrative
import Tables

/// Looks for what is wrong with the records of one kind, and collects the findings.
struct RecordChecks {
    let sources: [DataSource]
    let schema: RecordSchema
    let procedures: [Procedure]
    var capped = CappedFindings()
    private var unmatched = UnmatchedOutcomes()

    init(sources: [DataSource], schema: RecordSchema, procedures: [Procedure]) {
        self.sources = sources
        self.schema = schema
        self.procedures = procedures
    }

    var kind: RecordKind { sources.first?.kind ?? .cases }

    var findings: [Finding] { capped.findings + unmatched.findings }

    /// Looks at records row by row; returns them with blanks in place of cells that could not be read.
    /// - Parameter undated: how those count that have an outcome and no date of response.
    mutating func check(_ piece: RecordPiece, undated: DataSource.Undated) -> RecordPiece {
        let piece = checkTotals(of: piece)
        for field in schema.required { checkRequired(field, of: piece) }
        for (earlier, later) in schema.orderedDates { checkOrder(earlier, later, of: piece) }
        if kind == .cases {
            checkLabels(.outcome, of: piece) { label in Outcome(rawValue: label) != nil }
            let known = Set(procedures.map(\.identifier))
            checkLabels(.procedure, of: piece) { label in known.contains(label) }
            checkStages(of: piece)
            unmatched.add(piece, undated: undated)
        }
        if kind == .findings {
            checkLabels(.outcome, of: piece) { label in Outcome(rawValue: label) != nil }
        }
        if [.costs, .indicators, .findings, .history].contains(kind) {
            checkLabels(.year, of: piece) { label in
                ReportingYear(label: label) != nil || ReportingYear(label: label, firstMonth: 1) != nil
            }
        }
        let clean = checkUnreadable(of: piece)
        return undated == .yearReceived ? clean.closingUndated() : clean
    }

    /// Looks at all records together.
    mutating func check(_ builder: RecordTableBuilder) {
        for field in builder.overflowed.sorted() {
            capped.add(RecordFindings.tooManyValues(field, at: builder.location(ofRecord: 0, field: field)))
        }
        if kind == .cases {
            checkDuplicates(in: builder)
            checkStageReached(in: builder)
        } else {
            checkRepetitions(in: builder)
            checkRepeatedRows(in: builder)
        }
        // Those have labels of their own, and a condition takes all spellings of its values for one.
        let fixed = Set([.outcome, .procedure, .stage, .year] + sources.flatMap(\.conditions).map(\.field))
        for (field, column) in builder.columns.sorted(by: { $0.key < $1.key }) where !fixed.contains(field) {
            guard case .category(let categories) = column else { continue }
            checkNothingWords(field, categories, in: builder)
            let pairs = TwoSpellings.pairs(in: categories.labels).filter {
                !NothingWord.isWord(categories.labels[$0.first])
            }
            capped.add(pairs.count) { index in
                let record = categories.firstRow(of: pairs[index].second)
                return RecordFindings.twoSpellings(
                    categories.labels[pairs[index].first],
                    categories.labels[pairs[index].second],
                    field: field,
                    at: builder.location(ofRecord: record, field: field)
                )
            }
        }
    }
}

// MARK: Rows

extension RecordChecks {
    private mutating func checkTotals(of piece: RecordPiece) -> RecordPiece {
        let (records, totals) = TotalsRow.removed(from: piece, schema: schema)
        for row in totals {
            let finding = RecordFindings.totalsRow(at: piece.location(ofRecord: row, field: nil))
            // A wide file has a piece a stage.
            if !capped.findings.contains(finding) { capped.add(finding) }
        }
        return records
    }

    private mutating func checkRequired(_ field: Field, of piece: RecordPiece) {
        guard let column = piece.columns[field], column.mayHaveBlanks else { return }
        let rows = (0..<piece.rowCount).filter { column.isBlank(row: $0) }
        capped.add(rows.count) { index in
            RecordFindings.missingValue(field, at: piece.location(ofRecord: rows[index], field: field))
        }
    }

    private mutating func checkOrder(_ earlier: Field, _ later: Field, of piece: RecordPiece) {
        guard case .date(let first) = piece.columns[earlier], case .date(let second) = piece.columns[later] else {
            return
        }
        let rows = RecordChecks.disorderedRows(first.days, second.days)
        capped.add(rows.count) { index in
            RecordFindings.disorder(earlier, later, at: piece.location(ofRecord: rows[index], field: later))
        }
    }

    /// Rows in which both days are known and the second comes before the first.
    private static func disorderedRows(_ first: [Int32], _ second: [Int32]) -> [Int] {
        let firstKnown = TableColumn.unreadableDay + 1
        return zip(first, second).enumerated().compactMap { row, days in
            days.1 < days.0 && days.1 >= firstKnown ? row : nil
        }
    }

    private mutating func checkLabels(
        _ field: Field,
        of piece: RecordPiece,
        isKnown: (String) -> Bool
    ) {
        guard piece.rowCount > 0, case .category(let column) = piece.columns[field] else { return }
        let unknown = column.labels.indices.dropFirst().filter { !isKnown(column.labels[$0]) }
        let places = unknown.map { placeInSettings(of: column.labels[$0], field) }
        capped.add(unknown.count) { index in
            let location = piece.location(ofRecord: column.firstRow(of: unknown[index]), field: field)
            let label = column.labels[unknown[index]]
            let written = places[index]
            return RecordFindings.unknownLabel(
                label, field: field, procedures: procedures, isWritten: written != nil, at: written ?? location)
        }
    }

    /// Where the settings themselves give a field the label, rather than a file.
    private func placeInSettings(of label: String, _ field: Field) -> SourceLocation? {
        for source in sources {
            let mapped = source.values[field]?.sorted { $0.key < $1.key }.first {
                CellText.foldingBlanks($0.value) == label
            }
            if let mapped, let place = source.places.values[field]?[mapped.key] { return place }
            if source.constants[field] == label, let place = source.places.constants[field] { return place }
        }
        return nil
    }

    /// Stages must be stages of their record's procedure.
    private mutating func checkStages(of piece: RecordPiece) {
        guard case .category(let procedure) = piece.columns[.procedure],
            case .category(let stage) = piece.columns[.stage], procedure.cells == nil, stage.cells == nil
        else { return }
        let stageCount = stage.labels.count
        var firstRows = [Int](repeating: -1, count: procedure.labels.count * stageCount)
        for row in 0..<piece.rowCount {
            let pair = Int(procedure.codes[row]) * stageCount + Int(stage.codes[row])
            if firstRows[pair] < 0 { firstRows[pair] = row }
        }
        for (pair, row) in firstRows.enumerated() where row >= 0 && pair % stageCount > 0 {
            let label = stage.labels[pair % stageCount]
            let name = procedure.labels[pair / stageCount]
            guard let known = procedures.first(where: { $0.identifier == name }) else { continue }
            if known.stages.contains(where: { $0.identifier == label }) { continue }
            let place = placeInSettings(of: label, .stage) ?? piece.location(ofRecord: row, field: .stage)
            capped.add(RecordFindings.unknownStage(label, of: known, at: place))
        }
    }

    private mutating func checkUnreadable(of piece: RecordPiece) -> RecordPiece {
        var clean = piece
        for (field, column) in piece.columns.sorted(by: { $0.key < $1.key }) {
            let rows = column.unreadableRows
            guard !rows.isEmpty else { continue }
            capped.add(rows.count) { index in
                let location = piece.location(ofRecord: rows[index], field: field)
                return RecordFindings.unreadable(column, shown: piece.shownDates[field]?[rows[index]], at: location)
            }
            clean.columns[field] = column.blanking(rows)
        }
        return clean
    }
}

extension CategoryColumn {
    /// The first row with the label, which is that of some row.
    package func firstRow(of label: Int) -> Int {
        guard let cells else { return codes.firstIndex(of: UInt16(label)) ?? 0 }
        return codes.firstIndex { cells[Int($0)].contains(UInt16(label)) } ?? 0
    }
}

extension RecordColumn {
    /// False only where a fast look shows that no cell is blank.
    fileprivate var mayHaveBlanks: Bool {
        switch self {
        case .category(let column): column.cells != nil || column.codes.contains(0)
        case .date(let column): column.days.contains(DateColumn.missing)
        case .money(let column): column.pence.contains(MoneyColumn.missing)
        case .number(let column): column.millionths.contains(NumberColumn.missing)
        case .reference(let column): column.hashes.contains(0)
        }
    }

    fileprivate var unreadableRows: [Int] {
        switch self {
        case .date(let column): column.days.rows(of: TableColumn.unreadableDay)
        case .money(let column): column.pence.rows(of: TableColumn.unreadableAmount)
        case .number(let column): column.millionths.rows(of: TableColumn.unreadableAmount)
        case .category, .reference: []
        }
    }

    fileprivate func blanking(_ rows: [Int]) -> RecordColumn {
        switch self {
        case .date(let column): .date(DateColumn(days: column.days.replacing(rows, by: DateColumn.missing)))
        case .money(let column): .money(MoneyColumn(pence: column.pence.replacing(rows, by: MoneyColumn.missing)))
        case .number(let column):
            .number(NumberColumn(millionths: column.millionths.replacing(rows, by: NumberColumn.missing)))
        case .category, .reference: self
        }
    }
}

extension Array where Element: Equatable {
    fileprivate func rows(of value: Element) -> [Int] {
        guard contains(value) else { return [] }
        return indices.filter { self[$0] == value }
    }

    fileprivate func replacing(_ rows: [Int], by value: Element) -> [Element] {
        var copy = self
        for row in rows { copy[row] = value }
        return copy
    }
}
