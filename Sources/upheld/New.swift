import ArgumentParser
import Narrative
import Casework
import Pipeline
import Starting

/// `upheld new`.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new project, or next year's report in a project.",
        discussion: """
            upheld new NAME is short for upheld new project NAME.
            """,
        subcommands: [NewProjectCommand.self, NewReportCommand.self],
        defaultSubcommand: NewProjectCommand.self
    )
}

/// `upheld new NAME`.
struct NewProjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "Make a project that can be built at once, with sample records and prompts for your words."
    )

    @Argument(help: ArgumentHelp("The folder of the project. It is new, or empty.", valueName: "name"))
    var name: String

    @Option(help: "What is reported on: \(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var procedure: ReportKind = .corporate

    @Option(help: "The year that is reported on.")
    var year = ReportingYear(start: 2024)

    @Option(help: "The council's name.")
    var council: String?

    @Flag(name: .long, help: "Write findings as JSON.")
    var json = false

    func validate() throws {
        guard NewProject.years.contains(year.start) else {
            let (first, last) = (NewProject.years.lowerBound, NewProject.years.upperBound)
            throw ValidationError(
                "A project starts with a year from \(ReportingYear(start: first).label) to \(ReportingYear(start: last).label)."
            )
        }
    }

    func run() throws {
        let project = NewProject(kind: procedure, year: year, council: council)
        do throws(FindingsError) {
            try create(project, in: name)
        } catch {
            FindingsReport(error.findings, isJSON: json).write()
            throw ExitCode(1)
        }
        print(
            """
            \(name): a project with the report \(project.report). README.md in it says what to do.
            Look at it:       upheld build --no-pdf --no-word --project \(name)
            What is missing:  upheld check --project \(name)
            """)
    }
}

extension ReportKind: ExpressibleByArgument {}

extension ReportingYear: ExpressibleByArgument {
    public init?(argument: String) { self.init(label: argument) }
    public var defaultValueDescription: String { label }
}
