package import Aggregation
package import Casework
import Narrative

/// The late complaints of a report, with their references, for those who work with the records. They are no part of a site.
/// - Parameters:
///   - report: its folder; nil where the project has only one.
///   - field: whose value stands beside each complaint.
///   - day: on which open complaints are looked at; nil: the last of the report's year.
package func lateComplaints(
    of directory: String, report: String?, field: Field? = nil, on day: Day? = nil
) throws(FindingsError) -> LateList {
    let report = try onlyReport(of: directory, named: report)
    let fields = report.records[.cases]?.columns.filter { if case .category = $0.value { true } else { false } }.map(
        \.key)
    if let field, fields?.contains(field) != true {
        throw FindingsError([
            Finding(
                "unknown-field", "Complaints have no field \"\(field)\".",
                remedy: Suggestion.sentence(for: field, in: fields ?? []),
                at: SourceLocation(file: report.settings.file)
            )
        ])
    }
    return LateList(of: report, field: field, on: day)
}

extension LateList {
    private var headings: [String] {
        ["Reference", "Stage"] + [field?.name.capitalisedFirst].compactMap { $0 }
            + ["Received", "Due", "Answered", "Over", "Within extension"]
    }

    private func cells(_ record: LateRecord, day: (Day) -> String) -> [String] {
        [record.reference, record.stage] + (field == nil ? [] : [record.group])
            + [
                day(record.received), day(record.due), record.answered.map(day) ?? "open", record.over.text,
                record.isWithinExtension.map { $0 ? "yes" : "no" } ?? "no extension",
            ]
    }

    /// RFC 4180, with dates as 2025-03-31.
    package var csv: String {
        ([headings] + records.map { cells($0, day: \.isoText) }).map { row in
            row.map(\.harmlessInSpreadsheets.csvCell).joined(separator: ",") + "\r\n"
        }.joined()
    }

    /// The rows of a table, the headings first.
    package var rows: [[String]] { [headings] + records.map { cells($0, day: \.text) } }

    /// Columns one under the other, for a terminal.
    package var text: String {
        guard !records.isEmpty else { return "No complaint is late." }
        let rows = rows
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return padded.joined(separator: "  ").trimmedAtEnd
        }.joined(separator: "\n")
    }

    /// What the export's own column judges otherwise; nil where it has none or agrees.
    package var disagreement: String? {
        let parts = [
            (saidInTime, "say that they were in time, and are late by the limits in report.yaml"),
            (saidLate, "say that they were late, and were in time"),
        ].filter { !$0.0.isEmpty }
        guard !parts.isEmpty else { return nil }
        return parts.map { places, words in
            let listed = places.prefix(50).map(\.description).joined(separator: "\n  ")
            let more = places.count > 50 ? "\n  and \((places.count - 50).grouped) more" : ""
            return "\(places.count.grouped) \(places.count == 1 ? "row" : "rows") \(words):\n  \(listed)\(more)"
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }

    /// In quotation marks where a comma, a quotation mark or a line end is in it.
    fileprivate var csvCell: String {
        contains { ",\"\n\r".contains($0) } ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
    }
}
