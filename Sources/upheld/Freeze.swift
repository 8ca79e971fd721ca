import ArgumentParser
import Narrative
import Casework
import Pipeline

/// `upheld freeze`.
struct Freeze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep the figures of a published report, so that a later change of them is found.",
        discussion: "Writes content/NAME/published.json. Keep it with the project: build and check compare with it."
    )

    @OptionGroup var options: ProjectOptions

    @Option(name: .long, help: ArgumentHelp("The report's folder in content/.", valueName: "name"))
    var report: String

    @OptionGroup var strayArguments: StrayArguments

    func run() throws {
        do throws(FindingsError) {
            print("\(try freeze(options.project, report: report)) has the figures as they are published.")
        } catch {
            FindingsReport(error.findings, isJSON: options.json).write()
            throw ExitCode(1)
        }
    }
}
