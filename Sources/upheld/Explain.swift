import ArgumentParser
import Narrative
import Casework
import Pipeline

/// `upheld explain EXPR`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work one figure out: its definition, its base and the records behind it.",
        discussion:
            """
            The references stay on this screen: they are never published. For example:

              upheld explain 'received(stage: 1, year: previous)'
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(
        help: ArgumentHelp(
            "What stands in the report's text, without its = sign. Put it in quotation marks.", valueName: "expr"))
    var expression: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The report's folder in content/. Needed where there are several reports.", valueName: "name"),
        completion: .report)
    var report: String?

    func run() throws {
        do throws(FindingsError) {
            print(try explanation(of: expression, project: options.project, report: report))
        } catch {
            FindingsReport(error.findings, isJSON: options.json).write()
            throw ExitCode(1)
        }
    }
}
