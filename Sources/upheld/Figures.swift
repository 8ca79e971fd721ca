import ArgumentParser
import Narrative
import Casework
import Pipeline

/// `upheld figures`.
struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List every figure that the reports publish, with the expression behind it.",
        discussion: "Print the list, and tick the figures off when you read the report through."
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        name: .long, help: ArgumentHelp("Only the report in this folder of content/.", valueName: "name"),
        completion: .report)
    var report: String?

    @OptionGroup var strayArguments: StrayArguments

    func run() throws {
        do throws(FindingsError) {
            for (report, placed) in try figures(of: options.project, report: report) {
                print(report)
                for figure in placed { print("  \(figure.text)\t\(figure.expression)") }
            }
        } catch {
            FindingsReport(error.findings, isJSON: options.json).write()
            throw ExitCode(1)
        }
    }
}
