import ArgumentParser
import Narrative
import Casework
import Pipeline

/// `upheld check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report everything that is wrong or doubtful, and write nothing."
    )

    @OptionGroup var options: ProjectOptions
    @OptionGroup var strayArguments: StrayArguments

    func run() throws {
        let findings = findings(of: options.project)
        FindingsReport(findings, isJSON: options.json).write()
        guard !findings.hasErrors else { throw ExitCode(1) }
        if findings.isEmpty { print("Nothing to report.") }
    }
}
