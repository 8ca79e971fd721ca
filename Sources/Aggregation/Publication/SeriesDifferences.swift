package import Casework
import Language
package import Narrative

/// Where reports of one series print different values of one figure, which is always wrong in one of them.
///
/// Figures are the same where their expressions are, written out with year and filters. Values are compared and not
/// their print, so a report may round otherwise. What was published is compared as it was published, in its rounding.
/// - Parameter reports: the newest first.
package func differences(within reports: [(report: Report, figures: Figures)]) -> [Finding] {
    var newest: [Expression: (figure: Figure, report: Report)] = [:]
    var findings: [Finding] = []
    for (report, figures) in reports {
        let dated = figures.dated
        var revised =
            newest.isEmpty
            ? nil : RevisedFigures(of: reports[0].report) { dated.map { ($0.derivation, .value($0.figure.value)) } }
        for (derivation, figure) in dated {
            guard let newer = newest[derivation] else {
                newest[derivation] = (figure, report)
                continue
            }
            guard newer.report.slug != report.slug, !newer.figure.agrees(with: figure),
                newer.figure.marks.allSatisfy(\.isPublished),
                revised?.explain(derivation, isEarlier: { $0.value == figure.value }) != true
            else { continue }
            findings.append(.reportsDiffer(newer.figure, in: newer.report, from: figure, in: report))
        }
    }
    return findings
}

extension Figures {
    /// The published figures that are of a year, each once, with their derivations. What a rule or the year is called
    /// has none, and what is printed in another way is compared as it is mentioned.
    fileprivate var dated: [(derivation: Expression, figure: Figure)] {
        let stated = publication.statements.compactMap { statement in
            statement.figure.derivation.map { ($0, statement.figure) }
        }
        return Dictionary(stated) { first, _ in first }.filter { $0.key.namesYear && !$0.key.isPrintedOtherwise }
            .map { (derivation: $0.key, figure: $0.value) }.sorted { $0.figure.expression < $1.figure.expression }
    }
}

extension Figure {
    /// Whether an earlier report's figure is this one.
    fileprivate func agrees(with earlier: Figure) -> Bool {
        if value == earlier.value { return true }
        guard marks.contains(where: \.isPublished) else { return false }
        if text == earlier.text { return true }
        switch value {
        case .days(let published), .number(let published, _): return published.isRounded(earlier.value.number)
        case .percentage(let published, _):
            guard let percent = published.multiplied(by: Ratio(100)) else { return false }
            return percent.isRounded(earlier.value.number?.multiplied(by: Ratio(100)))
        default: return false
        }
    }
}

extension Ratio {
    /// Whether it is another number, rounded to the decimals that this one has.
    fileprivate func isRounded(_ number: Ratio?) -> Bool {
        number?.rounded(decimals: decimalsNeeded) == rounded(decimals: decimalsNeeded)
    }
}

extension Finding {
    fileprivate static func reportsDiffer(
        _ newer: Figure, in report: Report, from older: Figure, in earlier: Report
    ) -> Finding {
        Finding(
            "reports-differ",
            "\(newer.expression) is \(newer.text) in this report, and \(older.text) in \(earlier.settings.file).",
            remedy:
                "Find out which is right: the records, their columns and values may differ. If the figure is revised,"
                + " say why under revised in this report.yaml.",
            at: SourceLocation(file: report.settings.file)
        )
    }
}
