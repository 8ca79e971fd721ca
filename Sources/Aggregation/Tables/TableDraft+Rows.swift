import Casework

extension TableDraft {
    /// Values of a dimension that have nothing in any column are left out, unless they were listed.
    mutating func dropEmptyRows(_ evaluator: inout Evaluator) {
        guard rows.dimension != nil, !rows.items.allSatisfy(\.isPermanent) else { return }
        let columns = columns.items
        rows.items = rows.items.filter { row in
            row.isPermanent
                || columns.contains { column in
                    let value = answer(row, column, &evaluator).0.value
                    return value != .notApplicable && value.number?.isZero != true
                }
        }
    }

    /// Sorts rows by their last value, and gathers those beyond the top as "Other".
    mutating func rank(_ evaluator: inout Evaluator) {
        guard request.sort != .none || request.top != nil, let last = columns.items.last else { return }
        var ranked = rows.items.map { ($0, answer($0, last, &evaluator).0.value.number ?? Ratio(0)) }
        if request.sort == .name {
            ranked.sort { $0.0.label.folded < $1.0.label.folded }
        } else {
            ranked.sort { $0.1 == $1.1 ? $0.0.label.folded < $1.0.label.folded : $0.1 > $1.1 }
        }
        rows.items = ranked.map(\.0)
        guard let top = request.top, rows.items.count > top + 1, let dimension = rows.dimension else { return }
        let rest = rows.items[top...].flatMap { $0.filter?.values ?? [] }
        let label = rows.items[..<top].contains { $0.label.folded == "other" } ? "All other" : "Other"
        rows.items = Array(rows.items[..<top])
        rows.items.append(AxisItem(label: label, filter: (dimension, rest), role: .other, isPermanent: true))
    }

    /// A total is counted anew, without the rows' restriction; it is not the sum of what is printed. Listed
    /// expressions are added up.
    mutating func addTotalRow(_ evaluator: inout Evaluator) {
        var total = AxisItem(label: "Total", filter: rows.restriction, role: .total)
        if rows.dimension == nil {
            total.expression = rows.items.compactMap(\.expression).reduce(nil) { sum, next in
                sum.map { .operation(.plus, $0, next) } ?? next
            }
        } else if let column = columns.items.last, case .share = answer(total, column, &evaluator).0.value {
            total.label = "All"
        }
        rows.items.append(total)
    }
}
