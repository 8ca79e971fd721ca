package import Casework
import Narrative
package import Loading

/// Exports of one kind, and what is proposed to make of them.
package struct Export: Sendable {
    /// As the officer named them. Several have the same headings.
    package let files: [String]
    package let proposal: ImportProposal
}

/// Reads exports and finds out what they are.
/// - Parameter kind: the kind of record of all of them, where the officer has said it.
/// - Throws: all that is wrong with any of them.
package func readExports(_ files: [String], kind: RecordKind?) throws(FindingsError) -> [Export] {
    var findings: [Finding] = []
    var groups: [(files: [String], table: ImportTable)] = []
    for file in files {
        let (table, problems) = ImportTable.read(file, named: file)
        findings += problems.filter { $0.severity == .error }
        guard let table else { continue }
        if let same = groups.firstIndex(where: { $0.table.hasSameHeadings(as: table) }) {
            groups[same] = (groups[same].files + [file], groups[same].table.appending(table))
        } else {
            groups.append(([file], table))
        }
    }
    var exports: [Export] = []
    for (files, table) in groups {
        guard let recogniser = Recogniser(table, kind: kind) else {
            findings.append(.unknownExport(files[0]))
            continue
        }
        let export = Export(files: files, proposal: recogniser.proposal)
        if let rival = exports.first(where: { $0.proposal.kind == export.proposal.kind }) {
            findings.append(.sameKind(export, as: rival))
        }
        exports.append(export)
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
    return exports
}

extension Export {
    /// What stands in the way of taking a proposal.
    func obstacles(to proposal: ImportProposal) -> [Finding] {
        let missing = proposal.missingFields.map { field in
            Finding(
                "unplaced-field", "No column is certain to be `\(field)`, which these records need.",
                remedy:
                    "Run the import in a terminal and answer its questions, or name the column with --map \(field)=HEADING.",
                at: SourceLocation(file: files[0])
            )
        }
        return missing
            + proposal.monthFirstHeadings.map { heading in
                Finding(
                    "month-first-dates", "Dates in this column have the month before the day.",
                    remedy: "Export them as 2025-03-31 or 31/03/2025, or leave the column out.",
                    at: SourceLocation(file: files[0], position: .column(heading))
                )
            }
    }
}

extension Finding {
    fileprivate static func unknownExport(_ file: String) -> Finding {
        let kinds = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
        return Finding(
            "unknown-export", "Nothing tells what kind of record this export holds.",
            remedy: "Say it with --kind: \(kinds).", at: SourceLocation(file: file)
        )
    }

    fileprivate static func sameKind(_ export: Export, as other: Export) -> Finding {
        Finding(
            "same-kind",
            "The export holds \(export.proposal.kind.rawValue), as does \(other.files[0]), under other headings.",
            remedy: "Give both the same headings, or import only one.", at: SourceLocation(file: export.files[0])
        )
    }
}
