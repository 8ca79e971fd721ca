import ArgumentParser

@main
struct Upheld: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Annual complaints reports from case records.")
}
