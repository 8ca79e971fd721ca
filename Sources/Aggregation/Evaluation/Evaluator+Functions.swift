import Casework
import Language
import Narrative

extension Evaluator {
    typealias Function = @Sendable (inout Evaluator, Call, Context) throws(ExpressionError) -> Answer

    /// The functions of the language by name.
    static let functions: [String: Function] = [
        "change": { evaluator, call, context throws(ExpressionError) in try evaluator.change(call, in: context) },
        "difference": { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).difference()
        },
        "percent_change": { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).percentChange()
        },
        "points_change": { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).pointsChange()
        },
        "direction": { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).direction()
        },
        "previous": { evaluator, call, context throws(ExpressionError) in
            try evaluator.previous(call, in: context)
        },
        "share": { evaluator, call, context throws(ExpressionError) in try evaluator.share(call, in: context) },
        "percent": { evaluator, call, context throws(ExpressionError) in
            let share = try evaluator.shareAnswer(call, in: context)
            return try evaluator.printed(share, of: call, as: evaluator.wording.percentage(share), in: context)
        },
        "part": { evaluator, call, context throws(ExpressionError) in
            let share = try evaluator.shareAnswer(call, in: context)
            let parts = evaluator.wording.parts(share)
            var answer = try evaluator.printed(share, of: call, as: parts, in: context)
            answer.cellText = parts
            answer.isSaidInWords = true
            return answer
        },
        "words": { evaluator, call, context throws(ExpressionError) in
            let answer = try evaluator.evaluate(try call.only(), in: context)
            return try evaluator.printed(answer, of: call, as: evaluator.wording.words(answer), in: context).inWords
        },
        "capital": { evaluator, call, context throws(ExpressionError) in
            let answer = try evaluator.evaluate(try call.only(), in: context)
            let text = evaluator.wording.text(answer).capitalisedFirst
            return try evaluator.printed(answer, of: call, as: text, in: context).inWords
        },
        "plural": { evaluator, call, context throws(ExpressionError) in try evaluator.plural(call, in: context) },
        "round": { evaluator, call, context throws(ExpressionError) in
            try evaluator.rounded(call, .halfAwayFromZero, in: context)
        },
        "round_up": { evaluator, call, context throws(ExpressionError) in try evaluator.rounded(call, .up, in: context)
        },
        "decimals": { evaluator, call, context throws(ExpressionError) in try evaluator.decimals(call, in: context) },
        "largest": { evaluator, call, context throws(ExpressionError) in try evaluator.largest(call, in: context) },
        "rising": { evaluator, call, context throws(ExpressionError) in try evaluator.rising(call, in: context) },
        "limit": { evaluator, call, context throws(ExpressionError) in try evaluator.limit(call, in: context) },
        "year": { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.label }
        },
        "period": { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.dates }
        },
        "first_day": { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.years.first?.first.text ?? "" }
        },
        "last_day": { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.years.last?.last.text ?? "" }
        },
    ]

    /// What a call is applied to, printed in another way; the figure itself is a part of it.
    private func printed(
        _ answer: Answer, of call: Call, as text: String, in context: Context
    ) throws(ExpressionError) -> Answer {
        var printed = answer
        printed.text = text
        printed.parts = [figure(answer, written: writtenOut(try call.only(), in: context))]
        return printed
    }

    /// Labels of functions' own arguments; any other label is a mistake.
    static let functionLabels: [String: Set<Field>] = [
        "change": [.from, .as], "difference": [.from], "percent_change": [.from], "points_change": [.from],
        "direction": [.from], "share": [.of], "plural": [.one, .many], "round": [.to], "round_up": [.to],
        "largest": [.by, .rank], "rising": [.by], "limit": [.procedure, .stage, .limit, .statusDate],
    ]

    static func unlabelled(_ call: Call) -> ExpressionError {
        ExpressionError(
            "unlabelled-argument",
            "An argument of \(call.name) has no label.",
            remedy: "Write the field before it: \(call.name)(stage: 1).",
            offset: call.offset
        )
    }
}

extension Call {
    /// The one expression that a function is applied to.
    func only() throws(ExpressionError) -> Expression {
        let known = Evaluator.functionLabels[name] ?? []
        if let stray = labelled.first(where: { !known.contains($0.label) }) {
            throw ExpressionError(
                "unknown-argument",
                "\(name) has no argument \"\(stray.label)\".",
                remedy: known.isEmpty
                    ? "Put filters inside the measure: \(name)(received(\(stray.label): \(stray.value.source)))."
                    : Suggestion.sentence(for: stray.label, in: known),
                offset: stray.offset
            )
        }
        let wanted = name == "decimals" ? 2 : 1
        guard positional.count == wanted, let first = positional.first else {
            throw ExpressionError(
                "wrong-arguments",
                "\(name) needs \(wanted == 1 ? "one expression" : "an expression and a number").",
                remedy: "Write \(name)(received\(wanted == 1 ? "" : ", 1")).",
                offset: offset
            )
        }
        return first
    }
}

extension Evaluator {
    fileprivate mutating func plural(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let answer = try evaluate(try call.only(), in: context)
        guard let one = call.values(.one)?.values.first, let many = call.values(.many)?.values.first else {
            throw ExpressionError(
                "wrong-arguments",
                "plural needs the words for one and for many.",
                remedy: "Write plural(received, one: \"complaint was\", many: \"complaints were\").",
                offset: call.offset
            )
        }
        return answer.calculated(.words(answer.value.number == Ratio(1) ? one : many))
    }

    /// Words about the reporting year, or one before it: `year(previous)`, `year(-2)`.
    fileprivate func time(
        _ call: Call, in context: Context, words: (TimeSpan) -> String
    ) throws(ExpressionError) -> Answer {
        var span = try span(call, in: context)
        switch call.positional.first {
        case nil: break
        case .call(let name)? where name.name == "previous" && name.positional.isEmpty: span = span.shifted(by: -1)
        case .negation(.number(let years))? where years.denominator == 1 && years <= Ratio(100):
            span = span.shifted(by: -years.numerator)
        default:
            throw ExpressionError(
                "wrong-arguments",
                "\(call.name) does not know this year.",
                remedy: "Write \(call.name)(), \(call.name)(previous) or \(call.name)(-2).",
                offset: call.offset
            )
        }
        var answer = Answer(value: .words(words(span)), title: "Period", base: "the report's settings", span: span)
        answer.isOfSettings = true
        return answer
    }
}

extension String {
    /// With a small first letter, unless the word is an abbreviation: "MP enquiries", "I".
    var loweredFirst: String {
        let word = prefix { !$0.isWhitespace }
        let isAbbreviation = word.dropFirst().contains(where: \.isUppercase) || (word.count == 1 && word != "A")
        return isAbbreviation ? self : prefix(1).lowercased() + dropFirst()
    }
}
