import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct SectionFileTests {
    @Test func takesTheTitleFromTheFirstHeading() {
        let section = readSection("Before\n\n# A *title*\n\n# Another").section
        #expect(section.title == "A title")
        #expect(section.blocks.outline == "p(Before) h1#another(Another)")
    }

    @Test func readsFrontMatter() {
        let file = readSection("---\ntitle: Volumes\nslug: how-many\nlayout: wide\n---\n# Kept\n")
        #expect(file.findings == [])
        #expect(file.section.title == "Volumes" && file.section.slug == "how-many" && file.section.layout == "wide")
        #expect(file.section.blocks.outline == "h1#kept(Kept)")
    }

    @Test func takesARuleForARule() {
        #expect(readSection("---\n\n# A").section.blocks.outline == "rule")
        #expect(readSection("----\ntitle: x\n----\n").section.blocks.outline == "rule h2#title-x(title: x)")
    }

    @Test func emptyFrontMatterIsNone() {
        let file = readSection("---\n---\n# A")
        #expect(file.findings == [] && file.section.title == "A")
    }

    static let names: [(file: String, number: Int, slug: String, words: String)] = [
        ("20-volumes.md", 20, "volumes", "Volumes"),
        ("a/b/05_stage one.md", 5, "stage-one", "Stage one"),
        ("introduction.md", .max, "introduction", "Introduction"),
        ("2024.md", 2024, "2024", "2024"),
        ("99999999999999999999-a.md", .max, "a", "A"),
    ]

    @Test(arguments: names)
    func readsFileNames(file: String, number: Int, slug: String, words: String) {
        let name = SectionName(fileName: file)
        #expect(name.number == number && name.slug == slug && name.words == words)
    }

    @Test func ordersFilesByNumber() {
        let names = ["b.md", "100-a.md", "20-b.md", "20-a.md", "a.md", "3-z.md"].map { SectionName(fileName: $0) }
        #expect(names.sorted().map(\.name) == ["3-z.md", "20-a.md", "20-b.md", "100-a.md", "a.md", "b.md"])
    }

    @Test func reportsWindowsText() {
        let text = Array("# A\n\nCouncil".utf8) + [0x92] + Array("s\n".utf8)
        let findings = SectionFile.read(SourceText(file: "F", bytes: text)).findings
        #expect(
            findings.described == """
                F, line 3
                error: The file is not in UTF-8: some of its characters can't be read. [bad-encoding]
                Save it again with the encoding UTF-8.
                """
        )
    }

    @Test func listsImagesAndIdentifiers() {
        let file = readSection(
            "# A\n\n![Map](../assets/map.png)\n\n```table\ntitle: One\nmeasure: a\n```\n\n```table\nid: two\ntitle: Two\nmeasure: a\n```"
        )
        #expect(file.images.map(\.path) == ["assets/map.png"])
        #expect(file.images.map(\.location.description) == ["content/report/10-test.md, line 3, column 8"])
        #expect(file.identifiers.map(\.identifier) == ["one", "two"])
        #expect(file.identifiers.map(\.isGiven) == [false, true])
    }
}
