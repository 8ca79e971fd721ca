import Casework
import Narrative
import Tables

extension RecordChecks {
    /// A column that says how far a complaint has come, in a file with one row a complaint: its dates are not those of that
    /// stage.
    mutating func checkStageReached(in builder: RecordTableBuilder) {
        let mappings = sources.flatMap(\.columns).filter { $0.field == .stage && $0.saysHowFar }
        guard let mapping = mappings.first, case .category(let stage)? = builder.columns[.stage],
            Set(stage.codes).subtracting([0]).count > 1, case .reference(let references)? = builder.columns[.reference]
        else { return }
        let hashes = references.hashes.filter { $0 != 0 }
        guard Set(hashes).count == hashes.count else { return }
        capped.add(RecordFindings.stageReached(mapping))
    }
}

extension DataSource.ColumnMapping {
    fileprivate var saysHowFar: Bool {
        let words = Set(CellText.key(of: heading).split { !$0.isLetter }.map(String.init))
        return !words.isDisjoint(with: ["current", "latest", "highest", "final", "furthest", "last", "reached"])
    }
}
