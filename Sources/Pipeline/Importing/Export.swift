package import Casework
import Narrative
package import Recognition

/// Tables of one kind with the same headings, and what is proposed to make of them.
package struct Export: Sendable {
    /// Files as the officer named them, and sheets of them.
    package let places: [ImportPlace]
    package let proposal: ImportProposal
    /// Sheets or files that have rows in common, where no reference tells rows apart.
    package var overlap: Overlap?

    /// In the order in which they were given, each once.
    package var files: [String] { places.map(\.file).uniqued() }
}

/// Two tables with the same rows.
package struct Overlap: Sendable {
    package let first: ImportPlace
    package let second: ImportPlace
    package let rowCount: Int
}

/// What files hold that were given to an import: the exports, and all that is left out, with the reason.
package struct ExportReading: Sendable {
    package var exports: [Export] = []
    package var leftOut: [LeftOut] = []
}

/// What an officer says of exports before they are read. It wins over all that they seem to be.
package struct ImportOrders: Sendable {
    /// Of all of them.
    package var kind: RecordKind?
    /// Of a sheet or a file, by its name in small letters.
    package var kinds: [String: RecordKind]
    /// Those that are read; empty: all that can be seen.
    package var sheets: [String]
    /// Which procedure the complaints follow, where the export does not say it.
    package var style: ProcedureStyle?

    package init(
        kind: RecordKind? = nil, kinds: [String: RecordKind] = [:], sheets: [String] = [], style: ProcedureStyle? = nil
    ) {
        self.kind = kind
        self.kinds = kinds
        self.sheets = sheets
        self.style = style
    }
}

/// Reads exports and finds out what they are.
/// - Throws: all that is wrong with any of them.
package func readExports(_ files: [String], orders: ImportOrders) throws(FindingsError) -> ExportReading {
    var findings: [Finding] = []
    var reading = ExportReading()
    var tables: [ImportTable] = []
    for file in files.uniqued() {
        let contents = ImportTable.read(file, named: file, sheets: orders.sheets)
        findings += contents.findings.filter { $0.severity == .error }
        reading.leftOut += contents.leftOut
        tables += contents.tables
    }
    findings += orders.sheets.filter { name in !tables.contains { $0.place.isNamed(name) } }.map { .noSuchSheet($0) }
    guard findings.isEmpty else { throw FindingsError(findings) }
    let groups = ExportGroups(tables, orders)
    reading.leftOut += groups.leftOut
    reading.exports = groups.exports.namingCases().comparingDates()
    if reading.exports.isEmpty {
        throw FindingsError(
            reading.leftOut.map { .unknownExport($0) })
    }
    return reading
}

extension ImportPlace {
    /// Whether it is the sheet, or the file, of that name.
    func isNamed(_ name: String) -> Bool {
        let own = sheet ?? file.split(separator: "/").last.map(String.init) ?? file
        return own.lowercased() == name.lowercased() || file == name
    }
}

extension Export {
    /// What stands in the way of taking a proposal.
    func obstacles(to proposal: ImportProposal) -> [Finding] {
        let missing = proposal.missingFields.map { field in
            Finding(
                "unplaced-field", "No column is certain to be `\(field)`, which these records need.",
                remedy:
                    "Run the import in a terminal and answer its questions, or name the column with --map \(field)=HEADING."
                    + (field == .reference ? " Where there is none, give each row a number in the export." : ""),
                at: SourceLocation(file: places[0].words)
            )
        }
        return missing + ExportFindings(export: self, proposal: proposal).all
    }

    /// What must be known of a proposal before it is believed.
    func doubts(of proposal: ImportProposal, year: ReportingYear) -> [Finding] {
        var findings: [Finding] = []
        if proposal.lacksAnswers { findings.append(.noAnswers(places[0].words)) }
        if proposal.kind == .cases, !proposal.fields.contains(.outcome) {
            findings.append(.noOutcomes(places[0].words))
        }
        if let overlap { findings.append(.rowsTwice(overlap)) }
        let years = proposal.years
        if let last = years.keys.max(), years[year, default: 0] == 0, proposal.kind != .cases {
            findings.append(.otherYear(proposal.kind, last, year, places[0].words))
        }
        if proposal.kind == .cases, let day = [proposal].part(of: year).endsEarly {
            findings.append(.partOfYear(day, year, places[0].words))
        }
        return findings
    }
}

extension Finding {
    static func startedYear(_ year: ReportingYear, _ last: Day, _ place: String) -> Finding {
        Finding(
            "started-year",
            "The records go on to \(last.text): \(year.label) has only begun, and the report is of \(year.previous.label).",
            remedy: "For a report of \(year.label), import again with --year \(year.label).",
            at: SourceLocation(file: place), severity: .warning)
    }

    fileprivate static func unknownExport(_ leftOut: LeftOut) -> Finding {
        let place = SourceLocation(file: leftOut.place.words)
        if leftOut.reason == SheetVerdict.noRows {
            return Finding(
                "no-rows", "There are no rows below the headings.", remedy: "Export it again, with the records.",
                at: place)
        }
        let kinds = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
        return Finding(
            "unknown-export", "Nothing is taken from it: \(leftOut.reason).",
            remedy: "If it holds records, say of which kind with --kind: \(kinds).", at: place)
    }

    fileprivate static func noSuchSheet(_ name: String) -> Finding {
        Finding(
            "missing-sheet", "No file that was given has a sheet \"\(name)\".", remedy: "Correct --sheet.",
            at: SourceLocation(file: "--sheet")
        )
    }

    fileprivate static func rowsTwice(_ overlap: Overlap) -> Finding {
        Finding(
            "rows-twice",
            "\(overlap.rowCount == 1 ? "1 row stands" : "\(overlap.rowCount) rows stand") in \(overlap.second.words) too, and "
                + "\(overlap.rowCount == 1 ? "is" : "are") counted twice: no reference tells rows apart.",
            remedy: "If they are the same records, take them out of one of the two.",
            at: SourceLocation(file: overlap.first.words), severity: .warning)
    }

    fileprivate static func noAnswers(_ place: String) -> Finding {
        Finding(
            "no-answers",
            "No column has the dates of response of all stages, so that complaints without one count as open.",
            remedy: "Name the column with --map responded=HEADING; without it nothing can be said of time limits.",
            at: SourceLocation(file: place), severity: .warning
        )
    }

    fileprivate static func noOutcomes(_ place: String) -> Finding {
        Finding(
            "no-outcomes", "No column has the outcomes, so that nothing can be said of them.",
            remedy:
                "Name it with --map outcome=HEADING; of an export with columns for each stage, give each stage its own.",
            at: SourceLocation(file: place), severity: .warning
        )
    }

    fileprivate static func partOfYear(_ day: Day, _ year: ReportingYear, _ place: String) -> Finding {
        Finding(
            "part-of-a-year", "The records end on \(day.text), long before \(year.label) does.",
            remedy: "Figures of \(year.label) are of a part of it, until the other records are here too.",
            at: SourceLocation(file: place), severity: .warning
        )
    }

    fileprivate static func otherYear(
        _ kind: RecordKind, _ last: ReportingYear, _ year: ReportingYear, _ place: String
    ) -> Finding {
        Finding(
            "other-year",
            "None of the \(kind.rawValue) is of the report's year, \(year.label); the last are of \(last.label).",
            remedy: "Import those of \(year.label) too. The first section says nothing of them until then.",
            at: SourceLocation(file: place), severity: .warning
        )
    }
}
