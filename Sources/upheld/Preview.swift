import ArgumentParser
import Glibc
import Preview

/// `upheld preview`.
struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the draft in a browser, anew at each save.",
        discussion: """
            Open the address that is printed, and end the preview with Ctrl-C. Click a number to see what upholds it.
            Only this computer can open the address; nothing is published. Drafts and exempt papers are shown too, and
            the inspector shows the references of cases.
            """
    )

    @Option(name: .long, help: ArgumentHelp("The project's folder.", valueName: "dir"), completion: .directory)
    var project = "."

    @Option(name: .long, help: ArgumentHelp("The port of the address. (default: one that is free)", valueName: "n"))
    var port = 0

    @OptionGroup var strayArguments: StrayArguments

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        do {
            try await servePreview(of: project, port: port) { address in
                print("Preview: \(address) (end it with Ctrl-C)")
                fflush(nil)
            }
        } catch {
            StandardError.write("The preview can't begin: \(error)\n")
            throw ExitCode(1)
        }
    }
}
