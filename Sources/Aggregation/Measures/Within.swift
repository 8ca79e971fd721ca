import Casework
import Language

extension Measure {
    static let within = Measure(
        name: "within", kind: .cases, bases: [.responded], form: .share,
        options: [Option(.limit, ["first", "extended"], usual: "first"), Option(.of)],
        countsStages: true,
        title: "Complaints answered within the time limit",
        base: "stage records with a response date in the period and a time limit, withdrawn complaints included",
        definition:
            "The share of the complaints responded to that were answered within the limit in force when they were"
            + " received. The extended limit includes those answered within the first one. Records of stages without"
            + " limits, and those with no date on which the clock started, are left out.",
        source: Source(
            text: "The limits are listed in the report's settings",
            ofChildren: "The limits are listed in the report's settings; for children's complaints SI 2006/1738, "
                + "regulations 14, 17 and 18 to 20"),
        value: { evaluator, query, call, _ throws(ExpressionError) in
            try evaluator.within(query, call)
        }
    )
}

extension Evaluator {
    fileprivate mutating func within(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        let bands: [Timeliness]
        switch call.values(.limit)?.values.first?.lowercased() ?? "first" {
        case "first": bands = [.first]
        case "extended": bands = [.first, .extended]
        case let other:
            throw ExpressionError(
                "unknown-limit",
                "There is no limit \"\(other)\".",
                remedy: "Write limit: first or limit: extended.",
                offset: call.values(.limit)?.offset
            )
        }
        let timed: [Timeliness] = [.first, .extended, .over]
        let answered = try count(query.with(.timeliness, timed.map { Int($0.rawValue) }), call)
        let inTime = try count(query.with(.timeliness, bands.map { Int($0.rawValue) }), call)
        return share(inTime, of: answered)
    }
}
