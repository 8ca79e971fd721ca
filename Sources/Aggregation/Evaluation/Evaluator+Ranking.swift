import Casework

extension Evaluator {
    /// The label of a dimension's value with the largest (second largest …) figure; equal ones are joined by "and",
    /// what is not recorded is left out.
    mutating func largest(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let subject = try call.only()
        var answer = try evaluate(subject, in: context)
        let ranked = try values(of: call, subject: subject, in: context) {
            evaluator, label, inner throws(ExpressionError) in
            (label, try evaluator.evaluate(subject, in: inner).value.number ?? Ratio(0))
        }
        .filter { $0.0 != Member.notRecorded.label }
        let levels = Set(ranked.map(\.1)).sorted(by: >)
        let rank = call.values("rank")?.values.first.flatMap { Int($0) } ?? 1
        guard levels.indices.contains(rank - 1) else {
            answer.value = .notApplicable
            return answer
        }
        let names = ranked.filter { $0.1 == levels[rank - 1] }.map(\.0).sorted()
        answer.value = .words(names.joinedInProse)
        return answer
    }

    /// How many of a dimension's values have a larger figure than a year earlier.
    mutating func rising(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let subject = try call.only()
        var answer = try evaluate(subject, in: context)
        let rises = try values(of: call, subject: subject, in: context) { evaluator, _, inner throws(ExpressionError) in
            let now = try evaluator.evaluate(subject, in: inner).value.number ?? Ratio(0)
            let before = try evaluator.evaluate(subject, in: inner.shifted(by: -1)).value.number ?? Ratio(0)
            return now > before
        }
        answer.value = .count(rises.count { $0 })
        return answer
    }

    private mutating func values<Result>(
        of call: Call, subject: Expression, in context: Context,
        _ body: (inout Evaluator, String, Context) throws(ExpressionError) -> Result
    ) throws(ExpressionError) -> [Result] {
        guard let (dimensions, offset) = call.values("by"), let dimension = dimensions.first else {
            throw ExpressionError(
                "wrong-arguments",
                "\(call.name) needs the dimension that it compares.",
                remedy: "Write \(call.name)(\(subject.source), by: service).",
                offset: call.offset
            )
        }
        return try members(of: dimension, measuredBy: subject, offset: offset).map { member throws(ExpressionError) in
            try body(&self, member.label, context.adding(dimension, [member.value]))
        }
    }
}

extension [String] {
    /// "a", "a and b", "a, b and c".
    var joinedInProse: String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
