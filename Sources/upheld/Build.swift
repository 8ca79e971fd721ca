import ArgumentParser
import Casework
import Glibc
import Narrative
import Pipeline

/// `upheld build`.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the site: pages, figures as data, PDF and Word files.",
        discussion: "The site is replaced whole or, when anything is wrong, not at all. Then open output/index.html."
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        name: .long, help: ArgumentHelp("The folder for the site. (default: output in the project)", valueName: "dir"),
        completion: .directory
    )
    var output: String?

    @OptionGroup var forms: FormOptions
    @OptionGroup var strayArguments: StrayArguments

    func validate() throws {
        if output?.isBlank == true { throw ValidationError("--output needs a folder: --output output") }
    }

    func run() async throws {
        let output = OutputPlace(output, of: options.project)
        let progress = ProgressLine()
        defer { progress.end() }
        do throws(FindingsError) {
            let summary = try await build(options.project, to: output, papers: forms.papers) {
                progress.show($0.rawValue)
            }
            progress.end()
            FindingsReport(summary.warnings, isJSON: options.json).write()
            let total = summary.written + summary.unchanged
            print(
                "\(output.path): \(total) files, of which \(summary.written) new or changed; \(summary.removed) removed."
            )
            summary.printElsewhere()
            summary.printLeftovers()
            withExtendedLifetime(summary.site) { Glibc.exit(0) }
        } catch {
            progress.end()
            FindingsReport(error.findings, isJSON: options.json).write(leaving: output.path)
            throw ExitCode(1)
        }
    }
}
