import Casework

extension Evaluator {
    /// What is wrong with the published figures of years whose records are there: a figure that is another one now,
    /// without a reason; a reason that nothing needs; two rows of one figure.
    mutating func historyFindings() -> [Finding] {
        guard let published else { return [] }
        let (usedBefore, traceBefore) = (used, trace)
        trace = nil
        defer { (used, trace) = (usedBefore, traceBefore) }
        return published.repeated.map { .publishedTwice($0) } + published.entries.compactMap { finding(for: $0) }
    }

    private mutating func finding(for entry: PublishedFigures.Entry) -> Finding? {
        guard let measure = report.measure(named: entry.key.measure), measure.kind != .history,
            entry.key.year <= report.settings.year, hasRecords(of: measure, in: entry.key.year)
        else { return nil }
        let call = entry.key.call
        do throws(ExpressionError) {
            let answer = try evaluate(.call(call), in: Context())
            let isSame = entry.agrees(with: answer.value)
            let reason = reason(for: entry)
            if isSame { return reason == nil ? nil : .revisionWithoutChange(entry, call) }
            guard reason == nil, let earlier = words(for: entry, measure) else { return nil }
            return .publishedDiffers(entry, call, was: earlier, now: wording.text(answer))
        } catch {
            return Finding(error.identifier, error.summary, remedy: error.remedy, at: entry.location)
        }
    }

    /// Marks a figure of the records that was published as another one.
    mutating func markRevision(_ measure: Measure, _ call: Call, in context: Context) throws(ExpressionError) {
        guard let published, published.has(measure), call.expression("of") == nil else { return }
        let span = try span(call, in: context)
        guard let year = span.years.first, span.years.count == 1 else { return }
        let filters = try publishedFilters(of: call, measure, span, in: context)
        guard filters.allSatisfy({ $0.values.count == 1 }),
            let entry = try? entries(of: measure, year, filters, call).first,  // what was never published can't change
            let reason = reason(for: entry), let earlier = words(for: entry, measure)
        else { return }
        marks.insert(.revised(year: year.label, from: earlier, reason: reason))
    }

    private func reason(for entry: PublishedFigures.Entry) -> String? { entry.revision ?? revisions[entry.key] }

    private func words(for entry: PublishedFigures.Entry, _ measure: Measure) -> String? {
        entry.figureValue(of: measure).map { wording.text(Answer(value: $0, title: "", base: "")) }
    }

    /// Reads which figures `revised` in report.yaml gives reasons for.
    mutating func readRevisions() -> [Finding] {
        report.settings.revisions.compactMap { revision in
            do throws(ExpressionError) {
                guard case .call(let call) = try Parser.expression(from: revision.figure.text) else { return nil }
                guard let measure = report.measure(named: call.name) else { return nil }
                let span = try span(call, in: Context())
                let filters = try publishedFilters(of: call, measure, span, in: Context())
                let key = filters.filter { measure.usualOptions[$0.dimension].map { [$0] } != $0.values }
                    .map { ($0.dimension, Evaluator.publishedValue($0.values.first ?? "", of: $0.dimension)) }
                for year in span.years {
                    let key = PublishedFigures.Key(
                        measure: call.name, year: year,
                        filters: Dictionary(key, uniquingKeysWith: { first, _ in first })
                    )
                    revisions[key] = revision.reason
                }
                return nil
            } catch {
                return error.finding(for: revision.figure)
            }
        }
    }
}

extension PublishedFigures.Key {
    /// The call whose figure it is.
    fileprivate var call: Call {
        let labelled = filters.sorted { $0.key < $1.key }.map { label, value in
            Call.Labelled(
                label: label,
                value: Call.expressionLabels.contains(label) ? .expression(.text(value)) : .values([value]), offset: 0
            )
        }
        let year = Call.Labelled(label: "year", value: .values([year.label]), offset: 0)
        return Call(name: measure, positional: [], labelled: labelled + [year], offset: 0)
    }
}

extension PublishedFigures.Entry {
    /// Whether a figure of the records is the published one, as far as that was printed.
    fileprivate func agrees(with figure: FigureValue) -> Bool {
        switch figure {
        case .share(let part, let whole) where base != nil: return Ratio(part) == value && Ratio(whole) == base
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
