import Casework
import Narrative
import Tables

/// The wording of what can be wrong with records. References and free text are never in it.
enum RecordFindings {
    /// Where no heading is found, what stands in their place may be the first record, and is not shown.
    static func missingColumn(_ mapping: DataSource.ColumnMapping, in contents: TableContents) -> Finding {
        let maybeRecord = contents.columns.allSatisfy { $0 == nil } && contents.headings.contains { $0.isDateOrNumber }
        return Finding(
            "missing-column",
            "\(contents.file) has no column \"\(mapping.heading)\".",
            remedy: maybeRecord
                ? "The first row seems to be a record: export the file with its headings."
                : Suggestion.sentence(
                    for: mapping.heading,
                    in: contents.headings.filter { PersonalText.shape(ofTitle: $0, isWordShown: true) == nil }),
            at: mapping.location
        )
    }

    /// `misspelt` is what was most likely to be the field.
    static func unmappedField(
        _ field: Field, of source: DataSource, misspelt: (name: Field, location: SourceLocation)?
    ) -> Finding {
        Finding(
            "unmapped-field",
            "No column of \(source.kind.rawValue) is mapped to \"\(field)\".",
            remedy: misspelt.map { "Did you mean \"\(field)\" where this line has \"\($0.name)\"?" }
                ?? "Add it under `columns` as `\(field): Heading in the file`, or under `constant`.",
            at: misspelt?.location ?? source.location
        )
    }

    static func similarField(_ name: Field, to known: Field, at location: SourceLocation) -> Finding {
        Finding(
            "similar-field",
            "\"\(name)\" is read as a field of your own, and nothing is mapped to \"\(known)\".",
            remedy: "Did you mean \"\(known)\"? If not, give the field a name that is less like it.",
            at: location,
            severity: .warning
        )
    }

    static func conflictingFields(_ mapping: DataSource.ColumnMapping, with other: DataSource.ColumnMapping) -> Finding
    {
        Finding(
            "conflicting-fields",
            "The column \"\(mapping.heading)\" can't be both \"\(other.field)\" and \"\(mapping.field)\".",
            remedy: "Map each of the two fields to the column that holds it.",
            at: mapping.location
        )
    }

    static func unknownField(of entry: DataSource.FieldValues, known: Set<Field>) -> Finding {
        Finding(
            "unknown-field",
            "\"\(entry.field)\" under `\(entry.key)` is not a field of these records.",
            remedy: "Map it under `columns`. " + Suggestion.sentence(for: entry.field, in: known),
            at: entry.location
        )
    }

    static func uncountableField(of entry: DataSource.FieldValues) -> Finding {
        Finding(
            "unknown-field",
            "\"\(entry.field)\" under `\(entry.key)` is a date, an amount or a reference.",
            remedy: "Name a field that has a few values.",
            at: entry.location
        )
    }

    static func noRecords(in file: String, of source: DataSource, hadRows: Bool) -> Finding {
        Finding(
            "no-records",
            hadRows ? "No row meets the conditions under `where`." : "There are no rows below the headings.",
            remedy: hadRows
                ? "Compare the values under `where` in report.yaml with those in the file."
                : "Check the export; remove `\(source.kind.rawValue)` from report.yaml if there is nothing to report.",
            at: SourceLocation(file: file),
            severity: .warning
        )
    }

    static func noFiles(_ pattern: String, at location: SourceLocation) -> Finding {
        Finding(
            "no-files",
            "No file is named like \"\(pattern)\".",
            remedy: "Put the exports there, or correct the pattern: * stands for any characters, ? for one.",
            at: location
        )
    }

    static func missingValue(_ field: Field, at location: SourceLocation) -> Finding {
        Finding("missing-value", "There is no \(words(for: field)).", remedy: "Fill in the cell.", at: location)
    }

    static func totalsRow(at location: SourceLocation) -> Finding {
        Finding(
            "totals-row",
            "This looks like a row of totals, so it was passed over.",
            remedy: "If it is a record, fill in what it lacks.",
            at: location, severity: .warning
        )
    }

    static func disorder(_ earlier: Field, _ later: Field, at location: SourceLocation) -> Finding {
        Finding(
            "date-order",
            "The date \(later) comes before the date \(earlier).",
            remedy: "Correct one of the two dates.",
            at: location
        )
    }

    static func undatedOutcomes(_ rows: Int, _ rule: DataSource.Undated, at first: SourceLocation) -> Finding {
        let (one, several) =
            switch rule {
            case .open: ("it counts as open.", "they count as open.")
            case .yearReceived:
                (
                    "it counts as closed in the year in which it was received, and is not timed.",
                    "they count as closed in the year in which they were received, and are not timed."
                )
            }
        return Finding(
            "outcome-without-response",
            rows == 1
                ? "This row has an outcome and no date responded; \(one)"
                : "\(rows.grouped) rows have an outcome and no date responded, this one first; \(several)",
            remedy: rule == .open
                ? "Fill in the dates, or leave the outcome blank until the complaint is closed. If nobody knows the dates, "
                    + "write `undated: year received` beside `file` in report.yaml."
                : "Fill in the dates where they are known.",
            at: first,
            severity: .warning
        )
    }

    static func undecidedResponses(_ rows: Int, at first: SourceLocation) -> Finding {
        Finding(
            "response-without-outcome",
            rows == 1
                ? "This row has a date responded and no outcome; it counts as closed without one."
                : "\(rows.grouped) rows have a date responded and no outcome, this one first; they count as closed "
                    + "without one.",
            remedy: "Fill in the outcomes; \"no finding\" and \"withdrawn\" are outcomes too.",
            at: first,
            severity: .warning
        )
    }

    static func unreadable(_ column: RecordColumn, shown: String?, at location: SourceLocation) -> Finding {
        switch column {
        case .money:
            Finding(
                "bad-money",
                "The cell is not an amount of money.",
                remedy: "Amounts may be written 1234.50, £1,234.50 or (1,234.50), with at most two decimals.",
                at: location
            )
        case .number:
            Finding(
                "bad-number",
                "The cell is not a number.",
                remedy: "Numbers may be written 1234, 1,234.5 or -5, without a unit or a percent sign.",
                at: location
            )
        case .category, .date, .reference:
            Finding(
                "bad-date",
                shown.flatMap(shownDay).map { "\($0) is not a date from 1990 to 2100." } ?? "The cell is not a date.",
                remedy: "Dates may be written 2025-03-31 or 31/03/2025."
                    + (shown.map { DateShape($0) == .monthFirst } ?? false
                        ? " If the month comes first in all dates of the file, write `dates: month first` beside `file`."
                        : ""),
                at: location
            )
        }
    }

    static func unknownLabel(
        _ label: String,
        field: Field,
        procedures: [Procedure],
        isWritten: Bool,
        at location: SourceLocation
    ) -> Finding {
        switch field {
        case .outcome:
            Finding(
                "unknown-outcome",
                "\(shown(label, among: Outcome.allCases.map(\.rawValue))) is not a known outcome.",
                remedy: Suggestion.sentence(for: label, in: Outcome.allCases.map(\.rawValue))
                    + (isWritten ? "" : " Say what it means under `values` in report.yaml."),
                at: location
            )
        case .procedure:
            Finding(
                "unknown-procedure",
                "\(shown(label, among: procedures.map(\.identifier))) is not a procedure of this report.",
                remedy: Suggestion.sentence(for: label, in: procedures.map(\.identifier))
                    + " Procedures are listed under `procedures` in report.yaml.",
                at: location
            )
        default:
            Finding(
                "bad-year",
                "\(label.isLikeYear ? "\"\(label)\"" : shown(label, among: [])) is not a reporting year.",
                remedy: "Write years as 2024/25.",
                at: location
            )
        }
    }

    static func unknownStage(_ label: String, of procedure: Procedure, at location: SourceLocation) -> Finding {
        Finding(
            "unknown-stage",
            "\(shown(label, among: procedure.stages.map(\.name))) is not a stage of the procedure \"\(procedure.identifier)\".",
            remedy: "It has the stages \(procedure.stages.map(\.identifier).joined(separator: ", ")), listed under "
                + "`procedures` in report.yaml.",
            at: location
        )
    }

    static func duplicate(of earlier: SourceLocation, at location: SourceLocation) -> Finding {
        Finding(
            "duplicate-record",
            "The reference, procedure and stage are those of \(place(earlier, seenFrom: location)).",
            remedy: "Remove one of the two rows, or correct its reference or stage.",
            at: location
        )
    }

    static func repetition(of earlier: SourceLocation, at location: SourceLocation) -> Finding {
        Finding(
            "duplicate-record",
            "The reference, dates and amount are those of \(earlier).",
            remedy: "Remove one of the two rows. Look whether two exports overlap.",
            at: location
        )
    }

    /// "row 4" in the same file, "cases.csv, row 4" in another.
    private static func place(_ other: SourceLocation, seenFrom location: SourceLocation) -> Substring {
        other.file == location.file ? other.description.dropFirst(other.file.count + 2) : other.description[...]
    }

    static func takenField(_ field: Field, at location: SourceLocation) -> Finding {
        Finding(
            "field-name-taken", "A field can't be called \"\(field)\": in expressions the word means something else.",
            remedy: "Give it another name, such as \(field == .from ? "sender" : field.name + "_field").", at: location
        )
    }

    static func copy(_ file: String, of original: String) -> Finding {
        Finding(
            "duplicate-file", "The file has the same content as \(original), and its records would count twice.",
            remedy: "Take one of the two away, or name the files that belong to the report.",
            at: SourceLocation(file: file)
        )
    }

    static func repeatedReference(of earlier: SourceLocation, at location: SourceLocation) -> Finding {
        Finding(
            "repeated-record", "The row says the same as \(place(earlier, seenFrom: location)), and both are counted.",
            remedy: "Remove one of the two, unless they are two records.", at: location, severity: .warning
        )
    }

    static func repeatedCase(of earlier: SourceLocation, at location: SourceLocation) -> Finding {
        Finding(
            "repeated-record",
            "The reference is that of \(place(earlier, seenFrom: location)), and both rows are counted.",
            remedy: "Keep one row for each case of the Ombudsman, unless they are two.", at: location,
            severity: .warning
        )
    }

    private static func words(for field: Field) -> String {
        switch field {
        case .received: "date received"
        default: field.name
        }
    }
}

extension String {
    fileprivate var isDateOrNumber: Bool {
        contains(where: \.isNumber) && allSatisfy { $0.isNumber || "/-.,: £".contains($0) }
    }
}
