import ArgumentParser
import Casework
import Narrative
import Pipeline

/// `upheld papers`.
struct Papers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make all committee papers, drafts and exempt ones too, in a folder that is not the site.",
        discussion:
            "A site has only the papers that are final. Send the others from this folder to those who may read them."
    )

    @OptionGroup var options: ProjectOptions

    @Option(name: .long, help: ArgumentHelp("The folder for the papers.", valueName: "dir"), completion: .directory)
    var output: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Make a document of this section in place of the papers; once for each: volumes, or childrens-2024-25/volumes.",
            valueName: "section"))
    var section: [String] = []

    @OptionGroup var forms: FormOptions
    @OptionGroup var strayArguments: StrayArguments

    func validate() throws {
        if output.isBlank { throw ValidationError("--output needs a folder: --output papers") }
    }

    func run() async throws {
        let progress = ProgressLine()
        defer { progress.end() }
        do throws(FindingsError) {
            let place = OutputPlace(output, of: options.project)
            let summary = try await buildPapers(options.project, to: place, papers: forms.papers(of: section)) {
                progress.show($0.rawValue)
            }
            progress.end()
            FindingsReport(summary.warnings, isJSON: options.json).write()
            print("\(output): \(summary.written) files new or changed, \(summary.unchanged) as they were.")
            summary.printElsewhere()
            summary.printLeftovers()
        } catch {
            progress.end()
            FindingsReport(error.findings, isJSON: options.json).write(leaving: output)
            throw ExitCode(1)
        }
    }
}
