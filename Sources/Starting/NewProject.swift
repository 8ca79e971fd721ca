package import Casework
import Narrative

/// A project that is to be made: one report with sample records, and prompts where an officer's words belong.
package struct NewProject: Hashable, Sendable {
    package let kind: ReportKind
    package let year: ReportingYear
    /// Nil: a prompt asks for it.
    package let council: String?

    /// The years whose sample records lie within the calendar of bank holidays that Upheld knows.
    package static let years = 2013...2026

    package init(kind: ReportKind, year: ReportingYear, council: String?) {
        self.kind = kind
        self.year = year
        self.council = council
    }

    /// The report's folder in `content`: "childrens-2024-25".
    package var report: String { "\(kind.rawValue)-\(year.slug)" }

    /// The project's files.
    /// - Parameters:
    ///   - starter: the files of the folder `starter`, with paths relative to it.
    ///   - templates: the files of the folder `templates`, with paths relative to it.
    package func files(from starter: [OutputFile], templates: [OutputFile]) -> [OutputFile] {
        let words = placeholders
        let own = starter.compactMap { file in
            place(of: file.path).map { OutputFile(path: $0, bytes: file.bytes.filled(with: words)) }
        }
        return own + templates.map { OutputFile(path: "templates/" + $0.path, bytes: $0.bytes) }
    }

    /// Where a file of the skeleton goes; nil for one of another kind of report.
    private func place(of path: String) -> String? {
        let places = [("common/project", "")] + kind.folders.map { ($0, "content/\(report)/") }
        guard let (folder, place) = places.first(where: { path.hasPrefix($0.0 + "/") }) else { return nil }
        let rest = path.dropFirst(folder.count + 1)
        // A file of that name would be obeyed in the skeleton too.
        return rest == "gitignore" ? ".gitignore" : place + rest
    }

    /// What stands between double braces in the skeleton.
    private var placeholders: [(name: String, words: String)] {
        [
            ("council", (council ?? "TODO: Write the council's name.").jsonString), ("report", report),
            ("ombudsman", kind.ombudsman), ("year", year.label), ("previous", year.previous.label),
            ("next", year.advanced(by: 1).label),
            // Calendar years: the sample's dates.
            ("before", String(year.start - 1)), ("start", String(year.start)), ("end", String(year.start + 1)),
        ]
    }
}
