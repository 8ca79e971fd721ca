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
        let source: DataSource
        let procedures: [Procedure]
        let files: [FileStamp]
        let table: RecordTable
        let findings: [Finding]
    }

    private let readings = Mutex<[Place: Reading]>([:])

    package init() {}

    /// The records of a source: those of the last time where neither its files nor its settings have changed.
    func records(of source: DataSource, by loader: RecordsLoader) -> (table: RecordTable, findings: [Finding]) {
        let place = Place(folder: loader.folder, kind: source.kind)
        // Before reading, so that a change during it is seen the next time.
        let files = source.files.compactMap { FileStamp(ofFileAt: "\(loader.project.root)/\(loader.folder)/\($0)") }
        let known = readings.withLock { $0[place] }
        if let known, known.files == files, known.source == source, known.procedures == loader.procedures {
            return (known.table, known.findings)
        }
        let (table, findings) = loader.load(source)
        let isSure = files.count == source.files.count && files.allSatisfy(\.isSettled)
        let reading = Reading(
            source: source, procedures: loader.procedures, files: files, table: table, findings: findings
        )
        readings.withLock { $0[place] = isSure ? reading : nil }
        return (table, findings)
    }
}
