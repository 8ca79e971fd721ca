import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct SectionLinkTests {
    private let ownHeading = Block.heading(level: 2, [.text("Stage 1")], anchor: "stage-1")

    @Test(arguments: [
        ("30-costs.md", "costs.html", "#costs"),
        ("30-costs.md#by-service", "costs.html#by-service", "#costs-by-service"),
        ("10-introduction.md", "introduction.html", "#introduction"),
        ("#stage-1", "#stage-1", "#volumes-stage-1"),
        ("https://example.org/a.md", "https://example.org/a.md", "https://example.org/a.md"),
        ("mailto:team@example.org", "mailto:team@example.org", "mailto:team@example.org"),
        ("figures.html#definitions", "figures.html#definitions", "figures.html#definitions"),
        ("assets/letter.pdf", "../assets/letter.pdf", "../assets/letter.pdf"),
    ])
    func aLinkLeadsToThePageOfItsSection(destination: String, page: String, document: String) {
        for (isOnePage, expected) in [(false, page), (true, document)] {
            let (_, markup, findings) = ProseFixture(isOnePage: isOnePage, idPrefix: isOnePage ? "volumes-" : "")
                .written(ownHeading, .paragraph([.link(to: destination)]))
            #expect(markup.values("href", of: "a") == [expected])
            #expect(findings == [])
        }
    }

    @Test(arguments: [
        ("30-cost.md", "Did you mean \"30-costs.md\"?"),
        ("30-costs.md#by-servise", "The section has the headings: by-service."),
        ("nowhere.html", "Known: 10-introduction.md, 20-volumes.md, 30-costs.md."),
        ("data/complaints.csv", "Known: 10-introduction.md, 20-volumes.md, 30-costs.md."),
        ("../other/30-costs.md", "Known: 10-introduction.md, 20-volumes.md, 30-costs.md."),
    ])
    func aLinkToNothingIsAnErrorThatNamesWhatThereIs(destination: String, remedy: String) {
        let (_, _, findings) = ProseFixture().written(ownHeading, .paragraph([.link(to: destination)]))
        #expect(
            findings == [
                Finding(
                    "broken-link", "The link to \"\(destination)\" leads to no section of this report.",
                    remedy: remedy, at: SourceLocation(file: "content/sample/20-volumes.md", line: 7))
            ])
    }

    @Test func aLinkToAHeadingThatItsOwnSectionDoesNotHaveIsAnError() {
        let (_, _, findings) = ProseFixture().written(ownHeading, .paragraph([.link(to: "#stage-2")]))
        #expect(findings.map(\.identifier) == ["broken-link"])
        #expect(findings.first?.remedy.hasPrefix("The section has the headings: ") == true)
        #expect(findings.hasErrors)
    }

    @Test func aTableCanBeLinkedTo() {
        let request = TableRequest(title: "Complaints", identifier: "complaints", measures: [])
        let block = Block.figures(FigureBlock(content: .table(request), location: ProseFixture.place))
        let tables = [ProseFixture.place: FigureTable.of([[.count(1)]])]
        let (_, _, findings) = ProseFixture(tables: tables).written(block, .paragraph([.link(to: "#complaints")]))
        #expect(findings == [])
    }
}
