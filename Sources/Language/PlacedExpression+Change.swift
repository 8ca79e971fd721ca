extension PlacedExpression {
    /// How what it says has changed since the year before: of a share, not of its per cent. Nil where it can't be read.
    package var change: PlacedExpression? {
        guard case .success(let expression) = reading else { return nil }
        let change = Expression.call(Call(name: "change", positional: [expression.withoutForm]))
        return PlacedExpression(change.source, at: location)
    }

    /// Whether it compares one time with another.
    package var isChange: Bool {
        guard case .success(let expression) = reading else { return false }
        return expression.hasCall(of: ["change", "percent_change", "direction", "previous"])
    }
}

extension Expression {
    /// Without what only says how a share is written.
    fileprivate var withoutForm: Expression {
        guard case .call(let call) = self, ["percent", "part"].contains(call.name), let inner = call.positional.first
        else { return self }
        return inner
    }

    fileprivate func hasCall(of names: Set<String>) -> Bool {
        switch self {
        case .number, .text: false
        case .negation(let term): term.hasCall(of: names)
        case .operation(_, let left, let right): left.hasCall(of: names) || right.hasCall(of: names)
        case .call(let call): names.contains(call.name) || call.positional.contains { $0.hasCall(of: names) }
        }
    }
}
