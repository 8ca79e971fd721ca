import Casework

/// Reads one expression.
package struct Parser {
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    private var parts = 0

    /// No figure that can be explained has more.
    private static let (mostParts, mostValues, longestText) = (500, 1_000, 20_000)

    private init(tokens: [Token]) {
        self.tokens = tokens
    }

    /// The expression that `text` says, or why it says none.
    package static func expression(from text: String) throws(ExpressionError) -> Expression {
        guard text.utf8.count <= longestText else { throw tooLong(at: 0) }
        var parser = Parser(tokens: try Lexer.tokens(of: text))
        let expression = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unexpected("the end of the expression") }
        return expression
    }

    private var token: Token { tokens[index] }

    private func isSymbol(_ symbol: Character) -> Bool { token.kind == .symbol(symbol) }

    private mutating func takes(_ symbol: Character) -> Bool {
        guard isSymbol(symbol) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ symbol: Character, for purpose: String) throws(ExpressionError) {
        guard takes(symbol) else { throw unexpected("\"\(symbol)\" \(purpose)") }
    }

    private func unexpected(_ wanted: String) -> ExpressionError {
        let found = token.kind == .end ? "the expression ends" : "\"\(token.source)\" stands"
        return ExpressionError(
            "bad-expression",
            "The expression can't be read: \(found) where \(wanted) was expected.",
            remedy: "Write it as name(label: value), for example received(stage: 1).",
            offset: token.offset
        )
    }

    private mutating func expression() throws(ExpressionError) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else {
            throw ExpressionError(
                "deep-expression",
                "The expression is nested more than 50 deep.",
                remedy: "Define a part of it under measures in report.yaml.",
                offset: token.offset
            )
        }
        var left = try term()
        while isSymbol("+") || isSymbol("-") {
            let operation: Expression.Operator = isSymbol("+") ? .plus : .minus
            index += 1
            left = .operation(operation, left, try term())
        }
        return left
    }

    private mutating func term() throws(ExpressionError) -> Expression {
        var left = try factor()
        while isSymbol("*") || isSymbol("/") {
            let operation: Expression.Operator = isSymbol("*") ? .times : .dividedBy
            index += 1
            left = .operation(operation, left, try factor())
        }
        return left
    }

    private static func tooLong(at offset: Int) -> ExpressionError {
        ExpressionError(
            "long-expression",
            "The expression has more than \(mostParts) parts, or a list in it more than \(mostValues) values.",
            remedy: "Define a part of it under measures in report.yaml.",
            offset: offset
        )
    }

    private mutating func addPart() throws(ExpressionError) {
        parts += 1
        guard parts <= Parser.mostParts else { throw Parser.tooLong(at: token.offset) }
    }

    private mutating func factor() throws(ExpressionError) -> Expression {
        try addPart()
        let token = token
        switch token.kind {
        case .number(let digits):
            index += 1
            return .number(try number(digits, at: token.offset))
        case .text(let text), .year(let text):
            index += 1
            return .text(text)
        case .name(let name):
            index += 1
            return .call(try call(name, at: token.offset))
        case .symbol("("):
            index += 1
            let inner = try expression()
            try expect(")", for: "to close the parenthesis")
            return inner
        case .symbol("-"):
            index += 1
            depth += 1
            defer { depth -= 1 }
            guard depth <= 50 else { throw unexpected("a number") }
            return .negation(try factor())
        case .symbol, .end:
            throw unexpected("a measure, a function or a number")
        }
    }

    private func number(_ digits: String, at offset: Int) throws(ExpressionError) -> Ratio {
        let parts = digits.split(separator: ".")
        let decimals = parts.count == 2 ? parts[1].count : 0
        guard parts.joined().count <= 12, let whole = Int(parts.joined()),
            let ratio = Ratio(whole, over: Ratio.power(ofTen: decimals))
        else {
            throw ExpressionError(
                "long-number",
                "The number \(digits) is too long.",
                remedy: "Write it with at most 12 digits.",
                offset: offset
            )
        }
        return ratio
    }

    private mutating func call(_ name: String, at offset: Int) throws(ExpressionError) -> Call {
        var positional: [Expression] = []
        var labelled: [Call.Labelled] = []
        if takes("("), !takes(")") {
            repeat {
                if let label = label() {
                    let argument = try labelledArgument(label)
                    if !argument.isFurther, labelled.contains(where: { $0.label == argument.label }) {
                        throw ExpressionError.repeated(argument)
                    }
                    labelled.append(argument)
                } else {
                    positional.append(try expression())
                }
            } while takes(",")
            try expect(")", for: "or \",\" after an argument of \(name)")
        }
        return Call(name: name.lowercased(), positional: positional, labelled: labelled, offset: offset)
    }

    private typealias Label = (name: Field, isFurther: Bool, offset: Int)

    /// The label that the current tokens begin with ("service:", "and service:"), if they do.
    private func label() -> Label? {
        guard case .name(let first) = token.kind, index + 2 < tokens.count else { return nil }
        if tokens[index + 1].kind == .symbol(":") { return (Field(first.lowercased()), false, token.offset) }
        guard first.lowercased() == "and", case .name(let second) = tokens[index + 1].kind,
            tokens[index + 2].kind == .symbol(":")
        else { return nil }
        return (Field(second.lowercased()), true, tokens[index + 1].offset)
    }

    private mutating func labelledArgument(_ label: Label) throws(ExpressionError) -> Call.Labelled {
        try addPart()
        index += label.isFurther ? 3 : 2
        let value: Call.Value =
            Call.expressionLabels.contains(label.name) ? .expression(try expression()) : .values(try values())
        return Call.Labelled(label: label.name, value: value, offset: label.offset, isFurther: label.isFurther)
    }

    private mutating func values() throws(ExpressionError) -> [String] {
        guard takes("[") else { return [try value()] }
        var values: [String] = []
        repeat {
            guard values.count < Parser.mostValues else { throw Parser.tooLong(at: token.offset) }
            values.append(try value())
        } while takes(",")
        try expect("]", for: "or \",\" after a value")
        return values
    }

    /// A text in quotation marks, or the words up to the next comma or bracket, joined by single blanks.
    private mutating func value() throws(ExpressionError) -> String {
        if case .text(let text) = token.kind {
            index += 1
            return text
        }
        var value = ""
        var end = token.offset
        while case .some = wordSource {
            if !value.isEmpty, token.offset > end { value += " " }
            value += token.source
            end = token.offset + token.source.count
            index += 1
        }
        guard !value.isEmpty else { throw unexpected("a value") }
        return value
    }

    /// The source of the current token if it may be part of an unquoted value.
    private var wordSource: String? {
        switch token.kind {
        case .name, .number, .year, .symbol("-"), .symbol("/"): token.source
        default: nil
        }
    }
}
