import Foundation
import Testing

/// What is so where Upheld is installed, and not run in its own folder.
@Suite struct InstalledTests {
    @Test func completesTheNamesOfTheProjectsReports() throws {
        let project = try TemporaryProject()
        let here = try Program.run(
            "---completion", "figures", "--", "--report", "3", "0", "upheld", "figures", "--report", in: project.folder)
        #expect(here.output.split(separator: "\n") == ["sample"])
        let words = ["upheld", "explain", "--project", project.folder.path, "--report", "sam"]
        let elsewhere = try Program.start(
            ["---completion", "explain", "--", "--report", "5", "3"] + words, in: Program.repository)
        let output = try (elsewhere.standardOutput as? Pipe)?.fileHandleForReading.readToEnd() ?? Data()
        elsewhere.waitUntilExit()
        #expect(String(decoding: output, as: UTF8.self).split(separator: "\n") == ["sample"])
    }

    @Test func makesPDFFilesWithTheWeasyPrintOfItsPrefix() throws {
        let project = try TemporaryProject()
        let program = project.folder.appending(path: "prefix/bin/upheld")
        try project.write("#!/bin/sh\necho made >document.pdf\n", to: "prefix/lib/upheld/papers/bin/weasyprint")
        let weasyPrint = project.folder.appending(path: "prefix/lib/upheld/papers/bin/weasyprint")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: weasyPrint.path)
        try FileManager.default.createDirectory(
            at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Program.executable.resolvingSymlinksInPath(), to: program)
        let process = Process()
        process.executableURL = program
        process.arguments = ["build", "--no-word"]
        process.currentDirectoryURL = project.folder
        process.environment = ["PATH": "/nowhere", "LD_LIBRARY_PATH": Program.libraries]
        process.standardOutput = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try project.read("output/sample/sample.pdf") == "made\n")
    }
}
