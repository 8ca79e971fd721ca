import Casework
import Narrative
import Checking

/// A report of one section that holds these blocks, and what is doubtful in its words.
enum WordsOfAReport {
    static let file = "content/sample/10-volumes.md"

    static func findings(
        _ blocks: [Block], title: String = "Volumes", footnotes: [[Block]] = []
    ) -> [Finding] {
        check(report([section(blocks, title: title, footnotes: footnotes)]))
    }

    static func findings(_ text: String) -> [Finding] { findings([.paragraph([.text(text)])]) }

    static func section(
        _ blocks: [Block], title: String = "Volumes", footnotes: [[Block]] = [], file: String = file
    ) -> Section {
        Section(file: file, slug: "volumes", title: title, blocks: blocks, footnotes: footnotes)
    }

    static func report(_ sections: [Section]) -> Report {
        Report(
            slug: "sample",
            settings: ReportSettings(
                file: "content/sample/report.yaml", title: "Sample", year: ReportingYear(start: 2024), procedures: []
            ),
            sections: sections, records: [:], calendar: WorkingCalendar(holidays: [])
        )
    }
}

extension Finding {
    /// The words that the summary quotes.
    var quoted: String {
        summary.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? ""
    }
}

extension Block {
    /// On line 7, where the line is no matter.
    static func paragraph(_ words: [Inline]) -> Block { .paragraph(words, line: 7) }

    static func heading(level: Int, _ words: [Inline], anchor: String) -> Block {
        .heading(level: level, words, anchor: anchor, line: 7)
    }
}

extension ProseTable {
    init(header: [[Inline]], rows: [[[Inline]]], alignments: [Alignment]) {
        self.init(header: header, rows: rows, alignments: alignments, line: 7)
    }
}
