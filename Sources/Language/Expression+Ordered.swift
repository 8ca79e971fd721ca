extension Expression {
    /// With the filters of each call, and their values, in the order of the alphabet.
    package var ordered: Expression {
        switch self {
        case .number, .text: return self
        case .negation(let inner): return .negation(inner.ordered)
        case .operation(let operation, let left, let right): return .operation(operation, left.ordered, right.ordered)
        case .call(let call):
            let labelled = call.labelled.map { argument in
                let value: Call.Value =
                    switch argument.value {
                    case .expression(let inner): .expression(inner.ordered)
                    case .values(let values): .values(values.sorted())
                    }
                return Call.Labelled(label: argument.label, value: value, offset: 0)
            }.sorted { ($0.label, $0.source) < ($1.label, $1.source) }
            return .call(
                Call(name: call.name, positional: call.positional.map(\.ordered), labelled: labelled, offset: 0))
        }
    }
}
