import Casework
import Narrative

/// Counts records with an outcome and no date of response, or with a date and no outcome, file by file.
struct UnmatchedOutcomes {
    private struct Count {
        var rows = 0
        let first: SourceLocation
    }

    /// In the order of the files.
    private var files: [String] = []
    private var undated: [String: Count] = [:]
    private var undecided: [String: Count] = [:]
    private var rule = DataSource.Undated.open

    /// - Parameter undated: how those without a date count.
    mutating func add(_ piece: RecordPiece, undated rule: DataSource.Undated) {
        guard case .date(let responded) = piece.columns[.responded],
            case .category(let outcome) = piece.columns[.outcome], outcome.cells == nil
        else { return }
        if !files.contains(piece.file) { files.append(piece.file) }
        let (dated, decided) = UnmatchedOutcomes.counts(responded.days, outcome.codes)
        if decided > 0 {
            let first = responded.days.indices.first {
                responded.days[$0] == DateColumn.missing && outcome.codes[$0] != 0
            }
            self.rule = rule
            UnmatchedOutcomes.add(
                decided, to: &undated, piece.file, piece.location(ofRecord: first ?? 0, field: .responded))
        }
        if dated > 0 {
            let first = responded.days.indices.first {
                responded.days[$0] != DateColumn.missing && outcome.codes[$0] == 0
            }
            UnmatchedOutcomes.add(
                dated, to: &undecided, piece.file, piece.location(ofRecord: first ?? 0, field: .outcome))
        }
    }

    /// At most one of each a file, at the first such row.
    var findings: [Finding] {
        files.flatMap { file in
            [
                undated[file].map { RecordFindings.undatedOutcomes($0.rows, rule, at: $0.first) },
                undecided[file].map { RecordFindings.undecidedResponses($0.rows, at: $0.first) },
            ].compactMap { $0 }
        }
    }

    private static func add(_ rows: Int, to counts: inout [String: Count], _ file: String, _ first: SourceLocation) {
        counts[file, default: Count(first: first)].rows += rows
    }

    /// How many rows have a date only, and how many an outcome only. Without branches and checks of bounds, for there
    /// may be a million rows.
    private static func counts(_ days: [Int32], _ codes: [UInt16]) -> (dated: Int, decided: Int) {
        var dated: Int32 = 0
        var decided: Int32 = 0
        days.withUnsafeBufferPointer { days in
            codes.withUnsafeBufferPointer { codes in
                for row in 0..<min(days.count, codes.count) {
                    let isDated: Int32 = days[row] != DateColumn.missing ? 1 : 0
                    let isDecided: Int32 = codes[row] != 0 ? 1 : 0
                    dated &+= isDated & ~isDecided
                    decided &+= isDecided & ~isDated
                }
            }
        }
        return (Int(dated), Int(decided))
    }
}
