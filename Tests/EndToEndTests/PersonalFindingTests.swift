import Foundation
import Testing

/// What is said of records never holds what looks like something of a person.
@Suite struct PersonalFindingTests {
    private static let values = [
        "T Quillfeather", "Okonkwo, A.", "Anna Brackwater", "anna@mail.example", "07700 900123", "12 Quill Lane",
        "AB1 2CD", "31/12/1956", "943 476 5919", "943-476-5919", "QQ 12 34 56 C", "Vossel", "VOSSEL", "vossel", "Khan",
        "KHAN", "JO KHAN", "Fielding", "Reed", "Marsh-Vossel", "O'Farrowby", "Łukaszewicz", "Ng",
    ]

    /// Of fields with few values, each of them made of the trade's words.
    private static let partlyNames = [
        "Vossel upheld", "Upheld (Vossel)", "re Vossel", "Stage 1 Vossel", "see Quillfeather's letter", "vossel/closed",
    ]

    /// Row 3 of the records, with a value in a column.
    private func project(_ column: Int, _ value: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let file = "content/sample/data/cases.csv"
        var rows = try project.read(file).components(separatedBy: "\n")
        var cells = rows[2].components(separatedBy: ",")
        cells[column] = value.contains(",") ? "\"\(value)\"" : value
        rows[2] = cells.joined(separator: ",")
        try project.write(rows.joined(separator: "\n"), to: file)
        return project
    }

    @Test(
        arguments: [(1, "unknown-procedure"), (2, "unknown-stage"), (3, "bad-date"), (5, "unknown-outcome")],
        values + partlyNames)
    func errorsOfCellsDoNotShowThem(column: (number: Int, finding: String), value: String) throws {
        let project = try project(column.number, value)
        let result = try Program.run("check", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[\(column.finding)]"))
        #expect(result.errors.contains("row 3"))
        #expect(!result.errors.contains(value), "\(result.errors)")
    }

    /// Of a category, where a finding offers what is near, and where a row of a table has no figure.
    @Test(arguments: values) func nearValuesAreNotOffered(value: String) throws {
        let project = try project(6, value)
        let slip = value.count > 2 ? String(value.dropLast()) + "_" : value + "_"
        try project.write(
            try project.read("content/sample/10-volumes.md") + "\n`=received(service: \"\(slip)\")`\n",
            to: "content/sample/10-volumes.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.contains("[unknown-value]"))
        #expect(!result.errors.replacing(slip, with: "").contains(value), "\(result.errors)")
    }

    @Test func whatLooksLikeANameIsSaidWithItsPlace() throws {
        let project = try project(6, "Anna Brackwater")
        try project.write(
            try project.read("content/sample/10-volumes.md") + "\n`=received(service: \"Anna Brackwate\")`\n",
            to: "content/sample/10-volumes.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.contains("Did you mean \"a name in content/sample/data/cases.csv, row 3\"?"))
    }

    @Test func aSingleWordIsSaidWithItsPlace() throws {
        let project = try project(6, "Vossel")
        try project.write(
            try project.read("content/sample/10-volumes.md") + "\n`=received(service: Vossell)`\n",
            to: "content/sample/10-volumes.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.contains("Did you mean \"a word in content/sample/data/cases.csv, row 3\"?"))
    }

    /// All commands that read records say what is wrong with them.
    @Test(arguments: [
        ["build", "--no-pdf", "--no-word"], ["check"], ["check", "--json"], ["figures"], ["late"],
        ["explain", "received"],
        ["papers", "--output", "papers", "--no-pdf", "--no-word"], ["freeze", "--report", "sample"],
    ]) func noCommandShowsThem(command: [String]) throws {
        let project = try project(5, "Vossel")
        let result = try Program.run(command, in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("not a known outcome"))
        #expect(!(result.output + result.errors).contains("Vossel"), "\(result.errors)")
    }

    @Test(.timeLimit(.minutes(1))) func thePreviewDoesNotShowThem() throws {
        let project = try project(5, "Vossel")
        let preview = try Program.start(["preview"], in: project.folder)
        defer { preview.terminate() }
        let output = try #require(preview.standardOutput as? Pipe)
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let address = try #require(line.firstMatch(of: #/http://127\.0\.0\.1:\d+//#)?.output)
        let curl = Process()
        curl.executableURL = URL(filePath: "/usr/bin/env")
        curl.arguments = ["curl", "-s", String(address)]
        let page = Pipe()
        curl.standardOutput = page
        try curl.run()
        let text = String(decoding: try page.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(text.contains("not a known outcome"))
        #expect(!text.contains("Vossel"))
    }

    @Test func ordinaryValuesAreStillOffered() throws {
        for value in ["Adult Social Care", "Waste, bins"] {
            let project = try project(6, value)
            try project.write(
                try project.read("content/sample/10-volumes.md") + "\n`=received(service: \"\(value)x\")`\n",
                to: "content/sample/10-volumes.md")
            let result = try Program.run("check", in: project.folder)
            #expect(result.errors.contains("Did you mean \"\(value)\"?"), "\(result.errors)")
        }
    }

    @Test func importsDoNotShowTheNamesOfATeam() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "upheld-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["Zanele Mthembu", "T Quillfeather", "Anna Brackwater", "Okonkwo A", "o.vossel@mail.example"]
        var rows = ["Ref,Received,Closed,Outcome,Team,Service"]
        for number in 0..<60 {
            let (day, name) = (String(format: "%02d", number % 27 + 1), names[number % names.count])
            let outcome = number == 7 ? "Vossel" : number == 8 ? "T Quillfeather" : "Upheld"
            rows.append("C\(number),\(day)/05/2024,\(day)/06/2024,\(outcome),\(name),Adult Social Care")
        }
        try Data(rows.joined(separator: "\n").utf8).write(to: folder.appending(path: "export.csv"))
        let result = try Program.run(
            ["import", "export.csv", "--council", "Alderbourne Borough Council", "--yes"], in: folder)
        for name in names { #expect(!(result.output + result.errors).contains(name), "\(result.output)") }
        #expect(result.output.contains("Adult Social Care"))
        #expect(result.output.contains("Left out: \"Team\" may hold names."))
    }

    /// Single surnames in every column that has few values, once and often, and as a heading and the name of a sheet.
    @Test func importsShowNoSurnames() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "upheld-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["Vossel", "Quillby", "Farrowby", "Ngozi", "Khan", "Brackwater"]
        let rows = (0..<60).map { number -> [String] in
            let (day, name) = (String(format: "%02d", number % 27 + 1), names[number % names.count])
            let outcome = [7: "Vossel", 9: "Vossel", 11: "KHAN", 13: "Vossel upheld"][number] ?? "Upheld"
            let stage = [3: "Farrowby", 5: "Farrowby"][number] ?? "Stage 1"
            let cause = [2: "Ngozi", 4: "Ngozi", 8: "Ngozi", 10: "Ngozi", 12: "Ngozi", 14: "Ngozie"][number] ?? "Delay"
            return [
                "C\(number)", "\(day)/05/2024", "\(day)/06/2024", outcome, name, "Adult Social Care", stage,
                number == 21 ? "Quillby" : "Corporate", cause, number % 2 == 0 ? "x" : "y",
            ]
        }
        let headings = [
            "Ref", "Received", "Closed", "Outcome", "Team", "Service", "Stage", "Procedure", "Cause", "Ottoline Vossel",
        ]
        let sheets = [("Brackwater", [headings] + rows), ("Ottoline Vossel", [["Some", "notes"], ["a", "b"]])]
        try PlainWorkbook.bytes(sheets).write(to: folder.appending(path: "export.xlsx"))
        let result = try Program.run(
            ["import", "export.xlsx", "--council", "Alderbourne Borough Council", "--yes"], in: folder)
        #expect(result.exitCode == 0)
        let said = (result.output + result.errors).lowercased()
        for name in names + ["Ottoline"] { #expect(!said.contains(name.lowercased()), "\(result.output)") }
        for words in [
            "export.xlsx, sheet 1: 60 rows", "Left out: export.xlsx, sheet 2",
            "The outcome in export.xlsx, sheet 1, row 9 (not shown here)",
            "The stage in export.xlsx, sheet 1, row 5 (not shown here) is called \"other\".",
            "the value in export.xlsx, sheet 1, row 16 (1 row) may be the value in export.xlsx, sheet 1, row 4",
            "(column J)",
        ] { #expect(result.output.contains(words), "\(words)\n\(result.output)") }

        let build = try Program.run("build", in: folder)
        #expect(build.exitCode == 0)
        for name in names + ["Ottoline"] {
            #expect(!build.errors.lowercased().contains(name.lowercased()), "\(build.errors)")
        }
        // Neither is a stage or a procedure by that name published.
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/output/complaints-2024-25")
        for file in files where file.hasSuffix(".html") {
            let page = try String(
                contentsOf: folder.appending(path: "output/complaints-2024-25/\(file)"), encoding: .utf8)
            #expect(!page.contains("Farrowby") && !page.contains("Quillby"), "\(file)")
        }
    }
}
