import Casework
import Language
import Narrative

extension Evaluator {
    /// What is wrong with the published figures of years whose records are there: a figure that is another one now,
    /// without a reason; a reason that nothing needs; two rows of one figure.
    mutating func historyFindings() -> [Finding] {
        guard let published else { return [] }
        let (usedBefore, traceBefore) = (used, trace)
        trace = nil
        defer { (used, trace) = (usedBefore, traceBefore) }
        return published.repeated.map { .publishedTwice($0) }
            + published.entries.compactMap { unusable($0) ?? finding(for: $0) }
    }

    private mutating func finding(for entry: PublishedFigures.Entry) -> Finding? {
        guard let measure = publishedMeasure(named: entry.key.measure), !measure.parts.contains(.published),
            entry.key.year <= report.settings.year, hasRecords(of: measure, in: entry.key.year)
        else { return nil }
        let call = entry.key.call
        do throws(ExpressionError) {
            let answer = try evaluate(.call(call), in: Context())
            let isSame = entry.agrees(with: answer.value, of: measure)
            let reason = reason(for: entry)
            if isSame { return reason == nil ? nil : .revisionWithoutChange(entry, call) }
            guard reason == nil, let earlier = words(for: entry, measure) else { return nil }
            return .publishedDiffers(entry, call, was: earlier, now: wording.text(answer))
        } catch {
            return Finding(error.identifier, error.summary, remedy: error.remedy, at: entry.location)
        }
    }

    /// Marks a figure of the records that was published as another one.
    mutating func markRevision(
        _ measure: PublishedMeasure, _ call: Call, in context: Context
    ) throws(ExpressionError) {
        guard let published, published.hasReasons || !revisions.isEmpty, published.has(measure.name),
            call.expression(.of) == nil
        else { return }
        let span = try span(call, in: context)
        guard let year = span.years.first, span.years.count == 1 else { return }
        let filters = try publishedFilters(of: call, measure, span, in: context)
        guard filters.allSatisfy({ $0.values.count == 1 }),
            // What was never published, or of another day only, can't change.
            let entry = lookup(measure, year, filters).figures.first.flatMap({ published[$0.key] }),
            let reason = reason(for: entry), let earlier = words(for: entry, measure)
        else { return }
        marks.insert(.revised(year: year.label, from: earlier, reason: reason))
    }

    private func reason(for entry: PublishedFigures.Entry) -> String? { entry.revision ?? revisions[entry.key] }

    private func words(for entry: PublishedFigures.Entry, _ measure: PublishedMeasure) -> String? {
        entry.figureValue(of: measure).map { value in
            var answer = Answer(value: value, title: "", base: "")
            answer.isShareOfMoney = measure.form == .shareOfMoney
            return wording.text(answer)
        }
    }

    /// Reads which figures `revised` in report.yaml gives reasons for.
    mutating func readRevisions() -> [Finding] {
        report.settings.revisions.compactMap { revision in
            do throws(ExpressionError) {
                guard case .call(let call) = try revision.figure.expression else { return nil }
                guard let measure = publishedMeasure(named: call.name) else { return nil }
                let span = try span(call, in: Context())
                let filters = try publishedFilters(of: call, measure, span, in: Context())
                for year in span.years {
                    guard let figure = lookup(measure, year, filters).figures.first else { continue }
                    revisions[figure.key] = revision.reason
                }
                return nil
            } catch {
                return error.finding(for: revision.figure)
            }
        }
    }
}

extension PublishedFigures.Entry {
    /// Whether a figure of the records is the published one, as far as that was printed.
    fileprivate func agrees(with figure: FigureValue, of measure: PublishedMeasure) -> Bool {
        // Where no number was published, none can be another one now.
        if mark != nil { return true }
        switch figure {
        case .share where base != nil:
            let earlier = figureValue(of: measure)
            if case .percentage(let ratio, _)? = earlier { return figure.number == ratio }
            return earlier == figure
        case .share, .percentage:
            return isRounded(figure.number.flatMap { $0.multiplied(by: Ratio(100)) })
        case .notApplicable, .notAvailable: return value.isZero
        case .money: return figure.number == value
        default: return isRounded(figure.number)
        }
    }

    private func isRounded(_ number: Ratio?) -> Bool {
        let decimals = value.decimalsNeeded
        return number?.rounded(decimals: decimals) == value.rounded(decimals: decimals)
    }
}

extension Finding {
    fileprivate static func publishedDiffers(
        _ entry: PublishedFigures.Entry, _ call: Call, was: String, now: String
    ) -> Finding {
        Finding(
            "published-differs", "\(call.source) was published as \(was), and the records give \(now).",
            remedy:
                "Correct the wrong one. If the figure is revised, say why: in the column \"revised\" of this row, or"
                + " under revised in report.yaml. If too few records remain, write records-from in report.yaml.",
            at: entry.location
        )
    }

    fileprivate static func revisionWithoutChange(_ entry: PublishedFigures.Entry, _ call: Call) -> Finding {
        Finding(
            "revision-without-change", "\(call.source) is said to be revised, and the records give what was published.",
            remedy: "Take the reason away, or correct the published value.", at: entry.location, severity: .warning
        )
    }

    fileprivate static func publishedTwice(_ entry: PublishedFigures.Entry) -> Finding {
        Finding(
            "published-twice", "An earlier row has a value for the same measure, year and filters.",
            remedy: "Remove one of the two rows, or fill in the cells that tell them apart.", at: entry.location
        )
    }
}
