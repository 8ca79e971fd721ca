import Casework
import Foundation
import Narrative

@testable import Files
@testable import Intake
@testable import Loading
@testable import Manuscript
@testable import Tables

/// A project on the disk for the time of a test.
final class TemporaryProject {
    let path: String

    /// `files` by path relative to the project.
    init(_ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("upheld-\(UUID().uuidString)").path
        for (file, text) in files {
            let whole = path + "/" + file
            let folder = whole.split(separator: "/").dropLast().joined(separator: "/")
            try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // What is left is in the folder for such things.

    func load(_ loadRecords: @escaping ProjectLoader.RecordLoading = { _, _, _ in (nil, []) }) -> LoadedProject {
        ProjectLoader(
            folder: ContentFolder(root: path), calendar: WorkingCalendar(holidays: []), loadRecords: loadRecords
        ).load()
    }
}
