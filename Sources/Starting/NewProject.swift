package import Casework

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
        for (folder, place) in [
            ("common/project/", ""), ("common/report/", "content/\(report)/"),
            ("\(kind.rawValue)/", "content/\(report)/"),
        ] where path.hasPrefix(folder) {
            let rest = path.dropFirst(folder.count)
            // A file of that name would be obeyed in the skeleton too.
            return rest == "gitignore" ? ".gitignore" : place + rest
        }
        return nil
    }

    /// What stands between double braces in the skeleton.
    private var placeholders: [(name: String, words: String)] {
        [
            ("council", (council ?? "TODO: Write the council's name.").jsonString), ("report", report),
            ("ombudsman", kind.ombudsman), ("year", year.label), ("previous", year.previous.label),
            // Calendar years: the sample's dates.
            ("before", String(year.start - 1)), ("start", String(year.start)), ("end", String(year.start + 1)),
        ]
    }
}

extension ReportingYear {
    /// As it stands in addresses: "2024-25".
    package var slug: String { label.replacingSlashes }
}

extension String {
    fileprivate var replacingSlashes: String { String(map { $0 == "/" ? "-" : $0 }) }
}

extension [UInt8] {
    /// With words in the place of `{{name}}`. Other braces stay.
    fileprivate func filled(with words: [(name: String, words: String)]) -> [UInt8] {
        var text = String(decoding: self, as: UTF8.self)[...]
        var filled = ""
        while let open = text.firstRange(of: "{{"), let close = text[open.upperBound...].firstRange(of: "}}") {
            let name = text[open.upperBound..<close.lowerBound]
            guard let match = words.first(where: { $0.name == name }) else {
                filled += text[..<open.upperBound]
                text = text[open.upperBound...]
                continue
            }
            filled += text[..<open.lowerBound] + match.words
            text = text[close.upperBound...]
        }
        return Array((filled + text).utf8)
    }
}
