import Casework
import Narrative

/// Labels that are written to pages and downloads, and could do something there.
struct DoubtfulLabels {
    let sources: [DataSource]

    /// One a field and kind of doubt. The labels themselves may be personal and are not printed.
    func findings(in table: RecordTable) -> [Finding] {
        table.columns.sorted { $0.key < $1.key }.flatMap { field, column -> [Finding] in
            guard case .category(let column) = column else { return [] }
            var findings: [Finding] = []
            if column.labels.contains(where: \.isSpreadsheetFormula) { findings.append(formula(field)) }
            if column.labels.contains(where: \.hasControlCharacters) { findings.append(control(field)) }
            return findings
        }
    }

    private func formula(_ field: Field) -> Finding {
        Finding(
            "formula-label",
            "Values of \"\(field)\" begin with a sign by which a spreadsheet takes them for a formula: = + - or @.",
            remedy: "Correct them, or say under values what they mean. Downloads have an apostrophe in front.",
            at: place(of: field), severity: .warning
        )
    }

    private func control(_ field: Field) -> Finding {
        Finding(
            "control-character", "Values of \"\(field)\" hold characters that can't be printed.",
            remedy: "Export the file again without them. They are left out of pages and documents.",
            at: place(of: field), severity: .warning
        )
    }

    /// Where report.yaml names the column.
    private func place(of field: Field) -> SourceLocation {
        let columns = sources.flatMap { $0.columns + $0.stageColumns.flatMap(\.columns) }
        let named = columns.first { $0.field == field }?.location
        return named ?? sources.first?.location ?? SourceLocation(file: "report.yaml")
    }
}
