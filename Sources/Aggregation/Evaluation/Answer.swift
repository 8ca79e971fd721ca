import Casework
import Narrative

/// What an expression came to, before it is put into words.
struct Answer {
    var value: FigureValue
    var title: String
    /// The populations of its parts, each once.
    var bases: [String]
    var span: TimeSpan?
    var filters: [Figure.Filter] = []
    /// Decimals that the expression asked for; nil for the report's rule.
    var decimals: Int?
    /// Words that replace the value's own in prose.
    var text: String?
    /// Words that replace the value's own in a table's cell.
    var cellText: String?
    /// The value alone in a cell that says more: "3" of "3 (25%)".
    var valueText: String?
    /// Whether it prints words, whatever number stands behind them: "a decrease of 1 from 42", "four". Nothing is
    /// calculated with words.
    var isSaidInWords = false
    /// What is a share of nothing.
    var shareless: FigureValue?
    /// What follows the number: "per 1,000 homes".
    var unit: String?
    /// Of a comparison: whether one of its two figures is not empty. "No change" is then something.
    var comparesSomething: Bool?
    /// Whether a share's parts are pence.
    var isShareOfMoney = false
    /// Whether it is a number that somebody typed, or worked out from such only.
    var isLiteral = false
    /// Whether it is of the report's settings, which have no other year.
    var isOfSettings = false
    /// Figures that its words print beside its own: the earlier one of a change, the parts of a share.
    var parts: [Figure] = []

    init(value: FigureValue, title: String, base: String, span: TimeSpan? = nil, filters: [Figure.Filter] = []) {
        (self.value, self.title, self.span, self.filters) = (value, title, span, filters)
        bases = [base]
    }

    /// All populations together.
    var base: String { bases.joined(separator: "; ") }

    /// The unit that a value which is none would have; none where only a value would say.
    var missingUnit = FigureValue.Unit.none

    /// Where it comes from, when not from the records alone; set once the whole expression is computed.
    var marks: Set<Figure.Mark> = []

    /// Whether it would be another one in another year.
    var isDated: Bool { span != nil && !isOfSettings }

    /// What it may be calculated and compared with. It is the same in years that have no value.
    var valueUnit: FigureValue.Unit { value.unit == .none ? missingUnit : value.unit }

    var isRevised: Bool { marks.contains { !$0.isPublished } }

    /// Whether nothing was counted: a share of 0 in n is something, and so is a mean of no days.
    var isEmpty: Bool {
        if let comparesSomething { return !comparesSomething }
        return switch value {
        case .notApplicable, .notAvailable, .count(0), .money(Money(pence: 0)): true
        default: false
        }
    }

    var inWords: Answer {
        var answer = self
        answer.isSaidInWords = true
        return answer
    }

    /// With another value, which none of its words, units and decimals are of.
    func calculated(_ value: FigureValue) -> Answer {
        var answer = self
        answer.value = value
        (answer.text, answer.cellText, answer.unit, answer.decimals) = (nil, nil, nil, nil)
        answer.comparesSomething = nil
        answer.isSaidInWords = false
        answer.isShareOfMoney = false
        answer.isLiteral = false
        answer.parts = []
        return answer
    }
}
