import Casework
import Language
import Narrative
import Checking
import Testing

@Suite struct SupersededCitationTests {
    @Test(arguments: [
        "The Local Authority Social Services Complaints (England) Regulations (SI 2006/1681) apply.",
        "See S.I. 2006 No. 1681, regulation 8.",
    ])
    func aRegulationThatEndedIsAWarningThatNamesItsSuccessor(text: String) throws {
        let findings = WordsOfAReport.findings(text)
        #expect(findings.map(\.identifier) == ["superseded-citation"])
        let finding = try #require(findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.summary.contains("SI 2006/1681"))
        #expect(finding.remedy.contains("SI 2009/309"))
        #expect(finding.location == SourceLocation(file: WordsOfAReport.file, line: 7))
    }

    @Test(arguments: ["SI 2006/1738 applies.", "SI 2009/309 applies.", "Call 1681.", "In 2006 there were other rules."])
    func aRegulationInForceIsLeftAlone(text: String) {
        #expect(WordsOfAReport.findings(text) == [])
    }

    @Test func severalCitationsOfATextAreOneFinding() {
        let text: [Inline] = [.text("SI 2006/1681 and SI 2006 No. 1681")]
        let findings = WordsOfAReport.findings([.paragraph(text, line: 3), .paragraph(text, line: 9)])
        #expect(findings.map(\.location.line) == [3, 9])
    }

    @Test func aCitationInAFootnoteCounts() {
        let findings = WordsOfAReport.findings([], footnotes: [[.paragraph([.text("SI 2006/1681")])]])
        #expect(findings.map(\.identifier) == ["superseded-citation"])
    }
}
