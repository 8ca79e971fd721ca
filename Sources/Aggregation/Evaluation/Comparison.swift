import Casework
import Language
import Narrative

/// A figure and the earlier one that it is compared with.
struct Comparison {
    let now: Answer
    let before: Answer
    let wording: Wording

    /// The difference in the figures' own unit; of shares, in percentage points. Nil where one has no value.
    private var gap: (value: FigureValue, ratio: Ratio)? {
        switch (now.value, before.value) {
        case (.count(let new), .count(let old)): return (.count(new - old), Ratio(new - old))
        case (.money(let new), .money(let old)):
            return (.money(Money(pence: new.pence - old.pence)), Ratio(new.pence - old.pence))
        case (.share, .share), (.share, .percentage), (.percentage, .share):
            guard
                let points = now.value.number?.subtracting(before.value.number ?? Ratio(0))?.multiplied(by: Ratio(100))
            else { return nil }
            return (.points(points, decimals: now.decimals ?? wording.shareDecimals), points)
        default:
            guard let new = now.value.number, let old = before.value.number, let change = new.subtracting(old)
            else { return nil }
            let decimals = now.decimals ?? max(wording.decimals(of: now.value), wording.decimals(of: before.value))
            return (.number(change, decimals: decimals), change)
        }
    }

    private func answer(_ value: FigureValue, title: String) -> Answer {
        var answer = now
        answer.value = value
        answer.title = now.title.isEmpty ? title : "\(now.title), \(title)"
        answer.base = "\(now.base); compared with \(before.span?.label ?? "the earlier figure")"
        answer.span = joinedSpan
        answer.unit = nil
        answer.marks = now.marks.union(before.marks)
        answer.comparesSomething = !now.isEmpty || !before.isEmpty
        return answer
    }

    private var joinedSpan: TimeSpan? {
        guard let new = now.span, let old = before.span, new.quarters.isEmpty, old.quarters.isEmpty else {
            return now.span
        }
        return TimeSpan(years: [old.years[0], new.years[new.years.count - 1]].sorted())
    }

    /// "-1", "+39", "-6 percentage points" and in cells "-6 points".
    func difference() -> Answer {
        guard let gap else { return answer(.notApplicable, title: "change") }
        var answer = answer(gap.value, title: "change")
        answer.cellText = wording.signed(gap.value)
        answer.text = answer.cellText
        if case .points = gap.value {
            answer.text = wording.points(gap.ratio, value: gap.value)
            answer.cellText = answer.text?.replacing(" percentage", with: "")
        }
        return answer
    }

    /// "a decrease of 1 from 42 in 2023/24".
    func inWords() -> Answer {
        guard let gap else { return answer(.notApplicable, title: "change") }
        var answer = self.difference()
        let amount: String =
            if case .points = gap.value {
                wording.points(gap.ratio.magnitude, value: gap.value, isSigned: false)
            } else {
                wording.magnitude(gap.value)
            }
        answer.text = sentence(gap.ratio, by: amount)
        return answer
    }

    /// "an increase of 19% from 181 in 2023/24"; of a change from zero, the difference.
    func percentageInWords() throws(ExpressionError) -> Answer {
        var answer = try percentChange()
        guard let percentage else { return inWords() }
        let amount = wording.percent(percentage.magnitude, decimals: now.decimals)
        answer.text = sentence(percentage, by: amount)
        return answer
    }

    private func sentence(_ change: Ratio, by amount: String) -> String {
        let earlier = wording.plain(before) + (before.span.map { " in \($0.label)" } ?? "")
        if change.isZero { return "no change from \(earlier)" }
        return "\(change.isNegative ? "a decrease" : "an increase") of \(amount) from \(earlier)"
    }

    /// The relative change; nil from zero and between figures without value.
    private var percentage: Ratio? {
        guard let new = now.value.number, let old = before.value.number, old > Ratio(0) else { return nil }
        return new.subtracting(old)?.divided(by: old)
    }

    /// "+19%"; not applicable from zero. A change of shares is told in percentage points.
    func percentChange() throws(ExpressionError) -> Answer {
        if now.value.isShare || before.value.isShare {
            throw ExpressionError(
                "percent-of-share",
                "A change in per cent is asked for of a share, whose change is told in percentage points.",
                remedy: "Use points_change or difference; in a table, change: points or change: count."
            )
        }
        guard let percentage else { return answer(.notApplicable, title: "percentage change") }
        let value = FigureValue.percentage(percentage, decimals: now.decimals ?? wording.shareDecimals)
        var answer = answer(value, title: "percentage change")
        answer.text = wording.signed(value)
        answer.cellText = answer.text
        return answer
    }

    /// "-6 percentage points"; the figures must be shares.
    func pointsChange() throws(ExpressionError) -> Answer {
        guard case .points? = gap?.value else {
            if now.value == .notApplicable || before.value == .notApplicable {
                return answer(.notApplicable, title: "change in percentage points")
            }
            throw ExpressionError(
                "points-of-counts",
                "Percentage points are the difference of two shares, and this is not a share.",
                remedy: "Use percent_change or difference for counts and money; in a table, change: count or percent."
            )
        }
        return difference()
    }

    /// "rose", "fell" or "stayed the same".
    func direction() -> Answer {
        guard let gap else { return answer(.notApplicable, title: "direction") }
        let word = gap.ratio.isZero ? "stayed the same" : gap.ratio.isNegative ? "fell" : "rose"
        return answer(.words(word), title: "direction")
    }
}

extension FigureValue {
    fileprivate var isShare: Bool { if case .share = self { true } else { false } }
}

extension Evaluator {
    /// The call's figure and the one before it: `from:`, or the same a year earlier.
    mutating func comparison(_ call: Call, in context: Context) throws(ExpressionError) -> Comparison {
        let subject = try call.only()
        let now = try evaluate(subject, in: context)
        let before =
            if let from = call.expression("from") {
                try evaluate(from, in: context)
            } else {
                try evaluate(subject, in: context.shifted(by: -1))
            }
        return Comparison(now: now, before: before, wording: wording)
    }

    mutating func change(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let comparison = try comparison(call, in: context)
        guard let (style, offset) = call.values("as") else { return comparison.inWords() }
        guard style == ["percent"] else {
            throw ExpressionError(
                "wrong-arguments",
                "change can't be written as \(style.joined(separator: ", ")).",
                remedy: "Write as: percent, or leave it out.",
                offset: offset
            )
        }
        return try comparison.percentageInWords()
    }
}
