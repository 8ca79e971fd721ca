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
        let parts = [numerator, denominator].map { sharePart(of: answer, $0) }
        return parts.map(\.signMended).joined(separator: " of ")
    }

    private func sharePart(of answer: Answer, _ number: Ratio) -> String {
        answer.isShareOfMoney ? Money(exactPence: number).text : number.text(decimals: number.decimalsNeeded)
    }

    /// As a table's cell shows it. A share of fewer than ten has its parts beside it.
    func cellText(_ answer: Answer) -> String {
        if let text = answer.cellText { return text }
        if case .share(_, let denominator) = answer.value, denominator < Ratio(10), !answer.isShareOfMoney {
            return "\(bare(answer)) (\(parts(answer)))"
        }
        if case .points = answer.value { return plain(answer).replacing(" percentage", with: "") }
        return bare(answer)
    }

    /// The value alone, as a cell shows it: a share without its parts.
    func valueText(_ answer: Answer) -> String {
        if case .share = answer.value { return bare(answer) }
        return answer.valueText ?? answer.cellText ?? bare(answer)
    }

    /// A share as a table shows it: "3 of 12 (25%)". Nil where nothing is to be shown another way than usual, and for
    /// what is no share.
    func cellText(_ answer: Answer, showing show: [TableRequest.Show]) -> String? {
        guard let first = show.first else { return nil }
        if let part = answer.shareless { return cellText(ofNothing: part, showing: show) }
        guard case .share(let numerator, _) = answer.value else { return nil }
        func text(_ part: TableRequest.Show) -> String {
            switch part {
            case .percent: bare(answer)
            case .part: parts(answer)
            case .count: sharePart(of: answer, numerator).signMended
            }
        }
        let rest = show.dropFirst().map(text)
        return text(first) + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
    }

    /// A share of nothing, which keeps its number: "2 ([z])".
    private func cellText(ofNothing part: FigureValue, showing show: [TableRequest.Show]) -> String {
        let number = bare(Answer(value: part, title: "", base: ""))
        let shown = show.map { $0 == .count ? number : "[z]" }.uniqued
        return (shown.first ?? "") + (shown.count > 1 ? " (\(shown.dropFirst().joined(separator: ", ")))" : "")
    }

    /// The value with its unit and nothing else.
    func plain(_ answer: Answer) -> String {
        let text = bare(answer)
        if answer.value.unit == .none { return text }
        if let unit = answer.unit { return "\(text) \(unit)" }
        switch answer.value {
        case .days: return "\(text) working days"
        case .points: return "\(text) percentage \(text == "1" || text == "−1" ? "point" : "points")"
        default: return text
        }
    }

    func percentage(_ answer: Answer) -> String { bare(answer) }

    /// Whole numbers up to ten in letters, "no" for none.
    func words(_ answer: Answer) -> String {
        let names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let whole: Int? =
            switch answer.value {
            case .count(let count): count
            case .number(let number, _) where number.denominator == 1 && answer.unit == nil && answer.decimals == nil:
                number.numerator
            default: nil
            }
        guard let whole, names.indices.contains(whole) else { return text(answer) }
        return names[whole]
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
        ratio.percentText(decimals: decimals ?? shareDecimals).signMended + "%"
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

    /// "-6 percentage points", "+1 percentage point".
    func points(_ value: FigureValue) -> String {
        "\(signed(value)) percentage \(magnitude(value) == "1" ? "point" : "points")"
    }

    /// "6 percentage points", "1 percentage point".
    static func points(_ points: Ratio, decimals: Int) -> String {
        let amount = points.text(decimals: decimals)
        return "\(amount) percentage \(amount == "1" ? "point" : "points")"
    }

    /// How much something changed by. What is not nothing, and would be printed as 0, is "less than 1%".
    func amount(_ change: Ratio, decimals: Int, unit: (Ratio, Int) -> String) -> String {
        let isHidden = !change.isZero && change.rounded(decimals: decimals) == 0
        guard isHidden, let least = Ratio(1, over: Ratio.power(ofTen: decimals)) else {
            return unit(change.magnitude, decimals)
        }
        return "less than \(unit(least, decimals))"
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
    var wording: Wording { Wording(shareDecimals: shareDecimals ?? report.settings.rounding.shareDecimals) }
}
