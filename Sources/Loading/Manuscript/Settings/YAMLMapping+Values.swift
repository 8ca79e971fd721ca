import Casework
import Language
import Narrative

extension YAMLMapping {
    mutating func text(_ key: String) -> String? {
        value(key).flatMap { text(of: $0, named: key) }
    }

    mutating func field(_ key: String) -> Field? { text(key).map(Field.init) }

    mutating func requiredText(_ key: String) -> String? {
        requiredValue(key).flatMap { text(of: $0, named: key) }
    }

    mutating func expression(_ key: String) -> PlacedExpression? {
        value(key).flatMap { expression(of: $0, named: key) }
    }

    mutating func requiredExpression(_ key: String) -> PlacedExpression? {
        requiredValue(key).flatMap { expression(of: $0, named: key) }
    }

    /// A whole number within `range`.
    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        add(
            Finding(
                "bad-number", "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound).",
                remedy: "Write it in digits, as in \"\(key): \(range.lowerBound + 1)\".", at: value.location
            )
        )
        return nil
    }

    /// One of the values of an enumeration.
    mutating func choice<Choice>(_ key: String, of type: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        add(unknownValue: text, of: key, known: Choice.allCases.map(\.rawValue), at: value.location)
        return nil
    }

    mutating func add(unknownValue text: String, of key: String, known: [String], at location: SourceLocation) {
        add(
            Finding(
                "unknown-value", "\"\(text)\" is not a value of \"\(key)\".",
                remedy: Suggestion.sentence(for: text, in: known), at: location
            )
        )
    }

    /// The single values of a list; one single value counts as a list of one.
    mutating func texts(_ key: String) -> [String]? {
        values(key)?.compactMap { text(of: $0, named: key) }
    }

    /// The members of a list; one single value or mapping counts as a list of one.
    mutating func values(_ key: String) -> [YAMLValue]? {
        value(key).map { $0.list ?? [$0] }
    }

    /// Reads the mapping under a key. Keys that `read` does not ask for are reported.
    mutating func mapping<Result>(
        _ key: String, subject: String, _ read: (inout YAMLMapping) -> Result?
    ) -> Result? {
        value(key).flatMap { mapping(of: $0, subject: subject, read) }
    }

    mutating func mapping<Result>(
        of value: YAMLValue, subject: String, _ read: (inout YAMLMapping) -> Result?
    ) -> Result? {
        var inner = YAMLMapping(value, subject: subject)
        let result = value.isMapping ? read(&inner) : nil
        inner.finish()
        add(inner.findings)
        return result
    }

    /// The names and values of a mapping whose names are free.
    mutating func named(_ key: String) -> [(key: YAMLValue, name: String, value: YAMLValue)] {
        guard let value = value(key) else { return [] }
        guard let pairs = value.pairs else {
            add(wrongType: value, named: key, expected: "a mapping", remedy: "Write one \"name: value\" a line.")
            return []
        }
        return pairs
    }

    mutating func expressions(of value: YAMLValue, named key: String) -> [LabelledExpression] {
        (value.pairs ?? []).compactMap { pair in
            expression(of: pair.value, named: pair.name).map { LabelledExpression(label: pair.name, expression: $0) }
        }
    }

    mutating func text(of value: YAMLValue, named key: String) -> String? {
        if let text = value.text { return text }
        add(wrongType: value, named: key, expected: "a single value", remedy: "Write it on one line after the colon.")
        return nil
    }

    mutating func expression(of value: YAMLValue, named key: String) -> PlacedExpression? {
        if let expression = value.expression { return expression }
        add(
            wrongType: value, named: key, expected: "an expression",
            remedy: "Write it in quotes after the colon, as in \"received(stage: 1)\"."
        )
        return nil
    }

    mutating func add(wrongType value: YAMLValue, named key: String, expected: String, remedy: String) {
        add(
            Finding(
                "wrong-type", "\"\(key)\" is \(value.form), and \(expected) is expected.", remedy: remedy,
                at: value.location
            )
        )
    }
}
