import Casework
import Language
import Narrative

/// What figures are numbers of: those of different units are not added up, ranked or drawn on one axis.
enum FigureUnit: Hashable {
    /// A count, or a number that says no more of itself.
    case number
    case share
    case points
    case money
    case days
    /// "for every 1,000 homes".
    case own(String)

    /// Of a cell. Nil for words and where there is no value.
    init?(_ answer: Answer) {
        switch answer.value {
        case .count, .number: self = answer.unit.map { .own($0) } ?? .number
        case .share, .percentage: self = .share
        case .points: self = .points
        case .money: self = answer.unit.map { .own($0) } ?? .money
        case .days: self = .days
        case .words, .notApplicable, .notAvailable: return nil
        }
    }

    /// "a share", within a sentence.
    var name: String {
        switch self {
        case .number: "a number"
        case .share: "a share"
        case .points: "percentage points"
        case .money: "money"
        case .days: "working days"
        case .own(let unit): unit
        }
    }
}

extension Evaluator {
    /// Of a cell without a value too, so that it is of the same unit as its neighbours. Nil where only a figure says it.
    func figureUnit(of expression: Expression) -> FigureUnit? {
        let unit = valueUnit(of: expression)
        switch unit {
        case .number, .money:
            if let own = ownUnit(of: expression) { return .own(own) }
            return unit == .money ? .money : .number
        case .share: return .share
        case .points: return .points
        case .days: return .days
        case .words, .none: return nil
        }
    }

    /// That of a measure of the council's own, also where it is rounded or of another year.
    private func ownUnit(of expression: Expression) -> String? {
        guard case .call(let call) = expression else { return nil }
        if let own = report.settings.measures.first(where: { $0.name == call.name }) { return own.unit }
        let keepsUnit = Function.named(call.name)?.keeps.contains(.nameOfUnit) == true
        return keepsUnit ? call.positional.first.flatMap { ownUnit(of: $0) } : nil
    }
}

/// The units of a table's cells, in the order of the cells.
struct CellUnits {
    private var known: [Unit] = []
    var isEmpty: Bool { known.isEmpty }

    private struct Unit: Hashable {
        let measure: String
        let row: String
        let unit: FigureUnit
    }

    /// - Parameter expected: what the cell would be a number of, where it has none.
    mutating func insert(
        _ answer: Answer?, expected: FigureUnit?, of measure: String, in row: String
    ) {
        guard let unit = answer.flatMap({ FigureUnit($0) }) ?? expected else { return }
        let cell = Unit(measure: measure, row: row, unit: unit)
        if !known.contains(cell) { known.append(cell) }
    }

    /// “Rate” (a number) and “Satisfied” (a share); nil: all are of one unit.
    var difference: String? {
        guard let first = known.first, let other = known.first(where: { $0.unit != first.unit }) else { return nil }
        let names = first.measure == other.measure ? (first.row, other.row) : (first.measure, other.measure)
        return "“\(names.0)” (\(first.unit.name)) and “\(names.1)” (\(other.unit.name))"
    }
}

extension TableDraft {
    /// Figures of different units stand side by side in a table, and no further.
    mutating func checkUnits(_ evaluator: Evaluator) {
        if units.isEmpty {
            for item in request.measures + request.rows.listed + request.columns.listed {
                guard let expression = try? item.expression.expression else { continue }  // is reported elsewhere
                units.insert(nil, expected: evaluator.figureUnit(of: expression), of: item.label, in: "")
            }
        }
        guard let difference = units.difference else { return }
        let isRanked = request.sort == .largest || request.top != nil
        let areRowsMixed = rows.dimension == nil && rows.items.filter(\.isPart).count > 1
        let areColumnsMixed = columns.dimension == nil && columns.items.filter(\.isPart).count > 1
        let use: String?
        if style != nil {
            use = "share an axis"
        } else if areRowsMixed, [.columns, .both].contains(request.totals) || request.share == .column {
            use = "are added up"
        } else if areColumnsMixed, [.rows, .both].contains(request.totals) || request.share == .row {
            use = "are added up"
        } else {
            use = isRanked && areRowsMixed ? "are ranked" : nil
        }
        guard let use, !errors.contains(where: { $0.identifier == "no-total" }) else { return }
        errors.append(
            ExpressionError(
                "different-units", "\(difference) \(use), and are of different units.",
                remedy: style == nil
                    ? "Leave out total, share, sort and top, or show them in tables of their own."
                    : "Draw a chart of each, or show them in a table."
            ))
    }
}
