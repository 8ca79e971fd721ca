import Foundation

/// The built program, run as a user would run it.
enum Program {
    struct Result: Equatable {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Beside the test bundle, wherever that was built.
    static let executable: URL = {
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let beside = bundle.appending(path: "upheld")
        let usual = repository.appending(path: ".build/debug/upheld")
        return FileManager.default.isExecutableFile(atPath: beside.path) ? beside : usual
    }()

    /// Where a copy of the program finds the libraries of its language.
    static let libraries: String = {
        let programs = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { $0 + "/swift" } ?? []
        let swift = programs.first { FileManager.default.isExecutableFile(atPath: String($0)) } ?? "/usr/bin/swift"
        return URL(filePath: String(swift)).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "lib/swift/linux").path
    }()

    /// Runs the program to its end. Builds make PDF and Word files only where the test is about them.
    static func run(
        _ arguments: String..., in folder: URL, makingPapers: Bool = false, program: URL = executable
    ) throws -> Result {
        let pagesOnly = arguments.first == "build" && !makingPapers
        return try run(arguments + (pagesOnly ? ["--no-pdf", "--no-word"] : []), in: folder, program: program)
    }

    static func run(_ arguments: [String], in folder: URL, program: URL = executable) throws -> Result {
        let process = try start(arguments, in: folder, program: program)
        let (output, errors) = (process.standardOutput as? Pipe, process.standardError as? Pipe)
        let printed = try output?.fileHandleForReading.readToEnd() ?? Data()
        let complained = try errors?.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            exitCode: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self)
        )
    }

    static func start(_ arguments: [String], in folder: URL, program: URL = executable) throws -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        try process.run()
        return process
    }
}
