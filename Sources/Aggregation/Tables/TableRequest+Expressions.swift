import Casework
import Language
import Narrative

extension TableAxis {
    /// What a total is restricted to: the listed values, or nothing where the axis shows all there are.
    var restriction: (dimension: Field, values: [String])? {
        if !years.isEmpty { return (.year, years) }
        guard let dimension, !isComplete else { return nil }
        return (dimension, items.filter { $0.role != .total }.flatMap { $0.filter?.values ?? [] }.uniqued)
    }

    /// What the total of one of its groups is restricted to beside the group.
    var groupRestriction: (dimension: Field, values: [String])? { dimension == .year ? restriction : nil }

    /// Whether the total of one of its groups is of several years or quarters.
    var groupJoinsPeriods: Bool {
        dimension == .year && years.count > 1
            || dimension == .quarter && Set(items.compactMap { $0.filter?.values }).count > 1
    }
}

extension Expression {
    /// The years that its measures name. What a figure is compared with or a share of may be of any year.
    var namedYears: [String] {
        switch self {
        case .number, .text: []
        case .negation(let inner): inner.namedYears
        case .operation(_, let left, let right): left.namedYears + right.namedYears
        case .call(let call):
            call.positional.flatMap(\.namedYears) + (call.name == "year" ? [] : call.values(.year)?.values ?? [])
        }
    }
}

extension TableRequest {
    /// Whether rows, columns or filters are what had become of complaints.
    var looksAtStatus: Bool {
        (filters + exclusions).contains { $0.dimension == .status } || rows.isStatus || columns.isStatus
    }
}

extension Evaluator {
    /// Whether an expression, or a measure of the report's own in it, filters by the status of complaints.
    func namesStatus(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return namesStatus(inner)
        case .operation(_, let left, let right): return namesStatus(left) || namesStatus(right)
        case .call(let call):
            let own = customExpressions[call.name]
            return call.positional.contains { namesStatus($0) }
                || call.labelled.contains { argument in
                    if case .expression(let inner) = argument.value { return namesStatus(inner) }
                    return argument.label == .status
                } || own.map { namesStatus($0) } == true
        }
    }
}

extension TableRequest.Axis {
    fileprivate var isStatus: Bool {
        switch self {
        case .dimension(.status, _), .nested(.status, _, _), .nested(_, .status, _): true
        default: false
        }
    }

    /// The values that are listed of a field.
    func values(of field: Field) -> [String] {
        if case .dimension(field, let values) = self { values ?? [] } else { [] }
    }

    var isListed: Bool { if case .expressions = self { true } else { false } }

    var parsed: [Expression] {
        get throws(ExpressionError) {
            try listed.map { item throws(ExpressionError) in try item.expression.expression }
        }
    }
}

extension TableRequest.Change {
    var functions: [String] {
        switch self {
        case .count: ["difference"]
        case .percent: ["percent_change"]
        case .points: ["points_change"]
        case .both: ["difference", "percent_change"]
        }
    }

    static func heading(of function: String) -> String {
        switch function {
        case "percent_change": "Change (%)"
        case "points_change": "Change (percentage points)"
        default: "Change"
        }
    }
}

extension TableRequest.Share {
    /// What the heading of a share's column has behind that of its number.
    var suffix: String { self == .above ? " (% of the row above)" : " (%)" }
}
