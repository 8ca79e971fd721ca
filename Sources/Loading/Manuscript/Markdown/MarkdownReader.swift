import Casework
import Narrative

/// Reads one Markdown file: libcmark's nodes become blocks, with tables, footnotes and figures.
struct MarkdownReader {
    let source: SourceText
    var findings: [Finding] = []
    /// Images in reading order, for those who can look whether they exist.
    var images: [ImageUse] = []
    /// Identifiers of tables and charts, in reading order.
    var identifiers: [IdentifierUse] = []
    var anchors = UniqueNames()
    var footnotes: Footnotes
    /// Lines that define the addresses of `[links][like this]`: added to texts that are parsed by themselves.
    lazy var linkDefinitions = LinkDefinitions.lines(of: source)
    /// The text that is being parsed.
    var excerpt = Excerpt(text: [], placement: .lines(after: 0))
    var depth = 0
    /// Whether `{#name}` names a paragraph and `{name}` refers to one.
    var namesParagraphs = false
    /// The day of the meeting for which a paper is written.
    var meeting: Day?

    /// Deeper nesting is not read: no officer writes it, and it would exhaust the stack.
    static let maximumDepth = 60

    /// `firstLine` is the first one after the front matter.
    init(_ source: SourceText, firstLine: Int) {
        self.source = source
        footnotes = Footnotes(in: source, from: firstLine)
        findings = footnotes.findings
    }

    /// Parses a text and reads its blocks.
    mutating func blocks(parsing text: ArraySlice<UInt8>, placed placement: Placement) -> [Block] {
        let outer = excerpt
        excerpt = Excerpt(text: footnotes.hidingEscapes(in: text), placement: placement)
        defer { excerpt = outer }
        return CommonMark.withDocument(excerpt.text) { blocks(of: $0) } ?? []
    }

    /// The place of a block of the parsed text.
    func location(of node: CommonMarkNode) -> SourceLocation {
        switch excerpt.placement {
        case .lines(let before): source.location(ofLine: before + node.lines.lowerBound)
        case .bytes(let range): source.location(at: range.lowerBound)
        }
    }

    /// Where `text` next stands in the block that is being read, or the block itself.
    func location(ofNext text: String, in block: SourceLocation) -> SourceLocation {
        excerpt.cursor.next(text, in: source.bytes).map { source.location(at: $0) } ?? block
    }

    /// Lets the cursor begin at these lines of the parsed text.
    mutating func moveCursor(to lines: ClosedRange<Int>) {
        guard case .lines(let before) = excerpt.placement else { return }
        let start = source.start(ofLine: before + lines.lowerBound)
        excerpt.cursor = SourceCursor(start..<max(start, source.start(ofLine: before + lines.upperBound + 1)))
    }
}

/// Where a parsed text stands in its file.
enum Placement {
    /// Its first line is the line after these.
    case lines(after: Int)
    /// It was taken from within these bytes: a value of YAML.
    case bytes(Range<Int>)
}

/// A text while it is parsed.
struct Excerpt {
    let text: ArraySlice<UInt8>
    let placement: Placement
    var cursor: SourceCursor
    var quoteDepth = 0
    /// The text's lines, once they have been asked for.
    lazy var lines = SourceText(file: "", bytes: Array(text))
    /// Without one there is no table.
    lazy var hasPipes = text.contains(.pipe)

    init(text: ArraySlice<UInt8>, placement: Placement) {
        self.text = text
        self.placement = placement
        if case .bytes(let range) = placement { cursor = SourceCursor(range) } else { cursor = SourceCursor(0..<0) }
    }
}

/// A file of `content/assets` that a section shows or links to.
struct ImageUse: Hashable, Sendable {
    /// Relative to `content/`: "assets/map.png".
    let path: String
    let location: SourceLocation
}

/// The identifier of a table or chart.
struct IdentifierUse: Hashable, Sendable {
    let identifier: String
    /// The officer gave it, so that it can't be changed.
    let isGiven: Bool
    /// Of the block.
    let block: SourceLocation
    /// Of the identifier itself, or of the block.
    let location: SourceLocation
}
