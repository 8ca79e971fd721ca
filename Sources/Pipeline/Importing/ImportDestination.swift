package import Casework
import Narrative
import Recognition

/// Where an import goes: the project, the report, and what only the officer knows.
package struct ImportDestination: Sendable {
    package let directory: String
    /// The report's folder in `content`; nil for a new one that is named after what it holds.
    package let report: String?
    package let year: ReportingYear?
    package let council: String?

    package init(directory: String, report: String?, year: ReportingYear?, council: String?) {
        self.directory = directory
        self.report = report
        self.year = year
        self.council = council
    }

    /// Whether the project has a `site.yaml`, which says what the council is called.
    package var hasSite: Bool { ImportFiles.exists(directory + "/content/site.yaml") }
    /// Whether the report is there, with its year.
    package var hasReport: Bool {
        report.map { ImportFiles.exists("\(directory)/content/\($0)/report.yaml") } ?? false
    }
    package var hasTemplates: Bool { ImportFiles.exists(directory + "/templates") }

    /// The folders in `content` with a report.
    var reports: [String] {
        ImportFiles.entries(of: directory + "/content").filter {
            ImportFiles.exists("\(directory)/content/\($0)/report.yaml")
        }
    }
}

/// What an import writes.
struct ImportPlan {
    /// The report's folder in `content`.
    let report: String
    var files: [PlannedFile] = []
    /// The year of the report, where the exports tell it.
    var year: ReportingYear?
    /// The first section, where the import writes one: its file and its parts.
    var sectionFile: String?
    var sectionParts: [String] = []
    /// Parts of it that can't be computed.
    var leftOutParts: [UnwrittenPart] = []

    init(report: String) { self.report = report }

    struct PlannedFile {
        enum Contents {
            case text(String)
            /// The officer's file, by its path for the system.
            case copy(of: String)
        }

        /// Relative to the project.
        let path: String
        var contents: Contents
        /// Whether it takes the place of a file that is there.
        var replaces = false
    }
}

/// What an import did.
package struct ImportSummary: Sendable {
    package let report: String
    /// Relative to the project, in the order of their names.
    package let written: [String]
    /// Those of `written` that were there before.
    package let changed: [String]
    package let warnings: [Finding]
    /// Parts of the first section that were left out, because the records do not give them.
    package let unwritten: [UnwrittenPart]
}

/// A part of the first section that was left out, and why.
package struct UnwrittenPart: Sendable {
    /// Its first words, or its title.
    package let name: String
    /// A sentence.
    package let reason: String
}

/// Why an import wrote nothing.
package enum ImportFailure: Error, Sendable {
    case findings([Finding])
    /// The entry can't be added to the officer's `report.yaml` safely; these lines are to be put there by hand.
    case byHand(lines: [String], file: String)
    /// Nobody said that the proposal is right: there is no terminal to ask in.
    case unconfirmed
    /// The officer went away in the middle of the questions.
    case abandoned
}
