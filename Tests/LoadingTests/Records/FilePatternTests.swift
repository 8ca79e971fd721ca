import Casework
import Testing

@testable import Loading

@Suite struct FilePatternTests {
    @Test(arguments: [
        ("q*.csv", "q1.csv", true), ("q*.csv", "q.csv", true), ("q*.csv", "Q1.csv", false),
        ("q?.csv", "q10.csv", false),
        ("*", "", true), ("*a*b", "xaxb", true), ("*a*b", "xaxc", false), ("data.csv", "data.csv", true),
    ])
    func starsAndQuestionMarks(pattern: String, name: String, isMatch: Bool) {
        #expect(FilePattern(text: pattern).matches(name) == isMatch)
    }

    @Test func filesStandInTheOrderOfTheirNames() {
        let folder = TemporaryFolder()
        for name in ["q2.csv", "q10.csv", "q1.csv", "notes.txt"] { folder.write("", to: name) }
        let found = FilePattern(text: "q*.csv").files(in: ".", of: ContentFolder(root: folder.path))
        #expect(found == ["q1.csv", "q10.csv", "q2.csv"])
    }

    @Test func eachFileIsReadOnce() {
        let text = "received\n01/04/2024\n"
        let folder = TemporaryFolder()
        for name in ["q1.csv", "q2.csv"] { folder.write(text, to: name) }
        let source = RecordFixture(kind: .compliments, columns: ["received": "received"])
            .source(files: ["q1.csv", "q*.csv"])
        let (table, findings) = RecordsLoader(projectPath: folder.path, folder: ".", procedures: []).load(source)
        #expect(table.rowCount == 2)
        #expect(findings == [])
    }

    @Test func aPatternWithoutFilesIsAnError() {
        let source = RecordFixture(kind: .compliments, columns: ["received": "received"]).source(files: ["q*.csv"])
        let loader = RecordsLoader(projectPath: TemporaryFolder().path, folder: ".", procedures: [])
        #expect(loader.load(source).findings.map(\.identifier) == ["no-files"])
    }

    @Test func aRecordInTwoFilesIsAnError() {
        let fixture = RecordFixture(
            kind: .payments, columns: ["reference": "reference", "date": "date", "amount": "amount"])
        let first = "reference,date,amount\nP1,01/04/2024,10\nP1,01/04/2024,10\nP2,02/04/2024,5\n"
        let findings = fixture.load(first, "reference,date,amount\nP2,02/04/2024,5\nP1,02/04/2024,10\n").findings
        #expect(
            findings.map(\.summary) == ["The reference, dates and amount are those of ./cases.csv, row 4."])
        #expect(findings.first?.identifier == "duplicate-record")
    }
}
