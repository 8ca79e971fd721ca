import Aggregation
import Language
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct ProseWriterTests {
    @Test func headingsHaveTheirAnchorsAsIdentifiers() {
        let (_, markup, _) = ProseFixture().written(
            .heading(level: 2, [.text("By "), .emphasis([.text("service")])], anchor: "by-service"))
        #expect(markup.elements.first?.name == "h2")
        #expect(markup.elements.first?["id"] == "by-service")
        #expect(markup.elements.first?.text == "By service")
    }

    @Test(arguments: [
        ([2, 3, 4, 2], [2, 3, 4, 2]), ([3, 4], [2, 3]), ([2, 5, 5], [2, 3, 4]), ([1, 1], [2, 2]),
        ([6, 6, 6, 6, 6, 6], [2, 3, 4, 5, 6, 6]),
    ])
    func noLevelOfHeadingsIsLeftOut(typed: [Int], written: [Int]) {
        let headings = typed.enumerated().map { Block.heading(level: $1, [.text("a")], anchor: "a-\($0)") }
        let (_, markup, _) = ProseFixture().written(.quote(headings))
        #expect(markup.elements.dropFirst().map(\.name) == written.map { "h\($0)" })
    }

    @Test func aHeadingWithTheWordsOfItsTableLeavesItTheIdentifier() {
        let request = TableRequest(title: "Complaints received", identifier: "complaints-received", measures: [])
        let block = Block.figures(FigureBlock(content: .table(request), location: ProseFixture.place))
        let (_, markup, findings) = ProseFixture(tables: [ProseFixture.place: .of([[.count(1)]])]).written(
            .heading(level: 2, [.text("Complaints received")], anchor: "complaints-received"), block,
            .paragraph([.link(to: "#complaints-received")]))
        #expect(markup.all("div", class: "table-figure").map { $0["id"] } == ["complaints-received"])
        #expect(markup.values("id", of: "h2") == ["complaints-received_heading"])
        #expect(markup.danglingReferences == [])
        #expect(findings == [])
    }

    @Test func inTheWholeReportHeadingsAreOneLevelLowerAndHaveAPrefix() {
        let (_, markup, _) = ProseFixture(idPrefix: "volumes-", levelOffset: 2).written(
            .heading(level: 2, [.text("a")], anchor: "a"))
        #expect(markup.elements.map(\.name) == ["h3"])
        #expect(markup.elements.first?["id"] == "volumes-a")
    }

    @Test(arguments: 1...40) func noTextBecomesMarkup(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<8).map { _ in "<script>\(generator.text())</script>" }
        let cell: [Inline] = [.code(texts[6])]
        let (_, markup, _) = ProseFixture().written(
            .paragraph([
                .text(texts[0]), .code(texts[1]), .emphasis([.strong([.text(texts[2])])]),
                .link(destination: "https://example.org/\"\(texts[3])", title: texts[4], [.text("words")]),
                .image(source: texts[3], title: texts[4], alternative: texts[5]),
            ]),
            .code(language: texts[7], text: texts[7]),
            .table(ProseTable(header: [cell], rows: [[cell]], alignments: [.natural])))
        #expect(markup.all("script").isEmpty)
        let words = Array(markup.elements.flatMap { [$0.text] }.joined().unicodeScalars)
        for text in texts.prefix(3) + texts.suffix(2) { #expect(words.contains(Array(text.unicodeScalars))) }
        #expect(markup.all("a").first?["href"] == "https://example.org/\"\(texts[3])")
        #expect(markup.all("a").first?["title"] == texts[4])
        #expect(markup.all("img").first?["src"] == texts[3])
        #expect(markup.all("img").first?["alt"] == texts[5])
        let allowed = ["class", "role", "aria-label", "tabindex", "scope", "href", "title", "src", "alt"]
        #expect(Set(markup.elements.flatMap(\.attributes.keys)).isSubset(of: allowed))
    }

    @Test func listsKeepTheirKindStartAndSpacing() {
        let items: [[Block]] = [
            [.paragraph([.text("a")])], [.paragraph([.text("b")]), .list(start: nil, isTight: true, items: [])],
        ]
        func html(_ start: Int?, tight: Bool) -> String {
            ProseFixture().written(.list(start: start, isTight: tight, items: items)).html.filter { $0 != "\n" }
        }
        #expect(html(nil, tight: true) == "<ul><li>a</li><li>b<ul></ul></li></ul>")
        #expect(html(nil, tight: false) == "<ul><li><p>a</p></li><li><p>b</p><ul></ul></li></ul>")
        #expect(html(1, tight: true).hasPrefix("<ol><li>a"))
        #expect(html(4, tight: true).hasPrefix("<ol start=\"4\"><li>a"))
    }

    @Test func linesBreakWhereTheOfficerBrokeThem() {
        let html = ProseFixture().written(.paragraph([.text("a"), .softBreak, .text("b"), .lineBreak, .text("c")])).html
        #expect(html == "<p>a\nb<br>\nc</p>\n")
    }

    @Test func imagesOfTheProjectAreFoundFromEveryReport() {
        let sources = ["assets/map.png", "https://example.org/map.png"]
        let images = sources.map { Inline.image(source: $0, title: "", alternative: "A map") }
        let (_, markup, _) = ProseFixture().written(.paragraph(images))
        #expect(markup.values("src", of: "img") == ["../assets/map.png", "https://example.org/map.png"])
    }

    @Test func tablesOfWordsNameTheirColumns() {
        let table = ProseTable(
            header: [[.text("Stage")], [.text("Limit")], [.text("Share")]],
            rows: [[[.text("1")], [.text("10 days")], [.figure("share")]]], alignments: [.natural, .centre, .right])
        let figures = ["share": Figure.share(1, of: 4)]
        let (_, markup, _) = ProseFixture(figures: figures).written(.table(table))
        #expect(markup.texts(of: "th") == ["Stage", "Limit", "Share"])
        #expect(markup.values("scope", of: "th") == ["col", "col", "col"])
        #expect(markup.values("class", of: "th") == [nil, "centred", "number"])
        #expect(markup.texts(of: "td") == ["1", "10 days", "25%"])
        #expect(markup.values("class", of: "td") == [nil, "centred", "number"])
        #expect(markup.all("td").allSatisfy { $0.ancestors.contains("tbody") })
    }

    @Test func anEmptyCellAboveAColumnIsNoHeading() {
        let table = ProseTable(
            header: [[], [.text("2024/25")]], rows: [[[.text("Stage 1")], [.text("a")]]],
            alignments: [.natural, .right])
        let (_, markup, _) = ProseFixture().written(.table(table))
        #expect(
            markup.elements.filter { $0.ancestors.last == "tr" && $0.ancestors.contains("thead") }.map(\.name) == [
                "td", "th",
            ])
    }

    @Test(arguments: [
        ("", ["Table: Volumes", "Table 2: Volumes", "Table: Stage 1", "Table 2: Stage 1"]),
        ("volumes-", ["Table: Volumes", "Table 2: Volumes", "Table: Volumes, Stage 1", "Table 2: Volumes, Stage 1"]),
    ])
    func noTwoTablesHaveTheSameName(idPrefix: String, names: [String]) {
        let table = Block.table(ProseTable(header: [[.text("a")]], rows: [], alignments: [.natural]))
        let (_, markup, _) = ProseFixture(idPrefix: idPrefix).written(
            table, table, .heading(level: 2, [.text("Stage 1")], anchor: "stage-1"), table, table)
        #expect(markup.all("div", class: "table-scroll").map { $0["aria-label"] } == names)
    }

    @Test func figuresInASentenceCarryTheirValue() {
        let figures = [
            "change": Figure.of(.count(-1), "-1", sentence: "a decrease of 1 from 42"),
            "name": Figure.of(.words("Adoption & fostering"), "Adoption & fostering"), "none": .notApplicable,
        ]
        let (html, markup, findings) = ProseFixture(figures: figures).written(
            .paragraph([.figure("change"), .text("; "), .figure("name"), .text("; "), .figure("none")]))
        #expect(html == "<p><data value=\"-1\">a decrease of 1 from 42</data>; Adoption &amp; fostering; [z]</p>\n")
        #expect(markup.all("data").count == 1)
        #expect(findings == [])
    }

    @Test func aFigureOrBlockThatWasNotComputedIsNeverLeftOutSilently() {
        let table = TableRequest(title: "Complaints", identifier: "complaints", measures: [])
        let block = FigureBlock(content: .table(table), location: ProseFixture.place)
        let (_, _, findings) = ProseFixture().written(.paragraph([.figure("received")]), .figures(block))
        #expect(findings.map(\.identifier) == ["figure-not-computed", "figure-not-computed"])
        #expect(findings.map(\.location) == [ProseFixture.place, ProseFixture.place])
        #expect(findings.hasErrors)
    }

    @Test func tilesShowTheFigureItsWordsAndTheChange() {
        let figures = [
            "received": Figure.of(.count(41), "41", sentence: "41 in the year"),
            "change(received)": Figure.of(.count(-1), "-1", sentence: "a decrease of 1"),
        ]
        func expression(_ text: String) -> PlacedExpression { PlacedExpression(text, at: ProseFixture.place) }
        let tile = TileRequest(
            value: expression("received"), words: "complaints & more", detail: expression("change(received)"))
        let (_, markup, _) = ProseFixture(figures: figures).written(
            .figures(FigureBlock(content: .tiles([tile]), location: ProseFixture.place)))
        #expect(markup.texts(of: "span") == ["41", "complaints & more", "A decrease of 1"])
        #expect(markup.values("value", of: "data") == ["41", "-1"])
    }

    @Test func quotationsSayWhomTheyAreAbout() {
        let quotes = QuotesRequest(
            title: "Thanks",
            quotes: [
                QuotesRequest.Quote(text: [.text("Thank <you>")], about: "A <team>"),
                QuotesRequest.Quote(text: [.text("Thanks")], about: nil),
            ])
        let (_, markup, _) = ProseFixture().written(
            .figures(FigureBlock(content: .quotes(quotes), location: ProseFixture.place)))
        #expect(markup.texts(of: "blockquote") == ["“Thank <you>”", "“Thanks”"])
        #expect(markup.texts(of: "figcaption") == ["A <team>"])
    }
}
