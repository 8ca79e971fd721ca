import ArgumentParser
import Casework
import Pipeline

/// `upheld explain EXPR`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work one figure out: its definition, its base and the records behind it.",
        discussion:
            "Example: upheld explain 'received(stage: 1, year: previous)'. The references stay on this screen: they are never published."
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: ArgumentHelp("An expression of the figure language, without the = sign.", valueName: "expr"))
    var expression: String

    @Option(
        name: .long,
        help: ArgumentHelp("The report's folder in content/. Needed where there are several.", valueName: "name"))
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
