package import Casework

/// The wording of what can be wrong with a table, whatever it holds.
package struct TableFindings {
    let file: String

    package init(file: String) {
        self.file = file
    }

    private var whole: SourceLocation { SourceLocation(file: file) }

    package func finding(for failure: ByteFile.Failure) -> Finding {
        switch failure {
        case .missing:
            Finding(
                "missing-file",
                "There is no such file.",
                remedy: "Put the export there, or correct `file` in report.yaml.",
                at: whole
            )
        case .isNoFile:
            Finding("missing-file", "This is not a file.", remedy: "Name the export itself in report.yaml.", at: whole)
        case .unreadable(let reason):
            Finding(
                "unreadable-file",
                "The file can't be read: \(reason.lowercased()).",
                remedy: "Close it in other programs, and check who may read it.",
                at: whole
            )
        }
    }

    var emptyFile: Finding {
        Finding(
            "empty-file",
            "The file is empty.",
            remedy: "Export it again, with its headings in the first row.",
            at: whole
        )
    }

    var unclosedHeader: Finding {
        Finding(
            "unclosed-quote",
            "A quotation mark in the header row is not closed.",
            remedy: "Write a quotation mark within a cell twice: \"\".",
            at: SourceLocation(file: file, row: 1)
        )
    }

    /// `place` is the row's, where it is not one of a delimited file.
    func headingsBelow(inRow row: Int, at place: SourceLocation?) -> Finding {
        Finding(
            "headings-below",
            "The headings seem to stand in row \(row), and rows above hold some of them too.",
            remedy: "Delete the rows above the headings.",
            at: place ?? SourceLocation(file: file, row: row)
        )
    }

    /// A file that is no text in UTF-8 or Windows-1252 at all.
    func unknownFormat(_ bytes: UnsafeRawBufferPointer) -> Finding? {
        let isWorkbook = bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let isWide = isMarked || bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0)
        guard isWorkbook || isWide else { return nil }
        return Finding(
            "unknown-format",
            isWorkbook ? "The file is a workbook, not CSV." : "The file is text in UTF-16.",
            remedy: isWorkbook
                ? "Save it in Excel as \"Excel Workbook (*.xlsx)\", and name it so in report.yaml."
                : "Save it as \"CSV UTF-8 (comma delimited)\", not as \"Unicode Text\".",
            at: whole
        )
    }

    func repeatedHeading(_ heading: String) -> Finding {
        Finding(
            "duplicate-heading",
            "Several columns have the heading \"\(heading)\".",
            remedy: "Give each column a heading of its own; the first one was read.",
            at: SourceLocation(file: file, position: .column(heading))
        )
    }

    /// That something else may separate the cells of a file than what was taken to, where that stands in its headings too.
    package static func doubtfulDelimiter(of contents: TableContents) -> [Finding] {
        guard let taken = contents.guessedDelimiter,
            let other = DelimiterChoice.candidates.first(where: { candidate in
                candidate != taken && contents.headings.contains { $0.utf8.contains(candidate) }
            })
        else { return [] }
        return [
            Finding(
                "doubtful-delimiter",
                "The cells of the file were taken to be separated by \(name(of: taken)), and there are \(name(of: other)) in "
                    + "its headings.",
                remedy:
                    "If \(name(of: other)) separate them, put a line \(line(of: other)) above the headings, and leave "
                    + "report.yaml as it is.",
                at: SourceLocation(file: contents.file), severity: .warning
            )
        ]
    }

    private static func name(of delimiter: UInt8) -> String {
        switch delimiter {
        case UInt8(ascii: ","): "commas"
        case UInt8(ascii: ";"): "semicolons"
        default: "tabs"
        }
    }

    private static func line(of delimiter: UInt8) -> String {
        delimiter == UInt8(ascii: "\t") ? "\"sep=\" with a tab behind it" : "sep=\(Character(UnicodeScalar(delimiter)))"
    }

    func tooManyValues(_ heading: String) -> Finding {
        Finding(
            "too-many-values",
            "The column has more than \(ValueDictionary.limit.grouped) different values.",
            remedy: "Is this free text? Do not map it: columns that are counted have few values.",
            at: SourceLocation(file: file, position: .column(heading))
        )
    }

    func timesInUTC(_ heading: String) -> Finding {
        Finding(
            "times-in-utc",
            "The times of the column seem to be in UTC: in summer they are 23:00 and in winter 00:00, so that in summer each "
                + "is read as the day before.",
            remedy: "Write `zone: UTC` beside `file` in report.yaml.",
            at: SourceLocation(file: file, position: .column(heading)), severity: .warning
        )
    }

    /// References that a spreadsheet has shortened, so that different ones may have become one.
    func lostDigits(_ rows: Int, at first: SourceLocation) -> Finding {
        Finding(
            "lost-digits",
            rows == 1
                ? "The last digits of this reference are lost: a spreadsheet has made 1.23457E+11 of it, or the like."
                : "The last digits of \(rows.grouped) references are lost, this one first: a spreadsheet has made "
                    + "1.23457E+11 of them, or the like.",
            remedy: "Export the file again and do not save it in Excel; or open it there with the column as text.",
            at: first
        )
    }

    func findings(for problems: [RowProblem], layout: TableLayout) -> [Finding] {
        var capped = CappedFindings()
        let kinds = Dictionary(grouping: problems, by: \.kind.identifier)
        for (_, kind) in kinds.sorted(by: { ($0.value[0].line, $0.key) < ($1.value[0].line, $1.key) }) {
            capped.add(kind.count) { finding(for: kind[$0], layout: layout) }
        }
        return capped.findings
    }

    private func finding(for problem: RowProblem, layout: TableLayout) -> Finding {
        let doubling = "Write a quotation mark within a cell twice: \"\"."
        let cutting = "Put cells that hold a line break or a delimiter in quotation marks, or export the file again."
        let (summary, remedy) =
            switch problem.kind {
            case .tooFewCells(let count):
                (
                    "The row has \(count) \(count == 1 ? "cell" : "cells"); the header has \(layout.requiredWidth).",
                    cutting
                )
            case .tooManyCells(let count):
                ("The row has \(count) cells; the header has \(layout.width).", cutting)
            case .strayQuote: ("A cell goes on after its closing quotation mark.", doubling)
            case .unclosedQuote:
                ("A quotation mark that opens in this row is not closed; nothing from here on was read.", doubling)
            case .endlessRow:
                ("The row is longer than 16 MB; nothing from here on was read.", "Export the file again as CSV.")
            }
        let location = SourceLocation(file: file, row: problem.line)
        return Finding(problem.kind.identifier, summary, remedy: remedy, at: location)
    }
}
