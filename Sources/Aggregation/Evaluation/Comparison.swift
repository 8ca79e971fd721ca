import Casework
import Language
import Narrative

/// A figure and the earlier one that it is compared with.
struct Comparison {
    let now: Answer
    let before: Answer
    let wording: Wording
    /// The earlier one as it stands by itself; nil where nothing asks for it.
    var earlier: Figure?

    /// The difference in the figures' own unit; of shares, in percentage points. Nil where one has no value.
    private func gap() throws(ExpressionError) -> (value: FigureValue, ratio: Ratio)? {
        try requireOneUnit()
        guard let new = try now.value.exactNumber(), let old = try before.value.exactNumber() else { return nil }
        let change = try new.subtracting(old).orTooLarge()
        switch (now.value.unit, now.value, before.value) {
        case (_, .count, .count): return (.count(change.numerator), change)
        case (.money, _, _):
            return (.money(Money(exactPence: try change.multiplied(by: Ratio(100)).orTooLarge())), change)
        case (.share, _, _):
            let points = try change.multiplied(by: Ratio(100)).orTooLarge()
            return (.points(points, decimals: points.visibleDecimals(atLeast: shareDecimals)), points)
        case (.points, _, _):
            return (.points(change, decimals: change.visibleDecimals(atLeast: decimals(of: change))), change)
        default: return (.number(change, decimals: change.visibleDecimals(atLeast: decimals(of: change))), change)
        }
    }

    private func requireOneUnit() throws(ExpressionError) {
        guard Set([now.valueUnit, before.valueUnit]).subtracting([.none]).count < 2 else {
            throw ExpressionError.differentUnits(now.valueUnit, before.valueUnit)
        }
    }

    private var shareDecimals: Int { now.decimals ?? wording.shareDecimals }

    /// Of a difference of numbers: none where it is whole, else those of the one with most. Days have theirs always.
    private func decimals(of change: Ratio) -> Int {
        if let decimals = now.decimals { return decimals }
        let most = max(wording.decimals(of: now.value), wording.decimals(of: before.value))
        guard now.value.unit == .number else { return most }
        return change.denominator == 1 ? 0 : max(1, most)
    }

    private func answer(_ value: FigureValue, title: String) -> Answer {
        var answer = now.calculated(value)
        answer.decimals = now.decimals
        answer.title = now.title.isEmpty ? title : "\(now.title), \(title)"
        answer.bases = (now.bases + ["compared with \(before.span?.label ?? "the earlier figure")"]).uniqued
        answer.span = joinedSpan
        answer.marks = now.marks.union(before.marks)
        answer.comparesSomething = !now.isEmpty || !before.isEmpty
        return answer
    }

    /// Of what is not known, nothing is known; of what does not apply, nothing applies.
    private func noValue(title: String) -> Answer {
        answer([now.value, before.value].contains(.notAvailable) ? .notAvailable : .notApplicable, title: title)
    }

    private var joinedSpan: TimeSpan? {
        guard let new = now.span, let old = before.span, new.quarters.isEmpty else { return now.span }
        return new.joined(with: old) ?? new
    }

    /// "-1", "+39", "-6 percentage points" and in cells "-6 points".
    func difference() throws(ExpressionError) -> Answer {
        guard let gap = try gap() else { return noValue(title: "change") }
        var answer = answer(gap.value, title: "change")
        answer.cellText = wording.signed(gap.value)
        answer.text = answer.cellText
        if case .points = gap.value {
            answer.text = wording.points(gap.value)
            answer.cellText = answer.text?.replacing(" percentage", with: "")
        }
        return answer
    }

    /// "a decrease of 1 from 42 in 2023/24".
    func inWords() throws(ExpressionError) -> Answer {
        guard let gap = try gap() else { return noValue(title: "change") }
        var (answer, earlier) = (try difference(), before)
        let amount: String
        switch gap.value {
        case .points where now.value.unit == .share:
            let decimals = shareDecimals + (isPlainFromPrint(gap.ratio, decimals: shareDecimals) ? 0 : 1)
            if decimals > shareDecimals {
                earlier.decimals = max(decimals, before.decimals ?? wording.decimals(of: before.value))
            }
            amount = wording.amount(gap.ratio, decimals: decimals, unit: Wording.points)
        case .points, .number:
            let unit: (Ratio, Int) -> String =
                if case .points = gap.value { Wording.points } else { { $0.text(decimals: $1) } }
            amount = wording.amount(gap.ratio, decimals: decimals(of: gap.ratio), unit: unit)
        case .money(let money) where money.pence == 0: amount = "less than \(Money(pence: 1).text)"
        default: amount = wording.magnitude(gap.value)
        }
        answer.text = sentence(gap.ratio, by: amount, from: earlier)
        answer.parts = [self.earlier].compactMap { $0 }
        return answer
    }

    /// Whether a change, rounded, is the difference of the two figures as they are printed.
    private func isPlainFromPrint(_ change: Ratio, decimals: Int) -> Bool {
        let scale = Ratio(now.value.unit == .share ? 100 : 1)
        func printed(_ answer: Answer) -> Ratio? {
            guard let number = answer.value.number?.multiplied(by: scale) else { return nil }
            return number.rounded(to: answer.decimals ?? wording.decimals(of: answer.value))
        }
        guard let new = printed(now), let old = printed(before) else { return false }
        return new.subtracting(old) == change.rounded(to: decimals)
    }

    /// Whether readers who subtract the two figures that they see come to another change than the one beside them.
    var isHiddenByRounding: Bool {
        guard let gap = (try? gap()).flatMap({ $0 }) else { return false }  // an error is reported with the change
        return switch gap.value {
        case .points(_, let decimals), .number(_, let decimals): !isPlainFromPrint(gap.ratio, decimals: decimals)
        default: false
        }
    }

    /// "an increase of 19% from 181 in 2023/24"; not applicable from zero.
    func percentageInWords() throws(ExpressionError) -> Answer {
        var answer = try percentChange()
        guard let percentage = try percentage() else { return answer }
        let decimals = now.decimals ?? wording.shareDecimals
        let percent = try percentage.multiplied(by: Ratio(100)).orTooLarge()
        let amount = wording.amount(percent, decimals: decimals) { $0.text(decimals: $1) + "%" }
        answer.text = sentence(percentage, by: amount, from: before)
        answer.parts = [earlier].compactMap { $0 }
        return answer
    }

    private func sentence(_ change: Ratio, by amount: String, from earlier: Answer) -> String {
        let from = wording.plain(earlier) + (before.span.map { " in \($0.label)" } ?? "")
        if change.isZero { return "no change from \(from)" }
        return "\(change.isNegative ? "a decrease" : "an increase") of \(amount) from \(from)"
    }

    /// The relative change; nil from zero and between figures without value.
    private func percentage() throws(ExpressionError) -> Ratio? {
        try requireOneUnit()
        guard let new = try now.value.exactNumber(), let old = try before.value.exactNumber(), old > Ratio(0) else {
            return nil
        }
        return try new.subtracting(old)?.divided(by: old).orTooLarge()
    }

    /// "+19%"; not applicable from zero. A change of shares is told in percentage points.
    func percentChange() throws(ExpressionError) -> Answer {
        if [now.valueUnit, before.valueUnit].contains(.share) {
            throw ExpressionError(
                "percent-of-share",
                "A change in per cent is asked for of a share, whose change is told in percentage points.",
                remedy: "Use points_change or difference; in a table, change: points or change: count."
            )
        }
        guard let percentage = try percentage() else { return noValue(title: "percentage change") }
        let percent = try percentage.multiplied(by: Ratio(100)).orTooLarge()
        let value = FigureValue.percentage(percentage, decimals: percent.visibleDecimals(atLeast: shareDecimals))
        var answer = answer(value, title: "percentage change")
        answer.text = wording.signed(value)
        answer.cellText = answer.text
        return answer
    }

    /// "-6 percentage points"; the figures must be shares.
    func pointsChange() throws(ExpressionError) -> Answer {
        guard [now.valueUnit, before.valueUnit].allSatisfy({ [.share, .none].contains($0) }) else {
            throw ExpressionError(
                "points-of-counts",
                "Percentage points are the difference of two shares, and this is not a share.",
                remedy: "Use percent_change or difference for counts and money; in a table, change: count or percent."
            )
        }
        guard try gap() != nil else { return noValue(title: "change in percentage points") }
        return try difference()
    }

    /// "rose", "fell" or "stayed the same".
    func direction() throws(ExpressionError) -> Answer {
        guard let gap = try gap() else { return noValue(title: "direction") }
        let word = gap.ratio.isZero ? "stayed the same" : gap.ratio.isNegative ? "fell" : "rose"
        return answer(.words(word), title: "direction")
    }
}

extension Ratio {
    /// So many decimals, or as many more, up to 6, as it takes to show a digit of what is not nothing.
    fileprivate func visibleDecimals(atLeast decimals: Int) -> Int {
        guard !isZero else { return decimals }
        return (decimals..<max(7, decimals + 1)).first { rounded(decimals: $0) != 0 } ?? decimals
    }

    fileprivate func rounded(to decimals: Int) -> Ratio? {
        roundedExactly(decimals: decimals).flatMap { Ratio($0, over: Ratio.power(ofTen: decimals)) }
    }
}

extension Evaluator {
    /// The call's figure and the one before it: `from:`, or the same a year earlier.
    mutating func comparison(_ call: Call, in context: Context) throws(ExpressionError) -> Comparison {
        let subject = try call.only()
        let now = try evaluate(subject, in: context)
        let from = call.expression(.from)
        if now.isSaidInWords { throw ExpressionError.arithmeticOnWords }
        if now.value.isWords || (from == nil && !now.isDated) { throw ExpressionError.noPeriod(call, subject) }
        let earlier = from == nil ? context.shifted(by: -1) : context
        let before = try evaluate(from ?? subject, in: earlier)
        if before.isSaidInWords { throw ExpressionError.arithmeticOnWords }
        if before.value.isWords { throw ExpressionError.noPeriod(call, from ?? subject) }
        return Comparison(
            now: now, before: before, wording: wording,
            earlier: figure(before, written: writtenOut(from ?? subject, in: earlier)))
    }

    mutating func change(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let comparison = try comparison(call, in: context)
        guard let (style, offset) = call.values(.as) else { return try comparison.inWords().inWords }
        guard style == ["percent"] else {
            throw ExpressionError(
                "wrong-arguments",
                "change can't be written as \(style.joined(separator: ", ")).",
                remedy: "Write as: percent, or leave it out.",
                offset: offset
            )
        }
        return try comparison.percentageInWords().inWords
    }

    /// The same a year earlier.
    mutating func previous(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let subject = try call.only()
        let answer = try evaluate(subject, in: context.shifted(by: -1))
        guard answer.isDated else { throw ExpressionError.noPeriod(call, subject) }
        return answer
    }
}

extension ExpressionError {
    /// An earlier year is asked for of what has none: a number, words, the settings, actions.
    static func noPeriod(_ call: Call, _ subject: Expression) -> ExpressionError {
        ExpressionError(
            "no-period", "\(call.name) goes back to an earlier year, and \(subject.source) is of no year.",
            remedy: "Put a measure into it that is counted by year.", offset: call.offset
        )
    }

    fileprivate static func differentUnits(_ now: FigureValue.Unit, _ before: FigureValue.Unit) -> ExpressionError {
        ExpressionError(
            "different-units",
            "A change is asked for between \(now.rawValue) and \(before.rawValue).",
            remedy: "Compare counts with counts, money with money, shares with shares."
        )
    }
}
