import Casework
import Narrative
import Synchronization

/// The records that were read from files, so that they need not be read again while the files stay as they are.
package final class RecordMemory: Sendable {
    /// A kind of record in a report's folder.
    private struct Place: Hashable {
        let folder: String
        let kind: RecordKind
    }

    private struct Reading {
        let sources: [DataSource]
        let procedures: [Procedure]
        let files: [FileStamp]
        let table: RecordTable
        let findings: [Finding]
    }

    private let readings = Mutex<[Place: Reading]>([:])

    package init() {}

    /// The records of a kind's sources: those of the last time where neither their files nor their settings have changed.
    func records(of sources: [DataSource], by loader: RecordsLoader) -> (table: RecordTable, findings: [Finding]) {
        guard let kind = sources.first?.kind else { return loader.load(sources) }
        let place = Place(folder: loader.folder, kind: kind)
        let names = sources.flatMap { $0.files + ($0.query.map { [$0.query] } ?? []) }
        // Before reading, so that a change during it is seen the next time.
        let files = names.compactMap { FileStamp(ofFileAt: "\(loader.project.root)/\(loader.folder)/\($0)") }
        let known = readings.withLock { $0[place] }
        if let known, known.files == files, known.sources == sources, known.procedures == loader.procedures {
            return (known.table, known.findings)
        }
        let (table, findings) = loader.load(sources)
        let isSure = files.count == names.count && files.allSatisfy(\.isSettled)
        let reading = Reading(
            sources: sources, procedures: loader.procedures, files: files, table: table, findings: findings
        )
        readings.withLock { $0[place] = isSure ? reading : nil }
        return (table, findings)
    }
}
