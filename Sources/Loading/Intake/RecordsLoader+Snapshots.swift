import Casework
import Files
import Narrative
import Tables

extension RecordsLoader {
    /// One where a query's rows have never been fetched.
    func missingSnapshot(of source: DataSource) -> Finding? {
        guard let query = source.query, !ByteFile.exists("\(project.root)/\(folder)/\(query.snapshot)") else {
            return nil
        }
        return SnapshotFindings.missing(query)
    }

    /// What a snapshot lacks of what the report asks for now.
    func staleness(of contents: TableContents, from source: DataSource, asking requests: [ColumnRequest]) -> [Finding] {
        guard let query = source.query, let snapshot = contents.snapshot else { return [] }
        let file = (folder + "/" + query.query).withoutSteps
        guard let bytes = project.bytes(of: file) else {
            return [TableFindings(file: file).finding(for: .missing)]
        }
        let text = SourceText(file: file, bytes: bytes).text
        if QueryText.digest(of: text) != snapshot.digest {
            return [SnapshotFindings.stale(.otherQuery, contents.file)]
        }
        guard let days = query.days else { return [] }
        if !QueryText(text).markers.isEmpty, snapshot.days != days {
            return [SnapshotFindings.stale(.otherDays(snapshot.days, needed: days), contents.file)]
        }
        let missing = zip(contents.columns, requests).first { $0.0 == nil }
        if let missing { return [SnapshotFindings.stale(.missingColumn(missing.1.heading), contents.file)] }
        return snapshot.day > days.last ? [] : [SnapshotFindings.early(snapshot, before: days.last, contents.file)]
    }
}
