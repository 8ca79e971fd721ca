import ArgumentParser
import Casework
import Pipeline

/// `upheld late`.
struct Late: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the complaints that were answered late or are open past their limit.",
        discussion: """
            The list names each complaint, for your own use: it is never part of the site. --csv prints it as CSV:

              upheld late --csv > late.csv

            Where the export has a column of its own that says whether an answer was in time, map it as `in_time`: rows \
            that disagree with the limits in report.yaml are listed too.
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The report's folder in content/. Needed where there are several reports.", valueName: "name"),
        completion: .report)
    var report: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The field that stands beside each complaint; service unless you say otherwise.", valueName: "field")
    )
    var by: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day on which open complaints are looked at, as 2025-05-31; the year's last unless you say otherwise.",
            valueName: "day"))
    var at: String?

    @Flag(name: .long, help: "Print CSV.")
    var csv = false

    @OptionGroup var strayArguments: StrayArguments

    func validate() throws {
        if let at, Day(isoText: at) == nil { throw ValidationError("Write the day as 2025-05-31.") }
    }

    func run() throws {
        do throws(FindingsError) {
            let late = try lateComplaints(
                of: options.project, report: report, field: by.map(Field.init), on: at.flatMap { Day(isoText: $0) })
            print(csv ? late.csv : late.text, terminator: csv ? "" : "\n")
            if let disagreement = late.disagreement {
                StandardError.write("\n\(disagreement)\n".withoutControlCharacters)
            }
        } catch {
            FindingsReport(error.findings, isJSON: options.json).write()
            throw ExitCode(1)
        }
    }
}
