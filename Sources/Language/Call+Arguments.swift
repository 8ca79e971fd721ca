package import Casework

extension Call {
    /// The values of a labelled argument and where it stands; nil where it is not given.
    package func values(_ label: Field) -> (values: [String], offset: Int?)? {
        for argument in labelled where argument.label == label {
            if case .values(let values) = argument.value { return (values, argument.offset) }
        }
        return nil
    }

    /// The expression of a labelled argument; nil where it is not given.
    package func expression(_ label: Field) -> Expression? {
        for argument in labelled where argument.label == label {
            if case .expression(let expression) = argument.value { return expression }
        }
        return nil
    }
}

extension Expression {
    /// Functions that only change how a number is printed.
    private static let printing: Set<String> = ["words", "capital", "percent", "part"]

    /// Whether it prints what stands inside in another way, and is no figure of its own.
    package var isPrintedOtherwise: Bool {
        if case .call(let call) = self { Expression.printing.contains(call.name) } else { false }
    }

    /// Whether one of its measures names a year, as all do that are written out and counted by year.
    package var namesYear: Bool {
        switch self {
        case .number, .text: false
        case .negation(let inner): inner.namesYear
        case .operation(_, let left, let right): left.namesYear || right.namesYear
        case .call(let call):
            call.positional.contains(where: \.namesYear)
                || call.labelled.contains { argument in
                    if case .expression(let inner) = argument.value {
                        inner.namesYear
                    } else {
                        argument.label == .year
                    }
                }
        }
    }

    /// Without a year, where its calls name that one only.
    package func without(year: String) -> Expression {
        switch self {
        case .number, .text: return self
        case .negation(let inner): return .negation(inner.without(year: year))
        case .operation(let operation, let left, let right):
            return .operation(operation, left.without(year: year), right.without(year: year))
        case .call(let call):
            let labelled = call.labelled.compactMap { argument -> Call.Labelled? in
                switch argument.value {
                case .values([year]) where argument.label == .year: return nil
                case .values: return argument
                case .expression(let inner):
                    return Call.Labelled(
                        label: argument.label, value: .expression(inner.without(year: year)), offset: argument.offset)
                }
            }
            return .call(
                Call(
                    name: call.name, positional: call.positional.map { $0.without(year: year) }, labelled: labelled,
                    offset: call.offset))
        }
    }
}
