package import Casework

/// An expression of the figure language.
///
///     expression = term { ("+" | "-") term }
///     term       = factor { ("*" | "/") factor }
///     factor     = number | "text" | year | call | "(" expression ")" | "-" factor
///     call       = name [ "(" [ argument { "," argument } ] ")" ]
///     argument   = expression | [ "and" ] label ":" ( values | expression )
///     values     = value | "[" value { "," value } "]"
///     value      = "text" | words
///
/// A year (2024/25) is one token, so a division needs blanks or parentheses around its parts: `2024 / 25`.
package indirect enum Expression: Hashable, Sendable {
    case number(Ratio)
    case text(String)
    case call(Call)
    case operation(Operator, Expression, Expression)
    case negation(Expression)

    package enum Operator: Character, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case dividedBy = "/"
    }
}

/// A measure or function with its arguments.
package struct Call: Sendable {
    package let name: String
    package let positional: [Expression]
    package let labelled: [Labelled]
    /// Of the name in the expression's text, from 0, in characters.
    package let offset: Int

    package init(name: String, positional: [Expression] = [], labelled: [Labelled] = [], offset: Int = 0) {
        self.name = name
        self.positional = positional
        self.labelled = labelled
        self.offset = offset
    }

    package struct Labelled: Sendable {
        /// A field that the records are chosen by, or one of the measure's own arguments.
        package let label: Field
        package let value: Value
        package let offset: Int
        /// Written with "and", because there is one with this label before it.
        package var isFurther: Bool

        package init(label: Field, value: Value, offset: Int, isFurther: Bool = false) {
            self.label = label
            self.value = value
            self.offset = offset
            self.isFurther = isFurther
        }
    }

    package enum Value: Hashable, Sendable {
        /// Labels that take expressions: `of`, `from`, `to`.
        case expression(Expression)
        /// All others: one or several values, as typed.
        case values([String])
    }

    package static let expressionLabels: Set<Field> = [.of, .from, .to]
    package static let timeLabels: Set<Field> = [.year, .quarter]

    /// The filters of a measure's call: all labelled values but those of its own arguments.
    package func restrictions(besides arguments: Set<Field>) -> [Restriction] {
        labelled.compactMap { argument in
            guard !arguments.contains(argument.label), case .values(let values) = argument.value else { return nil }
            return Restriction(dimension: argument.label, values: values)
        }
    }
}

// Where a call stands is no part of what it says.

extension Call: Hashable {
    package static func == (left: Call, right: Call) -> Bool {
        left.name == right.name && left.positional == right.positional && left.labelled == right.labelled
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(positional)
        hasher.combine(labelled)
    }
}

extension Call.Labelled: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.label == right.label && left.value == right.value && left.isFurther == right.isFurther
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(label)
        hasher.combine(value)
        hasher.combine(isFurther)
    }
}
