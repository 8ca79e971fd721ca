import ArgumentParser

/// The command line: one file a command.
@main
struct Upheld: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the annual complaints report from case records and Markdown.",
        discussion: """
            A project is a folder with content/ (site.yaml, and a folder for each report) and templates/. \
            Every number in a report is computed from its records. What is wrong is reported as findings, all at once, \
            and nothing is published while there is an error.

            Exit codes: 0 done, 1 there are errors among the findings, 64 the command was not understood.
            """,
        version: "0.1.0",
        subcommands: [
            New.self, Import.self, Fetch.self, Preview.self, Build.self, Papers.self, Check.self, Figures.self,
            Explain.self, Late.self, Freeze.self,
        ],
        defaultSubcommand: nil
    )
}
