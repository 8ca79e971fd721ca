import Aggregation
package import Casework
import Language
import Loading
import Narrative

/// Everything that is wrong or doubtful in a project.
package func findings(of directory: String) -> [Finding] {
    do throws(FindingsError) {
        return try draft(directory).pages(linkingTo: []).findings
    } catch {
        return error.findings
    }
}

/// A figure that a report publishes, and what it was computed from.
package struct ListedFigure: Hashable, Sendable {
    /// As the reader sees it.
    package let text: String
    package let expression: String
}

/// The figures that a project's reports publish, in reading order, those of drafts and exempt papers too. What stands in
/// sentences is listed wherever it stands, so that it can be ticked off; cells, brackets, lines and what is printed inside
/// others' words once.
/// - Parameter report: the folder of one report; nil for all.
package func figures(
    of directory: String, report: String?
) throws(FindingsError) -> [(report: String, figures: [ListedFigure])] {
    let reports = try loadReports(directory, report: report)
    return reports.map { report in
        var seen: Set<ListedFigure> = []
        let figures = Aggregation.aggregate(report).figures.publication.statements.compactMap { statement in
            statement.figure.derivation.flatMap { derivation in
                let listed = ListedFigure(text: statement.text, expression: derivation.source)
                return seen.insert(listed).inserted || statement.isProse ? listed : nil
            }
        }
        return (report.slug, figures)
    }
}

/// The folders of a project's reports, by name, whatever else may be wrong with it.
package func reportNames(of directory: String) -> [String] {
    reportFolders(of: directory)
}

/// A figure worked out in words: its text, definition, base, parts and the references behind it.
package func explanation(
    of expression: String, project directory: String, report: String?
) throws(FindingsError) -> String {
    try explain(expression, in: onlyReport(of: directory, named: report)).text
}

/// The report of a folder, or the only one, with the references of its records.
func onlyReport(of directory: String, named report: String?) throws(FindingsError) -> Report {
    let reports = try loadReports(directory, report: report)
    guard let only = reports.first, reports.count == 1 else {
        let names = reports.map(\.slug).joined(separator: ", ")
        throw FindingsError([
            Finding(
                "which-report", "The project has several reports.", remedy: "Name one with --report: \(names).",
                at: SourceLocation(file: "content")
            )
        ])
    }
    return only
}

private func loadReports(_ directory: String, report: String?) throws(FindingsError) -> [Report] {
    let project = try loadProject(at: directory, keepingReferences: true).verified
    guard let report else { return project.reports }
    let chosen = project.reports.filter { $0.slug == report }
    guard chosen.isEmpty else { return chosen }
    throw FindingsError([.noSuchReport(report, known: project.reports.map(\.slug))])
}

extension Finding {
    static func noSuchReport(_ name: String, known: [String]) -> Finding {
        Finding(
            "no-such-report", "There is no report in content/\(name).",
            remedy: Suggestion.sentence(for: name, in: known), at: SourceLocation(file: "content")
        )
    }
}

extension Explanation {
    /// For a terminal.
    fileprivate var text: String {
        var lines = ["\(figure.text)", "", "Expression  \(figure.expression)"]
        if let period = figure.period { lines.append("Period      \(period)") }
        lines.append("Base        \(figure.base)")
        lines += figure.marks.map { "Note        \($0.text)" }
        for definition in definitions {
            lines += [
                "", "\(definition.title) (\(definition.name))", definition.definition,
                "Rounding: \(definition.rounding).",
            ]
        }
        for part in parts {
            lines += [
                "",
                "\(part.records.count) \(part.records.count == 1 ? "record" : "records") of the kind \(part.kind.rawValue):",
            ]
            lines.append(part.names.isEmpty ? "none" : part.names.joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }
}

extension Explanation.Part {
    /// References, or rows where the records have none; at most a thousand.
    fileprivate var names: [String] {
        let all = references.isEmpty ? records.map(\.description) : references
        return all.count <= 1000 ? all : Array(all.prefix(1000)) + ["and \(all.count - 1000) more"]
    }
}
