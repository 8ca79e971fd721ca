import Casework
import Language
import Narrative

/// A table while it is worked out.
struct TableDraft {
    let request: TableRequest
    let style: ChartStyle?
    let context: Context
    let measures: [Expression]
    /// Whether its rows, columns or filters are what had become of complaints by a day.
    let looksAtStatus: Bool
    var rows: TableAxis
    var columns: TableAxis
    var notes: [TableRequest.Note]
    /// How many columns hold values; totals follow them.
    var valueColumns = 0
    /// Of shares and percentages, unless an expression says otherwise.
    let shareDecimals: Int
    /// Of cells, each once.
    var errors: [ExpressionError] = []
    /// Of printed cells: given figures that are missing.
    var warnings: [ExpressionError] = []
    /// Of cells, to know the table's period.
    var spans: Set<TimeSpan> = []
    /// What the figures of each measure, and of each row, are numbers of.
    var units = CellUnits()
    /// Whether a change is not the difference of the rounded figures beside it.
    var hasHiddenChanges = false
    /// What shares are of, so far as it has been worked out.
    var wholes: [WholeKey: Whole] = [:]

    /// - Parameter style: of the chart that the table stands behind; nil: it stands by itself.
    init(
        _ request: TableRequest, drawnAs style: ChartStyle? = nil, evaluator: inout Evaluator
    ) throws(ExpressionError) {
        self.request = request
        self.style = style
        shareDecimals = evaluator.wording.shareDecimals
        notes = request.notes
        try TableDraft.checkAxes(of: request)
        var context = evaluator.context(of: request.filters)
        if let date = request.statusDate { context = context.adding(.statusDate, [date.isoText]) }
        measures = try request.measures.map { measure throws(ExpressionError) in
            try measure.expression.expression
        }
        let listed = try request.rows.parsed + request.columns.parsed
        looksAtStatus = request.looksAtStatus && evaluator.isStatus(.status, of: .cases)
        context.looksAtStatus = looksAtStatus
        if request.statusDate != nil, !looksAtStatus, !(measures + listed).contains(where: evaluator.namesStatus) {
            throw ExpressionError.dateWithoutStatus()
        }
        for exclusion in request.exclusions {
            let values = try evaluator.values(without: exclusion, measures: measures + listed)
            // What is listed, or named in where, stays, though no record has it.
            let field = exclusion.dimension
            let further =
                (request.rows.values(of: field) + request.columns.values(of: field) + context.filtered(by: field))
                .filter { !Evaluator.isOne($0, of: values + exclusion.values, field: field) }
            context = context.keeping(field, values + further)
        }
        context.permitsMissing = true
        self.context = context
        rows = try evaluator.axis(request.rows, measures: measures + listed, filters: context)
        columns = try evaluator.axis(request.columns, measures: measures + listed, filters: context)
        try checkTime()
        try checkFilters(measures + listed, &evaluator)
        try placeMeasures(evaluator)
        try checkSize()
    }

    /// More figures than this no reader looks at, and each is counted by itself.
    private static let mostFigures = 20_000

    private func checkSize() throws(ExpressionError) {
        let (rows, columns) = (rows.items.count, columns.items.count)
        guard rows * columns > TableDraft.mostFigures else { return }
        throw ExpressionError(
            "large-table",
            "The table would have \(rows.grouped) rows and \(columns.grouped) columns: more than "
                + "\(TableDraft.mostFigures.grouped) figures.",
            remedy: "Name a field that has fewer values, or some of its values under values. Is it free text?"
        )
    }

    /// Rows and columns of a field ask for its values one by one, so that no cell would find a slip in the filters.
    private func checkFilters(_ measures: [Expression], _ evaluator: inout Evaluator) throws(ExpressionError) {
        let groups = (rows.items + columns.items).compactMap(\.group?.restriction.dimension)
        let fields = Set([rows.dimension, columns.dimension].compactMap { $0 } + groups).subtracting(Call.timeLabels)
        for filter in request.filters where fields.contains(filter.dimension) {
            let members = try evaluator.members(of: filter.dimension, measuredBy: measures, offset: nil)
            try evaluator.checkValues(
                filter.values, of: filter.dimension, among: members, doubt: Evaluator.countsAsNothing)
        }
    }

    /// A cell is of one period: that of its row, or of its column.
    private func checkTime() throws(ExpressionError) {
        guard let both = rows.timeDimensions.intersection(columns.timeDimensions).min() else { return }
        throw ExpressionError(
            "contradicting-years", "The rows and the columns are both \(both)s, and a cell is of one \(both) only.",
            remedy: "Put the \(both)s into one of them."
        )
    }

    /// A cell has one expression: that of its row, or of its column, or the table's.
    private static func checkAxes(of request: TableRequest) throws(ExpressionError) {
        let listed = [
            ("the rows", request.rows.isListed), ("the columns", request.columns.isListed),
            ("the measures", !request.measures.isEmpty),
        ].filter(\.1).map(\.0)
        guard listed.count > 1, request.rows.isListed || request.columns.isListed else { return }
        throw ExpressionError(
            "expressions-on-both-axes",
            "\(listed.joinedInProse.capitalisedFirst) are expressions, and each cell can print only one.",
            remedy: "List the expressions in one of them, and make the others fields, or leave them out."
        )
    }

    /// Several measures stand side by side, or below each other where the columns are taken.
    mutating func placeMeasures(_ evaluator: Evaluator) throws(ExpressionError) {
        let items = zip(request.measures, measures).map { measure, expression in
            AxisItem(
                label: evaluator.heading(of: expression, named: measure.label), expression: expression,
                isPermanent: true)
        }
        // Of a field without values there is no column, and nothing to show in any row.
        if columns.items.isEmpty, !columns.isAbsent {
            rows = TableAxis(items: [], heading: rows.heading, dimension: rows.dimension ?? columns.dimension)
        }
        if measures.count > 1, columns.items.isEmpty {
            columns = TableAxis(items: items, heading: "Measure")
        } else if measures.count > 1, rows.isAbsent {
            rows = TableAxis(items: items, heading: "Measure")
        } else if measures.count > 1 {
            columns = columns.crossed(with: items)
        } else if columns.items.isEmpty {
            columns = TableAxis(
                items: [AxisItem(label: items.first?.label ?? "Number", isPermanent: true)], heading: "")
        }
        if rows.isAbsent {
            rows = TableAxis(
                items: [AxisItem(label: items.count == 1 ? items[0].label : "All", isPermanent: true)],
                heading: "Measure")
        }
        let isAsked = !measures.isEmpty || (rows.items + columns.items).contains { $0.expression != nil }
        guard isAsked else {
            throw ExpressionError(
                "measure-missing", "The table has no measure.", remedy: "Add measure: received, or another measure."
            )
        }
    }

    mutating func table(evaluator: inout Evaluator) -> FigureTable {
        let leftOut = leftOutNotes(&evaluator)
        dropEmpty(&evaluator)
        rank(&evaluator)
        foldGroups()
        if request.hasSubtotals { addSubtotals(evaluator) }
        columns.nameGroups()
        if request.totals == .columns || request.totals == .both { addTotalRow(evaluator) }
        valueColumns = columns.items.count
        if request.totals == .rows || request.totals == .both { addTotalColumns(evaluator) }
        var lines = rows.items.indices.map { line($0, &evaluator) }
        for note in leftOut { addNote(note) }
        addAutomaticNotes(lines, &evaluator)
        var headings = headings(lines, evaluator)
        let described = lines.isEmpty ? [emptyLine(&evaluator)] : lines
        let measure = measureText(described, under: headings, evaluator)
        checkShown(evaluator)
        checkUnits(evaluator)
        place(&headings, &lines, evaluator)
        var parts = TableParts(columns: headings, rows: lines)
        noteHistory(&parts)
        var table = FigureTable(
            identifier: request.identifier, title: request.title, measure: measure,
            period: period(evaluator), source: request.source ?? source(evaluator), rowHeading: rows.heading,
            columns: parts.columns, rows: parts.rows, notes: notes.map(\.text), groupHeading: rows.groupHeading,
            stageSums: stageSums(&evaluator), areColumnsTime: columns.isTime && !columns.isGatheredByOther,
            areRowsTime: rows.isTime
        )
        table.rowsAreParts = areParts(rows, evaluator)
        table.columnsAreParts = areParts(columns, evaluator)
        return table
    }

    /// The figures of all together, which a table without rows does not print: what it counts is said all the same.
    private mutating func emptyLine(_ evaluator: inout Evaluator) -> FigureTable.Row {
        rows.items = [total(of: rows, evaluator)]
        defer { rows.items = [] }
        return line(0, &evaluator)
    }
}
