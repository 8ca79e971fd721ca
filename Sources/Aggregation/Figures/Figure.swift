package import Casework
package import Language
import Narrative

/// A value computed from records, which knows how it was computed and how it is printed.
package struct Figure: Hashable, Sendable {
    /// How it is worked out, in full, with the filters that a table or the report added: `received(stage: 1, year: 2024/25)`.
    /// Nil for what no expression says: a field of one record, the payments of a list of cases.
    package internal(set) var derivation: Expression?
    /// What is measured, for captions: "Complaints received".
    package let title: String
    package let value: FigureValue
    /// As a sentence reads it: "a decrease of 1 from 42 in 2023/24", "10% (4 of 41)".
    package let text: String
    /// As a table's cell shows it: "-1", "10%".
    package internal(set) var cellText: String
    /// The value alone, as a cell prints it: "10%" of "10% (4 of 41) [note 1]".
    package let valueText: String
    /// "2024/25", "2023/24 to 2024/25"; nil where no period was asked for.
    package let period: String?
    package let filters: [Filter]
    /// Of what it is a count or share, in words: "complaints responded to in the year".
    package let base: String
    /// Where it comes from, when not from the records alone; in a fixed order.
    package internal(set) var marks: [Mark]
    /// Whether the numerator and denominator of a share are pence.
    package let isShareOfMoney: Bool
    /// Figures that its words print beside its own: the earlier one of a change, the parts of a share.
    package let parts: [Figure]

    /// What is a share of nothing: the number that stands beside a share without a value.
    package let shareless: FigureValue?

    /// One restriction of the records: dimension and permitted values.
    package struct Filter: Hashable, Sendable {
        package let dimension: Field
        package let values: [String]

        package init(dimension: Field, values: [String]) {
            self.dimension = dimension
            self.values = values
        }
    }

    package init(
        derivation: Expression?, title: String, value: FigureValue, text: String, cellText: String, period: String?,
        filters: [Filter], base: String, isShareOfMoney: Bool = false, marks: [Mark] = [],
        parts: [Figure] = [], valueText: String? = nil, shareless: FigureValue? = nil
    ) {
        self.derivation = derivation
        self.title = title
        self.value = value
        self.text = text
        self.cellText = cellText
        self.valueText = valueText ?? cellText
        self.shareless = shareless
        self.period = period
        self.filters = filters
        self.base = base
        self.marks = marks
        self.isShareOfMoney = isShareOfMoney
        self.parts = parts
    }
}

extension Figure {
    /// The derivation as officers write it, to be shown; empty where there is none.
    package var expression: String { derivation?.source ?? "" }

    /// With the marks of what it is a part of.
    func marked(_ marks: [Mark]) -> Figure {
        var marked = self
        marked.marks = marks
        return marked
    }

    /// As one that no expression says.
    var withoutExpression: Figure {
        var bare = self
        bare.derivation = nil
        return bare
    }
}

/// What a figure's value is.
package enum FigureValue: Hashable, Sendable {
    case count(Int)
    /// Printed as a percentage; 0 of 0 is `notApplicable`, never a share. Of money, both are pence.
    case share(numerator: Ratio, denominator: Ratio)
    case money(Money)
    /// Working days.
    case days(Ratio)
    case number(Ratio, decimals: Int)
    /// A relative change, or a share whose parts are not known, printed as a percentage; 0.1 is 10%.
    case percentage(Ratio, decimals: Int)
    /// A difference of two shares, in percentage points; 10 is ten points.
    case points(Ratio, decimals: Int)
    case words(String)
    /// There is no value: a share of nothing, a percentage from zero. Shown as [z].
    case notApplicable
    /// There are no records for the period. Shown as [x].
    case notAvailable
}

extension FigureValue {
    /// For `<data value>`, CSV and JSON: a plain decimal number with up to six decimals, whatever is printed (a share as
    /// a fraction of 1, money in pounds), the words, or nil where there is no value.
    package var machineText: String? {
        switch self {
        case .count(let count): String(count)
        case .share, .money, .days, .number, .percentage, .points:
            number.map { FigureValue.plain($0, decimals: 6) }
        case .words(let words): words
        case .notApplicable, .notAvailable: nil
        }
    }

    /// The value as an exact number: a share as a fraction of 1, money in pounds; nil for words and no value.
    package var number: Ratio? {
        switch self {
        case .count(let count): Ratio(count)
        case .share(let numerator, let denominator): numerator.divided(by: denominator)
        case .money(let money): money.exactPence.divided(by: Ratio(100))
        case .days(let number), .number(let number, _), .percentage(let number, _), .points(let number, _): number
        case .words, .notApplicable, .notAvailable: nil
        }
    }

    /// Without commas, and without zeros at the end of the decimals.
    private static func plain(_ number: Ratio, decimals: Int) -> String {
        var text = number.text(decimals: decimals).filter { $0 != "," }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
