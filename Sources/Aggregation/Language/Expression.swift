import Casework

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
indirect enum Expression: Hashable, Sendable {
    case number(Ratio)
    case text(String)
    case call(Call)
    case operation(Operator, Expression, Expression)
    case negation(Expression)

    enum Operator: Character, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case dividedBy = "/"
    }
}

/// A measure or function with its arguments.
struct Call: Hashable, Sendable {
    let name: String
    let positional: [Expression]
    let labelled: [Labelled]
    /// Of the name in the expression's text, from 0, in characters.
    let offset: Int

    struct Labelled: Hashable, Sendable {
        let label: String
        let value: Value
        let offset: Int
        /// Written with "and", because there is one with this label before it.
        var isFurther = false
    }

    enum Value: Hashable, Sendable {
        /// Labels that take expressions: `of`, `from`, `to`.
        case expression(Expression)
        /// All others: one or several values, as typed.
        case values([String])
    }

    static let expressionLabels: Set<String> = ["of", "from", "to"]
    static let timeLabels: Set<String> = ["year", "quarter"]
    /// The day on which the status of records is looked at.
    static let statusDateLabel = "at"
    /// The dimension that says whether complaints were answered in time, with withdrawn ones apart.
    static let answeredLabel = "answered"

    /// The filters of a measure's call: all labelled values but those of its own arguments.
    func restrictions(besides arguments: Set<String>) -> [Restriction] {
        labelled.compactMap { argument in
            guard !arguments.contains(argument.label), case .values(let values) = argument.value else { return nil }
            return Restriction(dimension: argument.label, values: values)
        }
    }
}
