import Aggregation
package import Casework
import Language
import Loading
import Narrative
import Publishing
import Recognition
import Starting

/// Makes a report for another year from one of a project: its settings and words, and its figures as history.
/// - Parameters:
///   - label: the new year, "2025/26".
///   - origin: the year of the report that it is made from.
///   - name: the folder of that report; needed where the year has several.
/// - Returns: the new report's folder, relative to the project, and last year's files that it reads too.
/// - Throws: everything that is wrong with the report that it is made from, or a finding where the new folder can't be
///   made; nothing has changed then.
package func createReport(
    _ label: String, from origin: String, named name: String?, in directory: String
) throws(FindingsError) -> (folder: String, files: [String]) {
    let loaded = loadProject(at: directory)
    guard let project = loaded.project else { throw FindingsError(loaded.findings) }
    let report = try project.report(for: origin, named: name)
    let wrong = loaded.findings.filter {
        $0.severity == .error && $0.location.file.hasPrefix("content/\(report.slug)/")
    }
    guard wrong.isEmpty else { throw FindingsError(wrong) }
    let (figures, doubts) = Aggregation.aggregate(report)
    guard !doubts.hasErrors else { throw FindingsError(doubts) }
    let next = NextReport(
        origin: report.slug, originYear: report.settings.year, year: try report.laterYear(label),
        history: report.publishedEarlier + report.published(figures),
        summary: report.proposedSummary
    )
    let (own, earlier) = namingEarlierFiles(
        try loadFiles(in: "content/\(report.slug)", of: directory, elsewhere: project.site.elsewhere) ?? [],
        of: report.slug)
    let files = try next.files(
        from: own,
        starter: try loadFiles(in: "starter", of: try Installation.folder()) ?? []
    )
    let folder = "content/\(next.folder)"
    try createFolder("\(directory)/\(folder)", with: files)
    return (folder, earlier)
}

/// A report's files with its own records named, beside those of the new report, in its settings.
private func namingEarlierFiles(_ files: [OutputFile], of slug: String) -> (files: [OutputFile], earlier: [String]) {
    guard let index = files.firstIndex(where: { $0.path == "report.yaml" }) else { return (files, []) }
    let bytes = files[index].bytes
    let text = String(
        decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    let named = EarlierFiles(text.replacing("\r\n", with: "\n"), of: slug)
    var files = files
    files[index] = OutputFile(path: "report.yaml", text: named.text)
    return (files, named.files)
}

extension Project {
    fileprivate func report(for year: String, named name: String?) throws(FindingsError) -> Report {
        let chosen = reports.filter { report in
            let wanted = ReportingYear(label: year, firstMonth: report.settings.year.firstMonth)
            return report.settings.year == wanted && (name == nil || report.slug == name)
        }
        if let report = chosen.first, chosen.count == 1 { return report }
        let known = (chosen.isEmpty ? reports : chosen).map { "\($0.slug) for \($0.settings.year.label)" }
        let list = known.isEmpty ? "none" : known.joined(separator: ", ")
        throw FindingsError([
            chosen.isEmpty
                ? Finding(
                    "no-such-report", "There is no report for \(year)\(name.map { " in content/\($0)" } ?? "").",
                    remedy: "The reports are: \(list).", at: SourceLocation(file: "content")
                )
                : Finding(
                    "which-report", "There are several reports for \(year).",
                    remedy: "Name one with --report: \(list).", at: SourceLocation(file: "content")
                )
        ])
    }
}

extension Report {
    /// A sentence a key figure; nil where the report has a year in three sentences, which is carried over.
    fileprivate var proposedSummary: ProposedSummary? {
        guard yearInShort == nil, !settings.keyFigures.isEmpty else { return nil }
        return ProposedSummary(
            settings.keyFigures.compactMap { tile in
                tile.value.change.map { change in
                    ProposedSummary.Sentence(value: tile.value.text, words: tile.words, change: change.text)
                }
            })
    }

    fileprivate func laterYear(_ label: String) throws(FindingsError) -> ReportingYear {
        let year = ReportingYear(label: label, firstMonth: settings.year.firstMonth)
        if let year, year > settings.year { return year }
        throw FindingsError([
            Finding(
                "no-later-year", "\"\(label)\" is not a year after \(settings.year.label).",
                remedy: "Write \(settings.year.advanced(by: 1).label), for example.",
                at: SourceLocation(file: "content/\(slug)/report.yaml")
            )
        ])
    }
}
