import Casework
import Language

/// A function of the figure language: what it makes of an expression. Each has a file of its own in this folder, and a line in
/// `Function.all`.
struct Function: Sendable {
    let name: String
    /// The labels of its own arguments; any other label is a mistake.
    var arguments: [Field] = []
    var operands = Operands.one
    /// The unit of what it gives.
    var unit = Unit.same
    /// What is true of its figure where it is true of the expression's.
    var keeps: Set<Kept> = []
    let answer: Answering

    typealias Answering = @Sendable (inout Evaluator, Call, Context) throws(ExpressionError) -> Answer

    enum Operands: Sendable {
        /// An expression.
        case one
        /// An expression and a number.
        case oneAndNumber
        /// No figure: what it says stands in the settings.
        case none
    }

    enum Unit: Sendable {
        /// That of the expression.
        case same
        /// That of the difference of two such figures.
        case difference
        case always(FigureValue.Unit)
    }

    enum Kept: Sendable {
        /// Figures of parts add up to that of the whole.
        case sums
        /// It is in a unit of the council's own.
        case nameOfUnit
        /// It was rounded.
        case rounding
        /// It counts a complaint at each of its stages.
        case stages
    }
}

extension Function {
    /// The unit of its figure, where the expression that it is applied to has this one.
    func unit(of subject: FigureValue.Unit) -> FigureValue.Unit {
        switch unit {
        case .same: subject
        case .difference: subject == .share ? .points : subject == .days ? .number : subject
        case .always(let unit): unit
        }
    }
}
