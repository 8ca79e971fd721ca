import Casework
import Language
import Narrative

extension Evaluator {
    /// The label of a dimension's value with the largest (second largest …) figure; equal ones are joined by "and",
    /// what is not recorded is left out.
    mutating func largest(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let subject = try call.only()
        let members = try answers(of: call, subject: subject, in: context)
        var ranked: [(label: String, number: Ratio)] = []
        for member in members {
            // What has no figure is neither large nor small.
            if let number = try member.answer.value.exactNumber() { ranked.append((member.member.label, number)) }
        }
        let levels = Set(ranked.map(\.number)).sorted(by: >)
        let rank = call.values(.rank)?.values.first.flatMap { Int($0) } ?? 1
        guard levels.contains(where: { !$0.isZero }), levels.indices.contains(rank - 1) else {
            return ranking(.notApplicable, of: members)
        }
        let names = ranked.filter { $0.number == levels[rank - 1] }.map(\.label)
            .sorted { ($0.folded, $0) < ($1.folded, $1) }
        return ranking(.words(names.joinedInProse), of: members)
    }

    /// How many of a dimension's values have a larger figure than a year earlier.
    mutating func rising(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let subject = try call.only()
        let now = try answers(of: call, subject: subject, in: context)
        let before = try answers(of: call, subject: subject, in: context.shifted(by: -1))
        let isDated = now.first?.answer.isDated ?? measures(in: subject, inside: []).contains { !$0.bases.isEmpty }
        guard isDated else { throw ExpressionError.noPeriod(call, subject) }
        var rises = 0
        for (later, earlier) in zip(now, before) {
            guard let new = try later.answer.value.exactNumber(), let old = try earlier.answer.value.exactNumber()
            else { continue }
            if new > old { rises += 1 }
        }
        return ranking(.count(rises), of: now)
    }

    private typealias MemberAnswer = (member: Member, answer: Answer)

    /// What a ranking came to, with the title, base and period of what was ranked.
    private func ranking(_ value: FigureValue, of members: [MemberAnswer]) -> Answer {
        var answer = (members.first?.answer ?? Answer(value: value, title: "", base: "")).calculated(value)
        answer.filters = answer.filters.filter { filter in
            members.allSatisfy { $0.answer.filters.contains(filter) }
        }
        return answer
    }

    /// The subject's figure for each value of the dimension that the call names, what is not recorded not among them.
    private mutating func answers(
        of call: Call, subject: Expression, in context: Context
    ) throws(ExpressionError) -> [MemberAnswer] {
        guard let (dimensions, offset) = call.values(.by), let dimension = dimensions.first.map(Field.init) else {
            throw ExpressionError(
                "wrong-arguments",
                "\(call.name) needs the dimension that it compares.",
                remedy: "Write \(call.name)(\(subject.source), by: service).",
                offset: call.offset
            )
        }
        var inner = context
        inner.permitsMissing = true
        let members = try members(of: dimension, measuredBy: subject, offset: offset)
            .filter { $0.value != Member.notRecorded.value }
        return try members.map { member throws(ExpressionError) in
            (member, try evaluate(subject, in: inner.adding(dimension, [member.value])))
        }
    }
}

extension [String] {
    /// "a", "a and b", "a, b and c".
    package var joinedInProse: String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
