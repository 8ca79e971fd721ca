package import Casework
import Language
package import Narrative

extension Figures {
    /// Every published figure's texts by its derivation, to be kept when a report is published. The page of its series
    /// changes with each year, so what stands there is not among them.
    private var texts: [Expression: Set<String>] {
        publication.statements.reduce(into: [:]) { texts, statement in
            guard let derivation = statement.figure.derivation, statement.place.part != .series else { return }
            texts[derivation, default: []].insert(statement.figure.text)
        }
    }

    /// The figures as a file: JSON, a line a figure, in the order of their expressions.
    package var frozen: String {
        let lines = texts.map { ($0.key.source, $0.value.sorted()) }.sorted { $0.0 < $1.0 }.map { expression, texts in
            let several = "[" + texts.map(\.jsonString).joined(separator: ", ") + "]"
            return "\(expression.jsonString): \(texts.count == 1 ? texts[0].jsonString : several)"
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    /// The texts by derivations with their arguments in one order, as kept figures are looked up.
    fileprivate var textsInOrder: [Expression: [String]] {
        texts.reduce(into: [Expression: Set<String>]()) { $0[$1.key.ordered, default: []].formUnion($1.value) }
            .mapValues { $0.sorted() }
    }
}

/// What differs between the figures of a published report and those that it has now.
package func changes(of report: Report, to figures: Figures) -> [Finding] {
    guard report.settings.published != nil else { return [] }
    guard let frozen = report.frozen else { return [.notFrozen(report)] }
    let texts = figures.textsInOrder
    var revised = RevisedFigures(of: report) {
        frozen.entries.compactMap { entry in
            guard let derivation = try? entry.expression.expression, let text = entry.texts.first else { return nil }
            return (derivation, .text(text))
        }
    }
    return frozen.entries.compactMap { entry in
        // What can't be read is in the report no more: the file is the program's own.
        guard let derivation = try? entry.expression.expression, let now = texts[derivation.ordered] else {
            return .figureGone(entry)
        }
        guard now != entry.texts else { return nil }
        let isExplained = revised.explain(derivation) { entry.texts.contains($0.text) }
        return isExplained ? nil : .figureChanged(entry, now: now)
    }
}

extension Report {
    /// The figures for whose change its settings give a reason, written out, with arguments in one order. What can't be
    /// read is reported elsewhere.
    var revisedDerivations: Set<Expression> {
        let evaluator = Evaluator(report: self)
        return Set(
            settings.revisions.compactMap { try? $0.figure.expression }
                .map { evaluator.writtenOut($0, in: Context()).ordered })
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

    fileprivate static func figureChanged(_ entry: FrozenFigures.Entry, now: [String]) -> Finding {
        Finding(
            "figure-changed",
            "\(entry.expression.text) was published as \(entry.texts.joined(separator: " | ")), and is"
                + " \(now.joined(separator: " | ")) now.",
            remedy:
                "Find out what changed the records or the settings. If the figure is revised, say why under revised in"
                + " report.yaml.",
            at: entry.expression.location
        )
    }

    fileprivate static func figureGone(_ entry: FrozenFigures.Entry) -> Finding {
        Finding(
            "figure-gone", "\(entry.expression.text) was published, and is not in the report any more.",
            remedy: "Put it back. If that is meant, keep the figures again with upheld freeze.",
            at: entry.expression.location,
            severity: .warning
        )
    }
}
