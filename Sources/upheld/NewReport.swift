import ArgumentParser
import Casework
import Pipeline

/// `upheld new report YEAR`.
struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make next year's report from this one."
    )

    func run() throws {}
}
