import ArgumentParser

/// What all commands can be told.
struct ProjectOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("The project's folder, with content/ and templates/ in it.", valueName: "dir"),
        completion: .directory)
    var project = "."

    @Flag(name: .long, help: "Write findings as JSON, for another program to read.")
    var json = false

    func validate() throws {
        if project.isBlank { throw ValidationError("--project needs a folder: --project .") }
    }
}

/// What commands that take no further arguments find among them: most likely the project's folder.
struct StrayArguments: ParsableArguments {
    @Argument(help: .hidden)
    var stray: [String] = []

    func validate() throws {
        guard let first = stray.first else { return }
        throw ValidationError("Unexpected argument '\(first)'. Name the project's folder with --project \(first)")
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
