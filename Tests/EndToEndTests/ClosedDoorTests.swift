import Foundation
import Glibc
import Testing

/// Projects that were made to do harm, or that went wrong badly: each ends soon, in findings.
@Suite struct ClosedDoorTests {
    /// What somebody did to a project, and the names of the findings that it must have.
    struct Attack: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let findings: Set<String>
        let change: @Sendable (TemporaryProject) throws -> Void

        init(
            _ name: String, finds findings: String..., by change: @escaping @Sendable (TemporaryProject) throws -> Void
        ) {
            testDescription = name
            self.findings = Set(findings)
            self.change = change
        }
    }

    private static let volumes = "content/sample/10-volumes.md"
    private static let settings = "content/sample/report.yaml"

    private static func add(_ words: String, to path: String = volumes) -> @Sendable (TemporaryProject) throws -> Void {
        { try $0.write(try $0.read(path) + words, to: path) }
    }

    /// An anchor a line, each ten times the one before.
    private static let aliases =
        "b0: &b0 [x,x,x,x,x,x,x,x,x,x]\n"
        + (1...9).map { "b\($0): &b\($0) [\(Array(repeating: "*b\($0 - 1)", count: 10).joined(separator: ","))]\n" }
        .joined() + "? *b9\n: 1\n"

    private static let doublingMeasures =
        "measures:\n  m0: { title: A, definition: d, expression: received }\n"
        + (1...25).map {
            "  m\($0): { title: A, definition: d, expression: 'm\($0 - 1)(stage: 1) + m\($0 - 1)(stage: 2)' }\n"
        }.joined()

    static let attacks = [
        Attack("a pipe as a section", finds: "not-a-file") { project in
            mkfifo(project.folder.path + "/content/sample/20-x.md", 0o600)
        },
        Attack("a link to a file outside among the assets", finds: "outside-project") { project in
            try project.link("content/assets/notes.txt", to: "/etc/passwd")
        },
        Attack("a link to a folder outside among the templates", finds: "outside-project") { project in
            try project.link("templates/assets/etc", to: "/etc")
        },
        Attack("records outside", finds: "outside-project") { project in
            try project.replace("data/cases.csv", with: "../../../../../../etc/passwd", in: settings)
        },
        Attack("a section outside", finds: "outside-project") { project in
            try project.link("content/sample/30-x.md", to: "/etc/hostname")
        },
        Attack("links that lead in circles", finds: "link-loop") { project in
            for name in ["a", "b", "c", "d"] { try project.link("content/assets/\(name)", to: ".") }
        },
        Attack("a section of 20 GB", finds: "file-too-large") { project in
            try project.write("", to: "content/sample/40-x.md")
            truncate(project.folder.path + "/content/sample/40-x.md", 20 << 30)
        },
        Attack("a number of 13 digits", finds: "long-number", by: add("\n`=9999999999999`\n")),
        Attack(
            "2,500 terms", finds: "long-expression",
            by: add("\n`=" + Array(repeating: "1", count: 2500).joined(separator: "+") + "`\n")),
        Attack("a limit of 200,000,000 months", finds: "bad-limit") { project in
            try project.replace("10 working days", with: "200000000 months", in: settings)
        },
        Attack("aliases that multiply", finds: "too-many-references", by: add("\n" + aliases, to: settings)),
        Attack("measures that double", finds: "too-much-work") { project in
            try add("\n`=m25`\n")(project)
            try add("\n" + doublingMeasures, to: settings)(project)
        },
        Attack("templates that double", finds: "bad-template") { project in
            for number in 0..<24 {
                try project.write("{{>p\(number + 1)}}{{>p\(number + 1)}}", to: "templates/p\(number).mustache")
            }
            try project.write("x", to: "templates/p24.mustache")
            try add("{{>p0}}", to: "templates/section.mustache")(project)
        },
        Attack("parts of templates 20,000 deep", finds: "bad-template") { project in
            let (open, close) = ("{{#breadcrumbs}}", "{{/breadcrumbs}}")
            try project.write(
                String(repeating: open, count: 20_000) + String(repeating: close, count: 20_000),
                to: "templates/deep.mustache")
        },
        Attack("words placed as HTML", finds: "unescaped-text") { project in
            try add("{{{council}}}", to: "templates/section.mustache")(project)
        },
    ]

    @Test(.timeLimit(.minutes(5)), arguments: attacks) func endsInAFinding(attack: Attack) throws {
        let project = try TemporaryProject()
        try FileManager.default.createDirectory(
            at: project.folder.appending(path: "content/assets"), withIntermediateDirectories: true)
        try attack.change(project)
        let result = try Program.run("build", in: project.folder)
        #expect(result.exitCode == 1)
        let found = Set(result.errors.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) })
        #expect(found.isSuperset(of: attack.findings), "\(result.errors.prefix(2000))")
        #expect(!FileManager.default.fileExists(atPath: project.folder.path + "/output"))
    }

    @Test func whatTheSettingsNameIsReadFromOutside() throws {
        let (project, other) = (try TemporaryProject(), try TemporaryProject())
        let file = other.folder.path + "/content/sample/data/cases.csv"
        try project.remove("content/sample/data/cases.csv")
        try project.link("content/sample/data/cases.csv", to: file)
        #expect(try Program.run("build", in: project.folder).exitCode == 1)
        try Self.add("elsewhere: \(other.folder.path)/content\n", to: "content/site.yaml")(project)
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
    }

    /// What a file is called, or a sheet, a heading, a value: nothing of it makes a terminal do something.
    @Test(arguments: [["check"], ["build", "--no-pdf", "--no-word"], ["late"], ["figures"], ["explain", "received"]])
    func terminalsAreToldNothing(command: [String]) throws {
        let project = try TemporaryProject()
        let signs = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}"
        for old in ["Transport", "A1,"] {
            try project.replace(old, with: signs + old, in: "content/sample/data/cases.csv")
        }
        try Self.add("\n`=\(signs)`\n")(project)
        try project.write("\n# \(signs)\n", to: "content/sample/\(signs).md")
        let result = try Program.run(command, in: project.folder)
        let said = (result.output + result.errors).unicodeScalars
        #expect(!said.isEmpty)
        #expect(!said.contains { signs.unicodeScalars.first == $0 || [0x7, 0x9B, 0x202E].contains($0.value) })
    }

    @Test func listsForOfficersRunNothingInSpreadsheetsEither() throws {
        let project = try TemporaryProject()
        for (old, new) in [("Transport", "=1+1"), ("Leaving Care", "@SUM(1)")] {
            try project.replace(old, with: new, in: "content/sample/data/cases.csv")
        }
        let result = try Program.run("late", "--csv", "--by", "service", in: project.folder)
        #expect(result.exitCode == 0)
        #expect(result.output.contains("'=1+1") || result.output.contains("'@SUM(1)"), "\(result.output)")
        #expect(!result.output.contains(/(^|,)"?[=@]/))
    }

    @Test func aLabelThatASpreadsheetWouldRunIsFoundAndDoesNotRun() throws {
        let project = try TemporaryProject()
        try project.replace("Transport", with: "=1+1", in: "content/sample/data/cases.csv")
        let result = try Program.run("build", in: project.folder)
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("[formula-label]"))
        for (name, data) in try project.contents(of: "output") where name.hasSuffix(".csv") {
            #expect(!String(decoding: data, as: UTF8.self).contains(/(?:^|,|\n)"?[=@]/))
        }
    }

    @Test(arguments: ["content/site", "templates/out", "."])
    func nothingIsPublishedWhereItIsRead(output: String) throws {
        let project = try TemporaryProject()
        let result = try Program.run("build", "--output", output, in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains(/\[output-(?:among-sources|holds-project)\]/))
    }

    @Test func aLinkNamedOutputLeadsNowhere() throws {
        let (project, other) = (try TemporaryProject(), try TemporaryProject())
        #expect(try Program.run("build", in: other.folder).exitCode == 0)
        try project.link("output", to: other.folder.path + "/output")
        #expect(try Program.run("build", in: project.folder).errors.contains("[output-elsewhere]"))
        #expect(try Program.run("build", "--output", "output", in: project.folder).exitCode == 0)
    }

    @Test func aRunThatIsToldToEndLeavesNothing() throws {
        let project = try TemporaryProject()
        let folder = project.folder.appending(path: "passing")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for milliseconds in [20, 150, 400, 900] {
            let process = Process()
            process.executableURL = Program.executable
            process.arguments = ["build"]
            process.currentDirectoryURL = project.folder
            process.environment = ["TMPDIR": folder.path, "PATH": "/usr/bin:/bin"]
            process.standardOutput = Pipe()
            process.standardError = Pipe()
            try process.run()
            usleep(UInt32(milliseconds) * 1000)
            process.terminate()
            process.waitUntilExit()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
            let names = try FileManager.default.contentsOfDirectory(atPath: project.folder.path)
            #expect(names.allSatisfy { !$0.contains("staging") && !$0.hasPrefix(".upheld") })
        }
    }
}

extension TemporaryProject {
    func link(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: destination)
    }
}
