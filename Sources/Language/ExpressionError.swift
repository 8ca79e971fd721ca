package import Casework

/// Why an expression has no figure: what is wrong at which of its characters, and what to do.
package struct ExpressionError: Error, Hashable {
    package let identifier: String
    package let summary: String
    package let remedy: String
    /// From 0, in characters, within the expression's text; nil: the expression as a whole.
    package let offset: Int?

    package init(_ identifier: String, _ summary: String, remedy: String, offset: Int? = nil) {
        self.identifier = identifier
        self.summary = summary
        self.remedy = remedy
        self.offset = offset
    }

    /// The finding for an expression that stands at `location`.
    package func finding(for expression: PlacedExpression) -> Finding {
        Finding(identifier, summary, remedy: remedy, at: place(in: expression))
    }

    /// A finding that does not stop the build.
    package func warning(for expression: PlacedExpression) -> Finding {
        Finding(identifier, summary, remedy: remedy, at: place(in: expression), severity: .warning)
    }

    /// An argument whose label stands before it already.
    package static func repeated(_ argument: Call.Labelled) -> ExpressionError {
        ExpressionError(
            "repeated-argument",
            "\(argument.label): is written twice in one call.",
            remedy: "Write several values as a list: \(argument.label): [first, second].",
            offset: argument.offset
        )
    }

    private func place(in expression: PlacedExpression) -> SourceLocation {
        guard let offset, case .line(let line, let column?) = expression.location.position else {
            return expression.location
        }
        let before = expression.text.prefix(offset)
        let lineBreaks = before.count { $0 == "\n" }
        let sinceBreak = before.reversed().prefix { $0 != "\n" }.count
        return SourceLocation(
            file: expression.location.file,
            line: line + lineBreaks,
            column: lineBreaks == 0 ? column + offset : sinceBreak + 1
        )
    }
}
