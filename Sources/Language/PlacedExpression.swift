package import Casework

/// An expression of the figure language that an officer typed: what it says, and where it stands.
///
/// It is read once, here. What can't be read keeps the reason, so that all that is wrong in a report is said at once.
package struct PlacedExpression: Hashable, Sendable {
    /// As typed, without the leading "=" and surrounding blanks: to be shown, never to be read again.
    package let text: String
    /// Of the first character of `text`.
    package let location: SourceLocation
    /// What it says, or why it says nothing.
    package let reading: Result<Expression, ExpressionError>

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
        reading = Result { () throws(ExpressionError) in try Parser.expression(from: text) }
    }

    /// What it says.
    package var expression: Expression {
        get throws(ExpressionError) { try reading.get() }
    }
}
