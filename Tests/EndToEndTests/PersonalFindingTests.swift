import Foundation
import Testing

/// What is said of records never holds what looks like something of a person.
@Suite struct PersonalFindingTests {
    private static let values = [
        "T Quillfeather", "Okonkwo, A.", "Anna Brackwater", "anna@mail.example", "07700 900123", "12 Quill Lane",
        "AB1 2CD", "31/12/1956", "943 476 5919", "943-476-5919", "QQ 12 34 56 C", "Vossel",
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

    @Test(arguments: [(1, "unknown-procedure"), (2, "unknown-stage"), (3, "bad-date"), (5, "unknown-outcome")], values)
    func errorsOfCellsDoNotShowThem(column: (number: Int, finding: String), value: String) throws {
        let project = try project(column.number, value)
        let result = try Program.run("check", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[\(column.finding)]"))
        #expect(result.errors.contains("row 3"))
        #expect(!result.errors.contains(value), "\(result.errors)")
    }

    /// Of a category, where a finding offers what is near, and where a row of a table has no figure.
    @Test(arguments: values.dropLast()) func nearValuesAreNotOffered(value: String) throws {
        let project = try project(6, value)
        let slip = String(value.dropLast()) + "_"
        try project.write(
            try project.read("content/sample/10-volumes.md") + "\n`=received(service: \"\(slip)\")`\n",
            to: "content/sample/10-volumes.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.contains("[unknown-value]"))
        #expect(!result.errors.contains(value), "\(result.errors)")
    }

    @Test func whatLooksLikeANameIsSaidWithItsPlace() throws {
        let project = try project(6, "Anna Brackwater")
        try project.write(
            try project.read("content/sample/10-volumes.md") + "\n`=received(service: \"Anna Brackwate\")`\n",
            to: "content/sample/10-volumes.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.contains("Did you mean \"a name in content/sample/data/cases.csv, row 3\"?"))
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
    }
}
