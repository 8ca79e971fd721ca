import Casework
import Narrative

/// Puts values into words: one rule of rounding for a whole report.
struct Wording: Hashable, Sendable {
    /// Decimals of shares, percentages and points unless an expression asks for others.
    let shareDecimals: Int

    /// As a sentence reads it.
    func text(_ answer: Answer) -> String {
        if let text = answer.text { return text }
        let plain = plain(answer)
        guard case .share = answer.value else { return plain }
        return "\(plain) (\(parts(answer)))"
    }

    /// "4 of 41", "£1,250.50 of £1,550.50".
    func parts(_ answer: Answer) -> String {
        guard case .share(let numerator, let denominator) = answer.value else { return plain(answer) }
        let parts = [numerator, denominator].map { answer.isShareOfMoney ? Money(pence: $0).text : $0.grouped }
        return parts.map(\.signMended).joined(separator: " of ")
    }

    /// As a table's cell shows it. A share of fewer than ten has its parts beside it.
    func cellText(_ answer: Answer) -> String {
        if let text = answer.cellText { return text }
        if case .share(_, let denominator) = answer.value, denominator < 10, !answer.isShareOfMoney {
            return "\(bare(answer)) (\(parts(answer)))"
        }
        return bare(answer)
    }

    /// A share as a table shows it: "3 of 12 (25%)". Nil where nothing is to be shown another way than usual, and for
    /// what is no share.
    func cellText(_ answer: Answer, showing show: [TableRequest.Show]) -> String? {
        guard let first = show.first, case .share(let numerator, _) = answer.value else { return nil }
        func text(_ part: TableRequest.Show) -> String {
            switch part {
            case .percent: bare(answer)
            case .part: parts(answer)
            case .count: (answer.isShareOfMoney ? Money(pence: numerator).text : numerator.grouped).signMended
            }
        }
        let rest = show.dropFirst().map(text)
        return text(first) + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
    }

    /// The value with its unit and nothing else.
    func plain(_ answer: Answer) -> String {
        let text = bare(answer)
        if let unit = answer.unit { return "\(text) \(unit)" }
        if case .days = answer.value { return "\(text) working days" }
        return text
    }

    func percentage(_ answer: Answer) -> String { bare(answer) }

    /// Up to ten in letters, "no" for none.
    func words(_ answer: Answer) -> String {
        let names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        guard case .count(let count) = answer.value, names.indices.contains(count) else { return text(answer) }
        return names[count]
    }

    private func bare(_ answer: Answer) -> String {
        let decimals = answer.decimals
        switch answer.value {
        case .count(let count): return count.grouped.signMended
        case .share: return answer.value.number.map { percent($0, decimals: decimals) } ?? "[z]"
        case .money(let money): return money.text.signMended
        case .days(let days): return days.text(decimals: decimals ?? 1)
        case .number(let number, let own): return number.text(decimals: decimals ?? own).signMended
        case .percentage(let ratio, let own): return percent(ratio, decimals: decimals ?? own)
        case .points(let points, let own): return points.text(decimals: decimals ?? own).signMended
        case .words(let words): return words
        case .notApplicable: return "[z]"
        case .notAvailable: return "[x]"
        }
    }

    /// A fraction of 1 as a percentage.
    func percent(_ ratio: Ratio, decimals: Int?) -> String {
        (ratio.multiplied(by: Ratio(100)) ?? ratio).text(decimals: decimals ?? shareDecimals).signMended + "%"
    }

    /// With a plus or minus sign; a zero has none.
    func signed(_ value: FigureValue) -> String {
        let text = bare(Answer(value: value, title: "", base: ""))
        let isZero = !text.contains { ("1"..."9").contains($0) }
        return isZero || text.hasPrefix("−") ? text : "+" + text
    }

    /// Without its sign.
    func magnitude(_ value: FigureValue) -> String {
        let text = bare(Answer(value: value, title: "", base: ""))
        return text.hasPrefix("−") ? String(text.dropFirst()) : text
    }

    /// "-6 percentage points", "1 percentage point".
    func points(_ points: Ratio, value: FigureValue, isSigned: Bool = true) -> String {
        let amount = isSigned ? signed(value) : magnitude(value)
        let isOne = magnitude(value) == "1"
        return "\(amount) percentage \(isOne ? "point" : "points")"
    }

    /// How many decimals a value is printed with.
    func decimals(of value: FigureValue) -> Int {
        switch value {
        case .count, .words, .notApplicable, .notAvailable: 0
        case .money: 2
        case .share: shareDecimals
        case .days: 1
        case .number(_, let decimals), .percentage(_, let decimals), .points(_, let decimals): decimals
        }
    }
}

extension String {
    /// With a true minus sign, which screen readers say.
    fileprivate var signMended: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

extension Evaluator {
    var wording: Wording { Wording(shareDecimals: report.settings.rounding.shareDecimals) }
}
