import Casework
import Language

extension FigureValue {
    /// What can be added up and compared: values of one unit only.
    enum Unit: String {
        case number = "a number"
        case money
        case days
        case share = "a share"
        case points = "percentage points"
        case words
        /// Of what has no value.
        case none = "nothing"
    }

    var unit: Unit {
        switch self {
        case .count, .number: .number
        case .money: .money
        case .days: .days
        case .share, .percentage: .share
        case .points: .points
        case .words: .words
        case .notApplicable, .notAvailable: .none
        }
    }

    /// The value as an exact number; nil for words and no value.
    func exactNumber() throws(ExpressionError) -> Ratio? {
        switch self {
        case .words, .notApplicable, .notAvailable: nil
        default: try number.orTooLarge()
        }
    }
}

extension Optional<Ratio> {
    /// The result of a calculation, which there is none of where it has too many digits.
    func orTooLarge() throws(ExpressionError) -> Ratio {
        guard let self else { throw ExpressionError.tooLarge }
        return self
    }
}

extension ExpressionError {
    static let tooLarge = ExpressionError(
        "too-large", "The result has too many digits to be worked out exactly.",
        remedy: "Divide before you multiply, round the parts, or correct the records if a value in them is absurd."
    )
}
