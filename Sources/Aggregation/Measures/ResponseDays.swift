import Casework
import Language

extension Measure {
    static let responseDays = Measure(
        name: "response_days", kind: .cases, bases: [.responded], form: .days,
        options: [Option(.average, ["mean", "median"], usual: "mean"), Option(.of)],
        title: "Working days to respond",
        base: "stage records with a response date in the period",
        definition:
            "Working days from the day after the clock starts up to and including the day of the response: Monday to"
            + " Friday except bank holidays in England. Mean, or median where named.",
        source: Source(ofChildren: "SI 2006/1738, regulation 2"),
        value: { evaluator, query, call, _ throws(ExpressionError) in
            try evaluator.responseDays(query, call)
        }
    )
}

extension Evaluator {
    fileprivate mutating func responseDays(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        let histogram = counter.histogram(query.kind, of: .responseDays, where: conditions)
        let days = Array(histogram.dropFirst())
        let total = days.reduce(0, +)
        guard total > 0 else { return .notApplicable }
        switch call.values(.average)?.values.first?.lowercased() ?? "mean" {
        case "mean":
            let sum = days.enumerated().reduce(0) { $0 + $1.offset * $1.element }
            return Ratio(sum, over: total).map(FigureValue.days) ?? .notApplicable
        case "median":
            let (lower, upper) = (middle(of: days, (total - 1) / 2), middle(of: days, total / 2))
            return Ratio(lower + upper, over: 2).map(FigureValue.days) ?? .notApplicable
        case let other:
            throw ExpressionError(
                "unknown-average",
                "There is no average \"\(other)\".",
                remedy: "Write average: mean or average: median.",
                offset: call.values(.average)?.offset
            )
        }
    }

    /// The value of the record at `rank`, from 0, when all are sorted.
    fileprivate func middle(of counts: [Int], _ rank: Int) -> Int {
        var seen = 0
        for (value, count) in counts.enumerated() {
            seen += count
            if seen > rank { return value }
        }
        return 0
    }
}
