import Casework
import Language
import Narrative

extension [CustomMeasure] {
    private static let mostDepth = 50
    private static let mostTerms = 10_000

    /// Takes out what has no end, or none in sight: measures that are defined by themselves, and those that go through more of
    /// each other than any report needs. What is left can be looked through and worked out without a thought of it.
    func takeEndless(from expressions: inout [String: Expression]) -> [Finding] {
        var sizes: [String: Int] = [:]
        // Each round finds those that are one deeper; those in a circle are never found.
        for _ in 0..<Self.mostDepth where sizes.addNext(of: expressions) == 0 { break }
        let known = expressions
        let large = filter { (sizes[$0.name] ?? 0) > Self.mostTerms }
        let unfinished = filter { known[$0.name] != nil && sizes[$0.name] == nil }
        let isDeep = unfinished.count > Self.mostDepth
        // A chain that is a little deeper comes to its end all the same.
        while !isDeep, sizes.addNext(of: expressions) > 0 {}
        let endless = isDeep ? unfinished : unfinished.filter { sizes[$0.name] == nil }
        for measure in large + endless { expressions[measure.name] = nil }
        let circle = isDeep ? nil : circle(in: known, among: Set(endless.map(\.name)))
        return (isDeep ? unfinished.prefix(1) : []).map { $0.tooDeep } + large.prefix(1).map { $0.tooLarge }
            + [circle].compactMap { $0 }
    }

    /// The first measures that are defined by each other.
    private func circle(in expressions: [String: Expression], among endless: Set<String>) -> Finding? {
        var path: [String] = []
        var next = first { endless.contains($0.name) }?.name
        while let name = next, !path.contains(name) {
            path.append(name)
            next = expressions[name]?.callNames.first { endless.contains($0) }
        }
        guard let start = path.firstIndex(where: { $0 == next }) else { return nil }
        let names = path[start...]
        return first { names.contains($0.name) }.map { measure in
            ExpressionError(
                "circular-measure",
                names.count == 1
                    ? "The measure \(measure.name) is defined by itself."
                    : "The measures \(names.sorted().joinedInProse) are defined by each other.",
                remedy: "Correct an expression under measures in report.yaml."
            ).finding(for: measure.expression)
        }
    }
}

extension [String: Int] {
    /// The sizes of measures all of whose measures have one, their terms written out. Gives how many there are.
    fileprivate mutating func addNext(of expressions: [String: Expression]) -> Int {
        let found = expressions.filter { name, expression in
            self[name] == nil && expression.callNames.allSatisfy { expressions[$0] == nil || self[$0] != nil }
        }
        let sizes = found.mapValues { expression in
            expression.callNames.reduce(expression.termCount) { sum, name in
                Swift.min(sum + (self[name] ?? 0), 1_000_000)
            }
        }
        merge(sizes) { first, _ in first }
        return found.count
    }
}

extension CustomMeasure {
    fileprivate var tooDeep: Finding {
        ExpressionError(
            "too-much-work",
            "The measure \(name) is made of others, which are made of others, more than 50 times over.",
            remedy: "Define the measures in report.yaml by fewer of each other."
        ).finding(for: expression)
    }

    fileprivate var tooLarge: Finding {
        ExpressionError(
            "too-much-work",
            "The measure \(name) is made of others, which are made of others: written out, it has more than 10,000 terms.",
            remedy: "Define the measures in report.yaml by fewer of each other."
        ).finding(for: expression)
    }
}

extension Expression {
    /// Of everything that is called in it.
    var callNames: [String] {
        switch self {
        case .number, .text: []
        case .negation(let inner): inner.callNames
        case .operation(_, let left, let right): left.callNames + right.callNames
        case .call(let call):
            [call.name] + call.positional.flatMap(\.callNames)
                + call.labelled.flatMap { argument in
                    if case .expression(let inner) = argument.value { inner.callNames } else { [String]() }
                }
        }
    }

    /// Its numbers, texts, measures and functions.
    fileprivate var termCount: Int {
        switch self {
        case .number, .text: 1
        case .negation(let inner): inner.termCount
        case .operation(_, let left, let right): left.termCount + right.termCount
        case .call(let call):
            1 + call.positional.reduce(0) { $0 + $1.termCount }
        }
    }
}
