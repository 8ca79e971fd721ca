import Language
package import Casework
import Narrative

/// A figure placed somewhere in a report: what stands behind one printed number or word.
package struct Statement: Hashable, Sendable {
    package let figure: Figure
    package let form: Form
    package let place: Place

    package enum Form: String, Hashable, Sendable {
        /// In a sentence, a heading, a list, a cell of the officer's own table.
        case sentence
        /// A key figure, or what stands below its words.
        case tile
        /// A year of a key figure's line.
        case trend
        case cell
        /// Behind a cell, in brackets.
        case bracket
        /// In a list of cases: a field, a payment, a sum.
        case field
        /// Printed inside another statement's words: the 42 in "a decrease of 1 from 42".
        case mention
    }

    /// Whether it is read with its words, as in a sentence, and not in a cell.
    package var isProse: Bool { form == .sentence || form == .tile }

    /// As it is printed there.
    package var text: String { isProse || form == .mention ? figure.text : figure.cellText }

    /// Which of the report's pages it stands on.
    package struct Place: Hashable, Sendable {
        package enum Part: Hashable, Sendable { case keyFigures, section, paper(isPublic: Bool), series }

        package let part: Part
        /// The page's address within its folder: "volumes".
        package let slug: String
        package let title: String
        /// Of the words or the block, where they were typed.
        package let location: SourceLocation

        init(_ part: Part, slug: String, title: String, at location: SourceLocation) {
            self.part = part
            self.slug = slug
            self.title = title
            self.location = location
        }
    }
}

/// Everything that a report publishes, in reading order: key figures, the year in short, then section by section the prose and the blocks, then
/// papers and the page of the series. What is kept, compared, listed and given as data is asked of it.
package struct Publication: Hashable, Sendable {
    package let statements: [Statement]
}

extension Publication {
    init(of report: Report, _ figures: Figures) {
        var writer = StatementWriter(figures: figures)
        let settings = Statement.Place(
            .keyFigures, slug: "index", title: "Key figures", at: SourceLocation(file: report.settings.file))
        for tile in report.settings.keyFigures { writer.add(tile, at: settings) }
        if let words = report.yearInShort { writer.add(words, .section, slug: "index") }
        for section in report.sections { writer.add(section, .section) }
        for paper in report.papers { writer.add(paper.words, .paper(isPublic: paper.isPublic), slug: paper.body.slug) }
        if let page = report.seriesPage { writer.add(page, .series) }
        statements = writer.statements
    }
}

/// Walks through a report's words and blocks and writes down what they place.
private struct StatementWriter {
    let figures: Figures
    private(set) var statements: [Statement] = []

    init(figures: Figures) { self.figures = figures }

    mutating func add(_ section: Section, _ part: Statement.Place.Part, slug: String? = nil) {
        func place(_ location: SourceLocation) -> Statement.Place {
            Statement.Place(part, slug: slug ?? section.slug, title: section.title, at: location)
        }
        for expression in section.expressions {
            guard let figure = figures.expressions[expression.text] else { continue }
            add(figure, .sentence, at: place(expression.location))
        }
        for block in section.figureBlocks {
            for tile in block.content.tiles { addTrend(of: tile, at: place(block.location)) }
            if let table = figures.tables[block.location] { add(table, at: place(block.location)) }
            for figure in figures.caseLists[block.location]?.figures ?? [] {
                add(figure, .field, at: place(block.location))
            }
        }
    }

    mutating func add(_ tile: TileRequest, at place: Statement.Place) {
        for expression in tile.expressions {
            guard let figure = figures.expressions[expression.text] else { continue }
            add(figure, .tile, at: place)
        }
        addTrend(of: tile, at: place)
    }

    /// A line may have been worked out for more years, which another tile asks for.
    private mutating func addTrend(of tile: TileRequest, at place: Statement.Place) {
        guard let years = tile.trend else { return }
        for figure in (figures.trends[tile.value.text] ?? []).suffix(years) { add(figure, .trend, at: place) }
    }

    private mutating func add(_ table: FigureTable, at place: Statement.Place) {
        for row in table.rows {
            for figure in row.cells { add(figure, .cell, at: place) }
            for figure in row.brackets.compactMap({ $0 }) { add(figure, .bracket, at: place) }
        }
    }

    /// Words that no expression says are no figures.
    private mutating func add(_ figure: Figure, _ form: Statement.Form, at place: Statement.Place) {
        guard figure.derivation != nil || !figure.value.isWords else { return }
        statements.append(Statement(figure: figure, form: form, place: place))
        addMentions(of: figure, at: place)
    }

    private mutating func addMentions(of figure: Figure, at place: Statement.Place) {
        for part in figure.parts {
            if part.derivation != nil { statements.append(Statement(figure: part, form: .mention, place: place)) }
            addMentions(of: part, at: place)
        }
    }
}
