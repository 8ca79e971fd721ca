import Casework
import Language
import Narrative
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
        folder.write(text, to: "q1.csv")
        folder.write(text.replacing("01", with: "02"), to: "q2.csv")
        let source = RecordFixture(kind: .compliments, columns: ["received": "received"])
            .source(files: ["q1.csv", "q*.csv"])
        let (table, findings) = RecordsLoader(project: ContentFolder(root: folder.path), folder: ".", procedures: [])
            .load([source])
        #expect(table.rowCount == 2)
        #expect(findings == [])
    }

    @Test func aPatternWithoutFilesIsAnError() {
        let source = RecordFixture(kind: .compliments, columns: ["received": "received"]).source(files: ["q*.csv"])
        let loader = RecordsLoader(project: ContentFolder(root: TemporaryFolder().path), folder: ".", procedures: [])
        #expect(loader.load([source]).findings.map(\.identifier) == ["no-files"])
    }

    @Test func aCopyOfAFileIsAnError() {
        let folder = TemporaryFolder()
        for name in ["a.csv", "copy of a.csv"] { folder.write("received\n01/04/2024\n", to: name) }
        for name in ["b.csv", "c.csv"] { folder.write("received\n", to: name) }
        let source = RecordFixture(kind: .contacts, columns: ["received": "received"]).source(files: ["*.csv"])
        let findings = RecordsLoader(project: ContentFolder(root: folder.path), folder: ".", procedures: []).load([
            source
        ])
        .findings
        #expect(
            findings.filter { $0.severity == .error }.map(\.description) == [
                "./copy of a.csv\nerror: The file has the same content as ./a.csv, and its records would count twice."
                    + " [duplicate-file]\nTake one of the two away, or name the files that belong to the report."
            ])
    }

    @Test func aRowThatRepeatsAnotherIsDoubted() {
        let payments = RecordFixture(
            kind: .payments, columns: ["reference": "reference", "date": "date", "amount": "amount", "head": "head"])
        let rows = "reference,date,amount,head\nP1,01/04/2024,10,a\nP1,01/04/2024,10,b\nP1,01/04/2024,10,a\n"
        let findings = payments.load(rows).findings
        #expect(findings.map(\.identifier) == ["repeated-record"])
        #expect(findings.map(\.summary) == ["The row says the same as row 2, and both are counted."])
        #expect(findings.map { String(describing: $0.location) }.first?.contains("row 4") == true)
    }

    @Test func aCaseOfTheOmbudsmanWithTwoRowsIsDoubted() {
        let ombudsman = RecordFixture(kind: .ombudsman, columns: ["reference": "reference", "decided": "decided"])
        let findings = ombudsman.load("reference,decided\nL1,01/04/2024\nL2,01/04/2024\nL1,02/04/2024\n").findings
        #expect(findings.map(\.summary) == ["The reference is that of row 2, and both rows are counted."])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func aRecordInTwoFilesIsAnError() {
        let fixture = RecordFixture(
            kind: .payments, columns: ["reference": "reference", "date": "date", "amount": "amount"])
        let first = "reference,date,amount\nP1,01/04/2024,10\nP1,01/04/2024,10\nP2,02/04/2024,5\n"
        let findings = fixture.load(first, "reference,date,amount\nP2,02/04/2024,5\nP1,02/04/2024,10\n").findings
        #expect(
            findings.filter { $0.severity == .error }.map(\.summary)
                == ["The reference, dates and amount are those of ./cases.csv, row 4."])
        #expect(findings.map(\.identifier) == ["duplicate-record", "repeated-record"])
    }
}
