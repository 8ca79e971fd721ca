import Testing
import Narrative

@testable import Casework

@Suite struct PaperNumberingTests {
    /// The numbers of a paper's blocks in their order; "–" for a block without one.
    private func numbers(_ blocks: [Block], _ numbering: Paper.Numbering, sections: Bool = false) -> [String] {
        var paper = Paper(body: Section(file: "p.md", slug: "p", title: "P", blocks: blocks, footnotes: []))
        paper.numbering = numbering
        paper.numbersSections = sections || numbering == .bySection
        let result = PaperNumbering(paper)
        return blocks.indices.map { result.numbers[$0] ?? "–" }
    }

    private func heading(_ level: Int) -> Block { .heading(level: level, [.text("H")], anchor: "h", line: 1) }
    private func paragraph(_ inlines: Inline...) -> Block { .paragraph([.text("P")] + inlines, line: 1) }
    private func list(_ items: [Inline]...) -> Block {
        .list(start: 1, isTight: true, items: items.map { [.paragraph($0, line: 1)] })
    }

    private var blocks: [Block] {
        [heading(2), paragraph(), paragraph(), list([.text("a")]), heading(3), paragraph(), heading(2), paragraph()]
    }

    @Test func runsThroughThePaper() {
        #expect(numbers(blocks, .continuous) == ["–", "1", "2", "–", "–", "3", "–", "4"])
    }

    @Test func numbersSectionsBesideThatWhereWanted() {
        #expect(numbers(blocks, .continuous, sections: true) == ["1", "1", "2", "–", "–", "3", "2", "4"])
    }

    @Test func beginsAnewInEverySection() {
        #expect(numbers(blocks, .bySection) == ["1", "1.1", "1.2", "–", "1.3", "–", "2", "2.1"])
    }

    @Test func givesNoNumbersWhereNoneAreWanted() {
        #expect(numbers(blocks, .none) == Array(repeating: "–", count: 8))
    }

    @Test func numbersNothingBeforeTheFirstSection() {
        #expect(numbers([paragraph()] + blocks, .bySection).first == "–")
    }

    @Test(arguments: [Paper.Numbering.continuous, .bySection])
    func aParagraphThatIsInsertedMovesOnlyThoseBelowIt(numbering: Paper.Numbering) {
        let before = numbers(blocks, numbering)
        var longer = blocks
        longer.insert(paragraph(), at: 2)
        let after = numbers(longer, numbering)
        #expect(Array(after[..<2]) == Array(before[..<2]))
        #expect(
            after
                == (numbering == .continuous
                    ? ["–", "1", "2", "3", "–", "–", "4", "–", "5"]
                    : ["1", "1.1", "1.2", "1.3", "–", "1.4", "–", "2", "2.1"]))
    }

    @Test func namesFollowTheirParagraph() {
        let named = [heading(2), paragraph(), paragraph(.label("duty")), list([.text("a")], [.label("second")])]
        let results = [named, [paragraph()] + named].map { blocks in
            PaperNumbering(Paper(body: Section(file: "p.md", slug: "p", title: "P", blocks: blocks, footnotes: [])))
                .names
        }
        #expect(results[0] == ["duty": "2", "second": "2(b)"])
        #expect(results[1] == ["duty": "3", "second": "3(b)"])
    }

    @Test(arguments: [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")])
    func countsInLetters(number: Int, letters: String) {
        #expect(PaperNumbering.letter(number) == letters)
    }
}
