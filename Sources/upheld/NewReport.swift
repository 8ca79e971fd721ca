import ArgumentParser
import Narrative
import Casework
import Pipeline

/// `upheld new report YEAR`.
struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make next year's report from this one.",
        discussion: """
            Settings and words are carried over, each section with a mark until it has been read. This year's figures
            become the history of the next. Records are not carried over; this year's files are read where they lie.
            """
    )

    @Argument(help: ArgumentHelp("The new report's year.", valueName: "year"))
    var year: String

    @Option(help: ArgumentHelp("The year of the report that it is made from.", valueName: "year"))
    var from: String

    @Option(
        help: ArgumentHelp(
            "The folder of that report in content/. Needed where the year has several.", valueName: "name"))
    var report: String?

    @OptionGroup var options: ProjectOptions

    func run() throws {
        do throws(FindingsError) {
            let made = try createReport(year, from: from, named: report, in: options.project)
            print("\(made.folder): the report for \(year). data/README.md in it says what belongs there.")
            if !made.files.isEmpty {
                print("Read beside its own records: \(made.files.joined(separator: ", ")).")
            }
        } catch {
            FindingsReport(error.findings, isJSON: options.json).write()
            throw ExitCode(1)
        }
    }
}
