import Casework
import Narrative

/// What an expression came to, before it is put into words.
struct Answer {
    var value: FigureValue
    var title: String
    var base: String
    var span: TimeSpan?
    var filters: [Figure.Filter] = []
    /// Decimals that the expression asked for; nil for the report's rule.
    var decimals: Int?
    /// Words that replace the value's own in prose.
    var text: String?
    /// Words that replace the value's own in a table's cell.
    var cellText: String?
    /// What follows the number: "per 1,000 homes".
    var unit: String?
    /// Of a comparison: whether one of its two figures is not empty. "No change" is then something.
    var comparesSomething: Bool?
    /// Whether a share's parts are pence.
    var isShareOfMoney = false

    /// Where it comes from, when not from the records alone; set once the whole expression is computed.
    var marks: Set<Figure.Mark> = []

    var isRevised: Bool { marks.contains { !$0.isPublished } }

    /// Whether nothing was counted: a share of 0 in n is something, and so is a mean of no days.
    var isEmpty: Bool {
        if let comparesSomething { return !comparesSomething }
        return switch value {
        case .notApplicable, .notAvailable, .count(0), .money(Money(pence: 0)): true
        default: false
        }
    }
}

/// The years that a figure covers, and which of their quarters or months.
struct TimeSpan: Hashable {
    /// In their order, at least one.
    let years: [ReportingYear]
    /// 1 to 4; empty for whole years.
    var quarters: [Int] = []

    func shifted(by offset: Int) -> TimeSpan {
        TimeSpan(years: years.map { $0.advanced(by: offset) }, quarters: quarters)
    }

    /// "2024/25", "2022/23 to 2024/25", "quarter 1 of 2024/25".
    var label: String {
        guard let first = years.first, let last = years.last else { return "" }
        let span = first == last ? first.label : "\(first.label) to \(last.label)"
        guard !quarters.isEmpty else { return span }
        let list = quarters.map(String.init).joined(separator: " and ")
        return "\(quarters.count == 1 ? "quarter" : "quarters") \(list) of \(span)"
    }

    /// "1 April 2024 to 31 March 2025".
    var dates: String {
        guard let first = years.first, let last = years.last else { return "" }
        let begins = (quarters.min().map { first.quarter($0) } ?? first.period).first
        let ends = (quarters.max().map { last.quarter($0) } ?? last.period).last
        return "\(begins.text) to \(ends.text)"
    }
}
