import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct ReportInsertionTests {
    private static let entry = ["  payments:", "    file: data/p.csv", "    columns:", "      amount: Paid"]

    private static func adding(to text: String, procedures: [String] = []) -> String? {
        ReportInsertion(Array(text.utf8), file: "report.yaml")?
            .adding(data: entry, kind: .payments, procedures: procedures)
    }

    @Test func addsAtTheEndOfTheDataAndKeepsComments() throws {
        let text = """
            # Mine
            title: Complaints   # ours
            data:
              # the cases
              cases:
                file: data/c.csv
                # a last word

            # About the procedures
            procedures:
              corporate: { stages: { 1: { respond: 10 working days } } }
            """
        let expected = """
            # Mine
            title: Complaints   # ours
            data:
              # the cases
              cases:
                file: data/c.csv
                # a last word
              payments:
                file: data/p.csv
                columns:
                  amount: Paid

            # About the procedures
            procedures:
              corporate: { stages: { 1: { respond: 10 working days } } }

            """
        #expect(Self.adding(to: text) == expected)
    }

    @Test func followsTheIndentationAndLineEndsOfTheFile() {
        let text = "title: C\r\ndata:\r\n    cases:\r\n        file: c.csv\r\nyear: 2024/25\r\n"
        let expected =
            "title: C\r\ndata:\r\n    cases:\r\n        file: c.csv\r\n    payments:\r\n      file: data/p.csv\r\n"
            + "      columns:\r\n        amount: Paid\r\nyear: 2024/25\r\n"
        #expect(Self.adding(to: text) == expected)
    }

    @Test func addsTheKeyWhereThereIsNone() {
        let expected = "title: C\n\ndata:\n" + Self.entry.joined(separator: "\n") + "\n\nprocedures:\n  a: {}\n"
        #expect(Self.adding(to: "title: C\n", procedures: ["procedures:", "  a: {}"]) == expected)
    }

    @Test(arguments: [
        "data: { cases: { file: c.csv } }\ntitle: C\n", "{ title: C, data: { cases: { file: c.csv } } }\n",
        "data: {\n  cases: { file: c.csv }\n  }\ntitle: C\n", "data:\ncases: 1\n",
        "title: C\ndata:\n  payments: { file: p.csv }\n",
    ])
    func addsNothingWhereThatIsNotSafe(text: String) {
        #expect(Self.adding(to: text) == nil)
    }

    @Test(arguments: [
        "a", "Case ID", "yes", "No.", "x: y", "- a", "#1", "it's", "\"q\"", "a\\b", "Straße", "10%", "a, b", "[x]",
        "x:", "£5", " ", "null", "2024", "a #b",
    ])
    func scalarsReadBackAsTheyWere(text: String) throws {
        let (value, findings) = YAMLDocument.read("k: \(YAMLText.scalar(text))\n", origin: YAMLOrigin(file: "x"))
        #expect(findings == [])
        #expect(try #require(value?.pairs?.first).value.text == text.trimmed)
    }
}
