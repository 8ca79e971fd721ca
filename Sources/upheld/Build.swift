import ArgumentParser
import Casework
import Glibc
import Pipeline

/// `upheld build`.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the site.",
        discussion: "The site is replaced whole or, when anything is wrong, not at all."
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        name: .long, help: ArgumentHelp("The folder of the site. (default: output in the project)", valueName: "dir"),
        completion: .directory
    )
    var output: String?

    @OptionGroup var strayArguments: StrayArguments

    func validate() throws {
        guard output?.isBlank != true else { throw ValidationError("--output needs a folder: --output output") }
    }

    func run() throws {
        let output = output ?? (options.project == "." ? "output" : options.project + "/output")
        let progress = ProgressLine()
        defer { progress.end() }
        do throws(FindingsError) {
            let summary = try build(options.project, to: output) { progress.show($0.rawValue) }
            progress.end()
            FindingsReport(summary.warnings, isJSON: options.json).write()
            let total = summary.written + summary.unchanged
            print(
                "\(output): \(total) files, of which \(summary.written) new or changed; \(summary.removed) removed."
            )
        } catch {
            progress.end()
            let isThere = access(output, F_OK) == 0
            let closing = isThere ? "\(output) is unchanged." : "Nothing was written."
            FindingsReport(error.findings, isJSON: options.json).write(closing: closing)
            throw ExitCode(1)
        }
    }
}
