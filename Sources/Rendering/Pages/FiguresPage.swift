import Aggregation
import Language
import Narrative
import Casework

/// "How the figures were worked out": every measure of a report with its definition, and every figure in its prose.
enum FiguresPage {
    static func values(
        definitions: [TemplateContext], table: String, rounding: String, report: String
    ) -> [String: TemplateContext.Value] {
        [
            "definitions": .list(definitions), "table": .html(table), "rounding": .text(rounding),
            "report": .text(report),
        ]
    }

    static let example = context(
        MeasureDefinition(name: "n", title: "t", definition: "d", base: "b", rounding: "r", source: "s")
    )

    private static func context(_ definition: MeasureDefinition) -> TemplateContext {
        TemplateContext([
            "name": .text(definition.name), "measure": .text(definition.title),
            "definition": .text(definition.definition),
            "base": .text(definition.base), "rounded": .text(definition.rounding),
            "source": .optionalText("words", definition.source),
        ])
    }

    static func html(_ rendered: RenderedReport, placed: [Statement], frame: SiteFrame, templates: Templates)
        -> String
    {
        let report = rendered.report
        let title = report.fullTitle
        let page = SiteFrame.Page(
            title: "How the figures were worked out – \(title)",
            description: "Definitions, bases and rounding of every figure: \(title).",
            path: "\(report.slug)/figures.html", breadcrumbs: [("../index.html", "All reports"), ("index.html", title)]
        )
        let decimals = report.settings.rounding.shareDecimals
        let rounding =
            "Shares are worked out from the exact numbers and rounded once, when they are printed: to "
            + (decimals == 0 ? "whole per cent" : "\(decimals) decimals") + ", halves away from zero."
            + report.daysOfRecords
        let values = values(
            definitions: rendered.figures.definitions.map { context($0) }, table: table(placed, frame.medium),
            rounding: rounding,
            report: title
        )
        return templates.page(.figures, frame.context(page, values))
    }

    /// The figures of the prose; those of tables stand in the tables' own files.
    private static func table(_ placed: [Statement], _ medium: Medium) -> String {
        let rows = placed.filter(\.isProse).map { statement in
            let figure = statement.figure
            let parts = figure.parts.map { "\($0.numerator) of \($0.denominator)" } ?? ""
            // English first, code last.
            return "<tr><td>\(shown(figure, medium))</td>"
                + "<td><a href=\"\(statement.page.escapedAttribute)\">\(statement.place.title.escapedText)</a></td>"
                + "<td>\((figure.period ?? "").escapedText)</td><td>\(parts.escapedText)</td>"
                + "<td><code>\(figure.expression.escapedText)</code></td></tr>\n"
        }
        return rows.joined()
    }

    /// The figure's words; in a preview they lead to what is behind them.
    private static func shown(_ figure: Figure, _ medium: Medium) -> String {
        medium == .preview ? figure.proseHTML(medium) : figure.text.escapedText
    }
}

extension Report {
    /// " The records of cases were taken from a database on 3 June 2025." for each day; nothing where all are in files.
    fileprivate var daysOfRecords: String {
        let taken = records.values.compactMap { table in table.taken.map { (day: $0, kind: table.kind.rawValue) } }
        return Dictionary(grouping: taken, by: \.day).sorted { $0.key < $1.key }.map { day, kinds in
            let names = kinds.map { $0.kind.split(separator: "_").joined(separator: " ") }.sorted().joinedInProse
            return " The records of \(names) were taken from a database on \(day.text)."
        }.joined()
    }
}

extension Figure {
    /// Of a share: plain numbers, money in pounds.
    var parts: (numerator: String, denominator: String)? {
        partValues.map { ($0.numerator.machineText ?? "", $0.denominator.machineText ?? "") }
    }

    /// Of a share: counts, or sums of money.
    var partValues: (numerator: FigureValue, denominator: FigureValue)? {
        guard case .share(let numerator, let denominator) = value else { return nil }
        func part(_ number: Ratio) -> FigureValue {
            if isShareOfMoney { return .money(Money(exactPence: number)) }
            return number.denominator == 1 ? .count(number.numerator) : .number(number, decimals: 6)
        }
        return (part(numerator), part(denominator))
    }
}
