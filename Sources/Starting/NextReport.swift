package import Casework
import Narrative

/// A report for another year that is to be made from one: its settings and words, without its records.
package struct NextReport: Hashable, Sendable {
    /// The folder of the report that it is made from.
    package let origin: String
    package let originYear: ReportingYear
    package let year: ReportingYear
    /// Figures that were published for earlier years, the last year among them.
    package let history: [PublishedFigure]
    /// What is written where the old report has no year in three sentences; nil: it has one.
    package let summary: ProposedSummary?

    package init(
        origin: String, originYear: ReportingYear, year: ReportingYear, history: [PublishedFigure],
        summary: ProposedSummary? = nil
    ) {
        self.origin = origin
        self.originYear = originYear
        self.year = year
        self.history = history
        self.summary = summary
    }

    /// The new report's folder: "childrens-2025-26" after "childrens-2024-25".
    package var folder: String {
        let old = originYear.slug
        let stem = origin.hasSuffix(old) ? origin.dropLast(old.count) : origin + "-"
        return stem + year.slug
    }

    /// The report's files, relative to its folder.
    /// - Parameters:
    ///   - files: those of the report that it is made from, with paths relative to its folder.
    ///   - starter: the files of the folder `starter`, with paths relative to it.
    /// - Throws: a finding where the settings are written so that they can't be changed line by line.
    package func files(from files: [OutputFile], starter: [OutputFile]) throws(FindingsError) -> [OutputFile] {
        let guide = starter.filter { $0.path.hasPrefix("next/") }.map {
            OutputFile(path: String($0.path.dropFirst(5)), bytes: $0.bytes.filled(with: placeholders))
        }
        var carried: [OutputFile] = []
        for file in files
        where !file.path.hasPrefix("data/") && !file.path.hasSuffix(".csv")
            && file.path != FrozenFigures.fileName
        {
            carried.append(try file.path == "report.yaml" ? settings(file) : words(file))
        }
        let proposed = summary.map { [$0.file] } ?? []
        return carried + guide + proposed + [OutputFile(path: "data/history.csv", text: history.csv)]
    }

    private var placeholders: [(name: String, words: String)] {
        [("year", year.label), ("previous", originYear.label), ("old-report", origin)]
    }

    private func settings(_ file: OutputFile) throws(FindingsError) -> OutputFile {
        guard let text = SettingsText(file.text).carried(to: year) else {
            throw FindingsError([
                Finding(
                    "settings-not-carried",
                    "The settings can't be carried over, because \"year\" or \"data\" has no line of its own.",
                    remedy: "Write \"year: \(originYear.label)\" and \"data:\" at the beginnings of lines.",
                    at: SourceLocation(file: "content/\(origin)/report.yaml")
                )
            ])
        }
        return OutputFile(path: file.path, text: text)
    }

    /// Sections and papers bear a mark until somebody has read them.
    private func words(_ file: OutputFile) -> OutputFile {
        let isPaper = file.path.hasPrefix("papers/")
        guard file.path.hasSuffix(".md"), isPaper || !file.path.contains("/") else { return file }
        var text = file.text.marked("carried-over: \(originYear.label)")
        if isPaper { text = text.replacing("report: \(origin)", with: "report: \(folder)") }
        return OutputFile(path: file.path, text: text)
    }
}

extension String {
    /// With a line in the front matter, in place of one with the same key.
    fileprivate func marked(_ mark: String) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first.isFence, let end = lines.dropFirst().firstIndex(where: \.isFence) else {
            return "---\n\(mark)\n---\n\n\(self)"
        }
        let key = mark.prefix { $0 != ":" } + ":"
        let others = lines[1..<end].filter { !$0.hasPrefix(key) }
        return ([first, Substring(mark)] + others + lines[end...]).joined(separator: "\n")
    }
}

extension Substring {
    /// Whether the line begins or ends front matter.
    fileprivate var isFence: Bool { hasPrefix("---") && dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" } }
}

extension OutputFile {
    /// An officer's file as text: without a byte order mark, lines ending with a line feed.
    fileprivate var text: String {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return String(decoding: content, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).joined(separator: "\n")
    }
}
