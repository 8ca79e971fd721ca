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
        let tools = "prefix/lib/upheld/papers/bin"
        let python = project.folder.appending(path: tools + "/python3")
        // What the script in Python would do, and what it was called with.
        try project.write(
            """
            #!/bin/sh
            env >"${4#*:}/document.pdf"
            echo "$1 $2 in $(ls -A | wc -l) files" >>"${4#*:}/document.pdf"
            echo >"${4#*:}/document.ods"
            """, to: tools + "/python3")
        for name in ["weasyprint", "odfdo-headers"] {
            try project.write("#!\(python.path)\n", to: tools + "/" + name)
        }
        for name in ["python3", "weasyprint", "odfdo-headers"] {
            let file = project.folder.appending(path: tools + "/" + name)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        try FileManager.default.createDirectory(
            at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Program.executable.resolvingSymlinksInPath(), to: program)
        let process = Process()
        process.executableURL = program
        process.arguments = ["build", "--no-word"]
        process.currentDirectoryURL = project.folder
        process.environment = [
            "PATH": "/nowhere", "LD_LIBRARY_PATH": Program.libraries, "PYTHONPATH": project.folder.path,
        ]
        process.standardOutput = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let made = try project.read("output/sample/sample.pdf")
        #expect(made.contains("-I -c in 0 files\n"))
        #expect(made.contains("PATH=/usr/bin:/bin\n"))
        #expect(!made.contains("PYTHONPATH"))
        #expect(!made.contains("LD_LIBRARY_PATH"))
    }
}
