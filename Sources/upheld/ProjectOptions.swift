import ArgumentParser

/// What all commands can be told.
struct ProjectOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The project's folder.", valueName: "dir"), completion: .directory)
    var project = "."

    @Flag(name: .long, help: "Write findings as JSON.")
    var json = false
}
