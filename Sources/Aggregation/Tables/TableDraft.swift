import Casework
import Language
import Narrative

/// A table while it is worked out.
struct TableDraft {
    let request: TableRequest
    let context: Context
    let measures: [Expression]
    /// Whether its rows, columns or filters are what had become of complaints by a day.
    let looksAtStatus: Bool
    var rows: TableAxis
    var columns: TableAxis
    var notes: [TableRequest.Note]
    /// How many columns hold values; totals follow them.
    var valueColumns = 0
    /// Of cells, each once.
    var errors: [ExpressionError] = []
    /// Of cells, to know the table's period.
    var spans: Set<TimeSpan> = []
    /// What shares are of, so far as it has been worked out.
    var wholes: [WholeKey: Whole] = [:]

    init(_ request: TableRequest, evaluator: inout Evaluator) throws(ExpressionError) {
        self.request = request
        notes = request.notes
        var context = Context(filters: request.filters)
        if let date = request.statusDate { context = context.adding(Call.statusDateLabel, [date.isoText]) }
        measures = try request.measures.map { measure throws(ExpressionError) in
            try measure.expression.expression
        }
        let listed = try request.rows.parsed + request.columns.parsed
        looksAtStatus = request.looksAtStatus && evaluator.isStatus("status", of: .cases)
        context.looksAtStatus = looksAtStatus
        if request.statusDate != nil, !looksAtStatus, !(measures + listed).contains(where: evaluator.namesStatus) {
            throw ExpressionError.dateWithoutStatus()
        }
        for exclusion in request.exclusions {
            let values = try evaluator.values(without: exclusion, measures: measures + listed)
            context = context.adding(exclusion.dimension, values)
        }
        self.context = context
        rows = try evaluator.axis(request.rows, measures: measures + listed, filters: context)
        columns = try evaluator.axis(request.columns, measures: measures + listed, filters: context)
        try placeMeasures(evaluator)
    }

    /// Several measures stand side by side, or below each other where the columns are taken.
    mutating func placeMeasures(_ evaluator: Evaluator) throws(ExpressionError) {
        let items = zip(request.measures, measures).map { measure, expression in
            AxisItem(
                label: evaluator.heading(of: expression, named: measure.label), expression: expression,
                isPermanent: true)
        }
        if measures.count > 1, columns.items.isEmpty {
            columns = TableAxis(items: items, heading: "Measure")
        } else if measures.count > 1, rows.items.isEmpty {
            rows = TableAxis(items: items, heading: "Measure")
        } else if measures.count > 1 {
            columns = columns.crossed(with: items)
        } else if columns.items.isEmpty {
            columns = TableAxis(
                items: [AxisItem(label: items.first?.label ?? "Number", isPermanent: true)], heading: "")
        }
        if rows.items.isEmpty {
            rows = TableAxis(
                items: [AxisItem(label: items.first?.label ?? "All", isPermanent: true)], heading: "Measure")
        }
        let isAsked = !measures.isEmpty || (rows.items + columns.items).contains { $0.expression != nil }
        guard isAsked else {
            throw ExpressionError(
                "measure-missing", "The table has no measure.", remedy: "Add measure: received, or another measure."
            )
        }
    }

    mutating func table(evaluator: inout Evaluator) -> FigureTable {
        dropEmpty(&evaluator)
        rank(&evaluator)
        foldGroups()
        if request.hasSubtotals { addSubtotals(evaluator) }
        columns.nameGroups()
        if request.totals == .columns || request.totals == .both { addTotalRow(evaluator) }
        valueColumns = columns.items.count
        if request.totals == .rows || request.totals == .both { addTotalColumns(evaluator) }
        var lines = rows.items.indices.map { line($0, &evaluator) }
        addAutomaticNotes(lines, &evaluator)
        var headings = headings(lines)
        let measure = measureText(lines, under: headings, evaluator)
        checkShown(lines)
        place(&headings, &lines)
        var parts = TableParts(columns: headings, rows: lines)
        noteHistory(&parts)
        return FigureTable(
            identifier: request.identifier, title: request.title, measure: measure,
            period: period(evaluator), source: request.source ?? source(evaluator), rowHeading: rows.heading,
            columns: parts.columns, rows: parts.rows, notes: notes.map(\.text), groupHeading: rows.groupHeading,
            stageSums: stageSums(&evaluator)
        )
    }
}
