package import Casework
import Language
package import Narrative

extension Figures {
    /// Every figure's text by its expression, to be kept when a report is published. The page of its series changes
    /// with each year, so what stands there only is not among them.
    fileprivate func texts(of report: Report) -> [String: String] {
        let page = report.seriesPage
        let elsewhere = report.expressions.filter { $0.location.file != page?.file }.map(\.text)
        let left = Set(page?.expressions.map(\.text) ?? []).subtracting(elsewhere)
        let placed = expressions.filter { !left.contains($0.key) }.values
        let cells = tables.filter { $0.key.file != page?.file }.values.flatMap { $0.rows.flatMap(\.cells) }
        let listed = caseLists.filter { $0.key.file != page?.file }.values.flatMap(\.figures)
        var texts: [String: Set<String>] = [:]
        for figure in placed + cells + listed where !figure.expression.isEmpty {
            texts[figure.expression, default: []].insert(figure.text)
        }
        return texts.mapValues { $0.sorted().joined(separator: " | ") }
    }

    /// The figures as a file: JSON, a line a figure, in the order of their expressions.
    package func frozen(of report: Report) -> String {
        let lines = texts(of: report).sorted { $0.key < $1.key }.map { "\($0.key.jsonString): \($0.value.jsonString)" }
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }
}

/// What differs between the figures of a published report and those that it has now.
package func changes(of report: Report, to figures: Figures) -> [Finding] {
    guard report.settings.published != nil else { return [] }
    guard let frozen = report.frozen else { return [.notFrozen(report)] }
    let texts = figures.texts(of: report)
    var revised = RevisedFigures(of: report) {
        frozen.entries.map { ($0.expression, .text($0.text.variants[0])) }
    }
    return frozen.entries.compactMap { entry in
        guard let now = texts[entry.expression] else { return .figureGone(entry) }
        guard now != entry.text else { return nil }
        let isExplained = revised.explain(entry.expression) { entry.text.variants.contains($0.text) }
        return isExplained ? nil : .figureChanged(entry, now: now)
    }
}

extension String {
    /// A figure's texts where it was printed in several ways.
    fileprivate var variants: [String] {
        var variants: [String] = []
        var rest = self[...]
        while let bar = rest.firstRange(of: " | ") {
            variants.append(String(rest[..<bar.lowerBound]))
            rest = rest[bar.upperBound...]
        }
        return variants + [String(rest)]
    }
}

extension Report {
    /// The figures for whose change its settings give a reason, written out, with arguments in one order.
    var revisedExpressions: Set<String> {
        Set(settings.revisions.map { Parser.ordered(Evaluator.writtenOut($0.figure.text, in: self)) })
    }
}

extension Evaluator {
    /// An expression as figures name theirs; what can't be read is as it was typed.
    fileprivate static func writtenOut(_ text: String, in report: Report) -> String {
        let evaluator = Evaluator(report: report)
        guard let expression = try? Parser.expression(from: text) else { return text }  // reported elsewhere
        return evaluator.writtenOut(expression, in: Context()).source
    }
}

extension Finding {
    fileprivate static func notFrozen(_ report: Report) -> Finding {
        Finding(
            "not-frozen", "The report is published, and its figures have not been kept.",
            remedy: "Write them down with: upheld freeze --report \(report.slug)",
            at: SourceLocation(file: report.settings.file), severity: .warning
        )
    }

    fileprivate static func figureChanged(_ entry: FrozenFigures.Entry, now: String) -> Finding {
        Finding(
            "figure-changed", "\(entry.expression) was published as \(entry.text), and is \(now) now.",
            remedy:
                "Find out what changed the records or the settings. If the figure is revised, say why under revised in"
                + " report.yaml.",
            at: entry.location
        )
    }

    fileprivate static func figureGone(_ entry: FrozenFigures.Entry) -> Finding {
        Finding(
            "figure-gone", "\(entry.expression) was published, and is not in the report any more.",
            remedy: "Put it back. If that is meant, keep the figures again with upheld freeze.", at: entry.location,
            severity: .warning
        )
    }
}
