import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct FootnoteTests {
    private let notes: [[Block]] = [[.paragraph([.text("First.")])], [.paragraph([.text("Second.")])]]

    @Test(arguments: ["", "volumes-"]) func referenceAndNoteLeadToEachOther(prefix: String) {
        let (_, markup, _) = ProseFixture(footnotes: notes, idPrefix: prefix).written(
            .paragraph([.text("a"), .footnote(1), .text("b"), .footnote(2)]))
        #expect(markup.danglingReferences == [])
        let (roles, targets) = (markup.values("role", of: "a"), markup.values("href", of: "a"))
        let (links, notes) = (markup.values("id", of: "a"), markup.values("id", of: "li"))
        #expect((links + notes).compactMap(\.self).allSatisfy { $0.hasPrefix(prefix) })
        #expect(roles == ["doc-noteref", "doc-noteref", "doc-backlink", "doc-backlink"])
        #expect(targets.prefix(2) == notes.map { $0.map { "#" + $0 } }[...])
        #expect(targets.suffix(2) == links.prefix(2).map { $0.map { "#" + $0 } }[...])
        #expect(markup.texts(of: "li").map { $0.prefix(6) } == ["First.", "Second"])
    }

    @Test func everyLinkSaysWhichNoteItMeans() {
        let (_, markup, _) = ProseFixture(footnotes: notes).written(.paragraph([.footnote(1), .footnote(2)]))
        #expect(
            markup.values("aria-label", of: "a") == [
                "Footnote 1", "Footnote 2", "Back to reference 1", "Back to reference 2",
            ])
        #expect(markup.values("aria-label", of: "section") == ["Footnotes to Volumes"])
    }

    @Test func aNoteThatIsReferredToTwiceLeadsBackToTheFirst() {
        let (_, markup, _) = ProseFixture(footnotes: [notes[0]]).written(
            .paragraph([.footnote(1)]), .paragraph([.footnote(1)]))
        let references = markup.all("a").filter { $0["role"] == "doc-noteref" }
        #expect(references.map { $0["id"] == nil } == [false, true])
        #expect(markup.danglingReferences == [])
    }

    @Test func wordsThatLookLikeAnIdentifierTakeNothingFromAReference() {
        let (_, markup, _) = ProseFixture(footnotes: [notes[0]]).written(
            .paragraph([.text("Write id=\"ref-1\" or id=\"footnote-ref-1\" or id=\"fnref-1\"."), .footnote(1)]))
        #expect(markup.danglingReferences == [])
    }

    @Test(arguments: ["note-1", "ref-1"]) func aHeadingNeverTakesAFootnotesIdentifier(anchor: String) {
        let (_, markup, _) = ProseFixture(footnotes: [notes[0]]).written(
            .heading(level: 2, [.text("Note 1")], anchor: anchor), .paragraph([.footnote(1)]))
        #expect(Set(markup.elements.compactMap { $0["id"] }).count == 3)
    }

    @Test func aSectionWithoutFootnotesHasNoPlaceForThem() {
        #expect(ProseFixture().written(.paragraph([.text("a")])).markup.all("section").isEmpty)
    }
}
