package import Casework
import Files
package import Narrative
import Synchronization

/// The records that were read, so that what several reports read is read once, and what is as it was the last time is not
/// read again.
package final class RecordMemory: Sendable {
    /// All that decides what is read. Reports that ask for the same share it, wherever in their settings they do.
    private struct Request: Hashable {
        let sources: [DataSource]
        let procedures: [Procedure]
        let keepsReferences: Bool
    }

    private struct Reading {
        let files: [FileStamp]
        let table: RecordTable
        let findings: [Finding]
        /// Of the report that was read first.
        let folder: String
        var settingsFile: String { folder + "/report.yaml" }
        /// Whether the files were left alone for long enough to be sure, the next time, that they are as they were.
        let isSure: Bool
        /// The last time that it was asked for, and that in which it was read.
        var used: Int
        let read: Int
    }

    private struct State {
        var readings: [Request: Reading] = [:]
        var time = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// To be called before a project is read: forgets what was not asked for the last time.
    package func begin() {
        state.withLock { state in
            state.readings = state.readings.filter { $0.value.used == state.time }
            state.time += 1
        }
    }

    /// The records of a kind's sources: those that another report of the project reads too, and those of the last time
    /// where neither their files nor their settings have changed.
    package func records(
        of sources: [DataSource], by loader: RecordsLoader
    ) -> (table: RecordTable, findings: [Finding]) {
        let plain = sources.map { $0.withoutPlaces(in: loader.folder) }
        let request = Request(sources: plain, procedures: loader.procedures, keepsReferences: loader.keepsReferences)
        let names = plain.flatMap { $0.files + ($0.query.map { [$0.query] } ?? []) }
        // Before reading, so that a change during it is seen the next time.
        let files = names.compactMap { FileStamp(ofFileAt: "\(loader.project.root)/\($0)") }
        if let known = known(request, files: files, for: loader.folder) { return known }
        let (table, findings) = loader.load(sources)
        let isSure = files.count == names.count && files.allSatisfy(\.isSettled)
        state.withLock { state in
            state.readings[request] = Reading(
                files: files, table: table, findings: findings, folder: loader.folder, isSure: isSure, used: state.time,
                read: state.time
            )
        }
        return (table, findings)
    }

    private func known(
        _ request: Request, files: [FileStamp], for folder: String
    ) -> (table: RecordTable, findings: [Finding])? {
        state.withLock { state in
            guard let known = state.readings[request], known.files == files,
                known.read == state.time || known.isSure,
                // What is wrong with the settings is said of each report's own.
                known.folder == folder || known.findings.allSatisfy({ $0.location.file != known.settingsFile })
            else { return nil }
            state.readings[request]?.used = state.time
            return (known.table, known.findings)
        }
    }
}

extension DataSource {
    /// What of it decides about the records of the report in a folder: with paths relative to the project, and without
    /// places in the settings.
    fileprivate func withoutPlaces(in folder: String) -> DataSource {
        let nowhere = SourceLocation(file: "")
        func path(_ file: String) -> String { (folder + "/" + file).withoutSteps }
        var plain = with(files: files.map(path), columns: columns.map(\.withoutPlace))
        plain.sheets = sheets.map { SheetName(name: $0.name, location: nowhere) }
        plain.stageColumns = stageColumns.map {
            StageMapping(stage: $0.stage, columns: $0.columns.map(\.withoutPlace))
        }
        plain.conditions = conditions.map(\.withoutPlace)
        plain.knownValues = knownValues.map(\.withoutPlace)
        plain.places = Places()
        plain.location = nowhere
        plain.query?.query = path(query?.query ?? "")
        plain.query?.snapshot = path(query?.snapshot ?? "")
        plain.query?.location = nowhere
        return plain
    }
}

extension DataSource.ColumnMapping {
    fileprivate var withoutPlace: DataSource.ColumnMapping {
        DataSource.ColumnMapping(field: field, heading: heading, location: SourceLocation(file: ""))
    }
}

extension DataSource.FieldValues {
    fileprivate var withoutPlace: DataSource.FieldValues {
        DataSource.FieldValues(key: key, field: field, values: values, location: SourceLocation(file: ""))
    }
}
