import Casework
import Narrative
import Tables

/// Of single values, those of the settings among them.
extension RecordFindings {
    static func unknownCases(_ count: Int, of kind: RecordKind, at first: SourceLocation) -> Finding {
        Finding(
            "unknown-case",
            count == 1
                ? "This row names a case that is not in the records."
                : "\(count.grouped) rows name cases that are not in the records, this one first.",
            remedy:
                "Correct the references, or add the records: until then these \(kind.rawValue) have no field of a case.",
            at: first, severity: .warning
        )
    }

    static func badConstant(_ field: Field, _ content: ColumnRequest.Content, at location: SourceLocation) -> Finding {
        let (identifier, noun, remedy) =
            switch content {
            case .money: ("bad-money", "an amount of money", "Write it as 50 or 1234.50.")
            case .number, .percentage: ("bad-number", "a number", "Write it as 1234 or 1234.5.")
            case .category, .date, .dateAs, .reference:
                ("bad-date", "a date from 1990 to 2100", "Write it as 2025-03-31.")
            }
        return Finding(
            identifier, "What `constant` gives \"\(field)\" is not \(noun).", remedy: remedy, at: location
        )
    }

    static func stageReached(_ mapping: DataSource.ColumnMapping) -> Finding {
        Finding(
            "stage-reached",
            "\"\(mapping.heading)\" seems to say how far a complaint has come, and each has one row: one that came to stage 2 "
                + "is not counted at stage 1, and its dates are taken for those of stage 2.",
            remedy: "Export a row for each stage; or map the column to a field of your own, as in "
                + "`reached: \(mapping.heading)`, and write `constant: { stage: 1 }`.",
            at: mapping.location,
            severity: .warning
        )
    }

    static func twoSpellings(_ first: String, _ second: String, field: Field, at location: SourceLocation) -> Finding {
        Finding(
            "two-spellings",
            isShown(first)
                ? "\(shown(second)) looks like \(shown(first)) in another spelling."
                : "\(shown(second)) is another value in another spelling.",
            remedy: "Make them one under `values` in report.yaml, under `\(field)`, or in the records.",
            at: location,
            severity: .warning
        )
    }

    static func nothingWord(_ label: String, field: Field, rows: Int, at first: SourceLocation) -> Finding {
        Finding(
            "nothing-word",
            "\(shown(label)) counts as a value of \"\(field)\", in "
                + (rows == 1 ? "this row." : "\(rows.grouped) rows, this one first."),
            remedy: "If nothing was recorded there, write `\"\(label)\": Not recorded` under `values`, `\(field)` in "
                + "report.yaml; if it is a value, write `\"\(label)\": \"\(label)\"`.",
            at: first,
            severity: .warning
        )
    }

    static func errorValue(_ label: String, rows: Int, at first: SourceLocation) -> Finding {
        Finding(
            "cell-error",
            "The cell holds \(label), the error of a formula"
                + (rows == 1 ? "." : "; so \(rows == 2 ? "does 1 more row" : "do \((rows - 1).grouped) more rows")."),
            remedy: "Correct the formula, or clear the cell.",
            at: first
        )
    }

    static func tooManyValues(_ field: Field, at location: SourceLocation) -> Finding {
        Finding(
            "too-many-values",
            "The files have more than \(ValueDictionary.limit.grouped) different values for \"\(field)\".",
            remedy: "Is this free text? Do not map it: columns that are counted have few values.",
            at: location
        )
    }

    /// A label in quotation marks; what looks like something of a person, or is long and may be free text that was mapped
    /// by mistake, is not shown.
    static func shown(_ label: String) -> String {
        if label.count > 60 { return "The text here" }
        if let shape = PersonalText.shape(of: label) { return "What stands here, which looks like \(shape)," }
        return PersonalText.maybeSurname(label) ? "The word here" : "\"\(label)\""
    }

    private static func isShown(_ label: String) -> Bool {
        label.count <= 60 && !PersonalText.isPersonal(label) && !PersonalText.maybeSurname(label)
    }

    /// What may be a date of birth is not shown, nor a number that is written in three parts as dates are: 943-476-5919.
    static func shownDay(_ day: String) -> String? {
        if PersonalText.isEarlyDate(day) { return "A day before 1990" }
        return day.count(where: \.isNumber) > 8 ? nil : day
    }

    /// Of a field with few values: what is neither made of the trade's words nor a slip of the keyboard may be a name.
    static func shown(_ label: String, among known: [String]) -> String {
        if label.count <= 60, Suggestion.isSlip(label, in: known) { return "\"\(label)\"" }
        return PersonalText.isOfOrdinaryWords(label) || PersonalText.maybeSurname(label)
            ? shown(label) : whatStands(label)
    }

    private static func whatStands(_ label: String) -> String {
        PersonalText.shape(of: label) == nil ? "What stands here" : shown(label)
    }
}

extension String {
    /// "2024/2026": of digits and strokes.
    var isLikeYear: Bool { count <= 9 && allSatisfy { $0.isNumber || "/-–".contains($0) } }
}
