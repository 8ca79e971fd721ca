package import Casework
import Narrative

extension Project {
    /// Reads the project in a folder that holds `content/`: settings, sections on all cores, records.
    ///
    /// `calendar` has the bank holidays by which limits in working days are counted.
    package static func load(from directory: String, calendar: WorkingCalendar) -> LoadedProject {
        let loader = ProjectLoader(folder: ContentFolder(root: directory), calendar: calendar) { _, _, _ in (nil, []) }
        return loader.load()
    }
}
