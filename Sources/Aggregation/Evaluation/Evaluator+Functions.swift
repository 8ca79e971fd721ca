import Casework
import Language
import Narrative

extension Evaluator {
    /// What a call is applied to, printed in another way; the figure itself is a part of it.
    func printed(
        _ answer: Answer, of call: Call, as text: String, in context: Context
    ) throws(ExpressionError) -> Answer {
        var printed = answer
        printed.text = text
        printed.parts = [figure(answer, written: writtenOut(try call.only(), in: context))]
        return printed
    }

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
        let function = Function.named(name)
        let known = function?.arguments ?? []
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
        let wanted = function?.operands == .oneAndNumber ? 2 : 1
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

extension String {
    /// With a small first letter, unless the word is an abbreviation: "MP enquiries", "I".
    var loweredFirst: String {
        let word = prefix { !$0.isWhitespace }
        let isAbbreviation = word.dropFirst().contains(where: \.isUppercase) || (word.count == 1 && word != "A")
        return isAbbreviation ? self : prefix(1).lowercased() + dropFirst()
    }
}
