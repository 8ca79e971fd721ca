package import Casework
package import Language

extension [Block] {
    /// Every expression in the prose, in reading order. Those of tables and charts are not among them.
    var expressions: [PlacedExpression] {
        var found: [PlacedExpression] = []
        for block in self {
            block.visitWords { words, _ in
                words.collectExpressions(into: &found)
            } tiles: {
                found += $0
            }
        }
        return found
    }

    /// Every computed block, in reading order.
    var figureBlocks: [FigureBlock] {
        var found: [FigureBlock] = []
        for block in self { block.collectFigureBlocks(into: &found) }
        return found
    }
}

extension Section {
    /// Each heading, paragraph, cell and entry of the section in reading order, footnotes included, and its line.
    package var runs: [(words: [Inline], line: Int)] {
        var runs: [(words: [Inline], line: Int)] = []
        for block in blocks + footnotes.joined() {
            block.visitWords {
                runs.append(($0, $1))
            } tiles: { _ in
            }
        }
        return runs
    }

    /// The officer's own words, one text a title, heading, paragraph, cell or entry, and where it stands. A figure in it
    /// is "…". Notes, which explain how figures are made, and words of thanks are not among them.
    /// - Parameter isWanted: leaves out texts none of whose parts it accepts, before they are put together.
    package func ownTexts(where isWanted: (String) -> Bool) -> [(text: String, location: SourceLocation)] {
        var texts: [(text: String, location: SourceLocation)] = []
        if isWanted(title) { texts.append((title, SourceLocation(file: file))) }
        let thanks = Set(figureBlocks.filter(\.isQuotations).map(\.location.line))
        for block in blocks + footnotes.joined() {
            block.visitWords { words, line in
                guard words.containsText(where: isWanted), !thanks.contains(line) else { return }
                texts.append((words.text(withFiguresAs: "…"), SourceLocation(file: file, line: line)))
            } tiles: { _ in
            }
        }
        for block in figureBlocks {
            texts += block.content.ownTitles.filter(isWanted).map { ($0, block.location) }
        }
        return texts
    }
}

extension FigureBlock {
    fileprivate var isQuotations: Bool { if case .quotes = content { true } else { false } }
}

extension Block {
    /// Calls `body` with the words of each heading, paragraph, cell and entry in reading order, and their line, and
    /// `tiles` with the expressions of each row of tiles.
    fileprivate func visitWords(_ body: ([Inline], Int) -> Void, tiles: ([PlacedExpression]) -> Void) {
        switch self {
        case .heading(_, let inlines, _, let line), .paragraph(let inlines, let line): body(inlines, line)
        case .quote(let blocks): for block in blocks { block.visitWords(body, tiles: tiles) }
        case .list(_, _, let items): for block in items.joined() { block.visitWords(body, tiles: tiles) }
        case .table(let table):
            for cell in table.header { body(cell, table.line) }
            for (index, row) in table.rows.enumerated() {
                for cell in row { body(cell, table.line(ofRow: index)) }
            }
        case .figures(let block):
            switch block.content {
            case .tiles(let requests): tiles(requests.flatMap(\.expressions))
            case .panels(let panels):
                for panel in panels {
                    tiles(panel.tile?.expressions ?? [])
                    for inner in panel.text { inner.visitWords(body, tiles: tiles) }
                }
            case .cases(let list): for inner in list.entries.flatMap(\.text) { inner.visitWords(body, tiles: tiles) }
            case .quotes(let list): for quote in list.quotes { body(quote.text, block.location.line) }
            case .table, .chart, .records, .actions: break
            }
        case .code, .rule: break
        }
    }

    fileprivate func collectFigureBlocks(into found: inout [FigureBlock]) {
        switch self {
        case .quote(let blocks): for block in blocks { block.collectFigureBlocks(into: &found) }
        case .list(_, _, let items): for block in items.joined() { block.collectFigureBlocks(into: &found) }
        case .figures(let block): found.append(block)
        case .heading, .paragraph, .code, .rule, .table: break
        }
    }
}

extension FigureBlock.Content {
    /// The titles and words that an officer wrote into a computed block.
    fileprivate var ownTitles: [String] {
        switch self {
        case .table(let table): [table.title]
        case .chart(let chart): [chart.table.title]
        case .tiles(let tiles): tiles.map(\.words)
        case .panels(let panels): panels.flatMap { [$0.title] + ($0.tile.map { [$0.words] } ?? []) }
        case .cases(let list): [list.title]
        case .records(let list): [list.title]
        case .actions(let list): [list.title]
        case .quotes: []
        }
    }
}

extension [Inline] {
    /// Every expression in the run, in reading order.
    package var expressions: [PlacedExpression] {
        var found: [PlacedExpression] = []
        collectExpressions(into: &found)
        return found
    }

    fileprivate func containsText(where isWanted: (String) -> Bool) -> Bool {
        contains { inline in
            switch inline {
            case .text(let text), .code(let text): isWanted(text)
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.containsText(where: isWanted)
            case .softBreak, .lineBreak, .image, .figure, .footnote, .label, .reference: false
            }
        }
    }

    /// The names that the run gives to its paragraph.
    package var labels: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .label(let name): [name]
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.labels
            default: []
            }
        }
    }

    /// The names of paragraphs that the run refers to.
    package var references: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .reference(let name): [name]
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.references
            default: []
            }
        }
    }

    fileprivate func collectExpressions(into found: inout [PlacedExpression]) {
        for inline in self {
            switch inline {
            case .figure(let expression): found.append(expression)
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner):
                inner.collectExpressions(into: &found)
            case .text, .softBreak, .lineBreak, .code, .image, .footnote, .label, .reference: break
            }
        }
    }

    /// The words alone, without figures and numbers of footnotes.
    package var plainText: String { text(withFiguresAs: "") }

    fileprivate func text(withFiguresAs placeholder: String) -> String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let words), .code(let words): text += words
            case .softBreak, .lineBreak: text += " "
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner):
                text += inner.text(withFiguresAs: placeholder)
            case .image(_, _, let alternative): text += alternative
            case .figure: text += placeholder
            case .footnote, .label, .reference: break
            }
        }
        return text
    }
}
