import Casework
import Narrative

extension MarkdownReader {
    /// A fenced block whose body is YAML; none where something is missing from it, which is then a finding. Implications become headings, text and a table.
    mutating func figureBlocks(_ kind: FigureBlockKind, _ node: CommonMarkNode) -> [Block] {
        let location = location(of: node)
        guard case .lines(let before) = excerpt.placement else {
            findings.append(
                Finding(
                    "misplaced-block", "A \(kind.rawValue) block can't stand within another block.",
                    remedy: "Put it before or after that block.", at: location
                )
            )
            return []
        }
        let fence = before + node.lines.lowerBound
        let origin = YAMLOrigin(file: source.file, lineOffset: fence, columnOffset: node.column - 1)
        let body = footnotes.showingEscapes(in: node.literal, isCode: true)
        let (value, problems) = YAMLDocument.read(body, origin: origin)
        findings += problems
        guard let value else {
            if problems.isEmpty { findings.append(.emptyBlock(kind, at: location)) }
            return []
        }
        let end = source.start(ofLine: before + node.lines.upperBound + 1)
        if kind == .implications { return implications(value, at: location, end: end) }
        return content(kind, value, at: location, end: end).map {
            [.figures(FigureBlock(content: $0, location: location))]
        } ?? []
    }

    private mutating func content(
        _ kind: FigureBlockKind, _ value: YAMLValue, at location: SourceLocation, end: Int
    ) -> FigureBlock.Content? {
        if kind == .tiles {
            var mapping = YAMLMapping(unnamed: kind.subject, at: location)
            let tiles = TileRequest.read(value, named: "tiles", in: &mapping)
            findings += mapping.findings
            return tiles.isEmpty ? nil : .tiles(tiles)
        }
        if kind == .panels {
            var mapping = YAMLMapping(unnamed: kind.subject, at: location)
            let panels = panels(value, in: &mapping, end: end)
            findings += mapping.findings
            return panels.isEmpty ? nil : .panels(panels)
        }
        var mapping = YAMLMapping(value, subject: kind.subject, location: location)
        let content: FigureBlock.Content?
        switch kind {
        case .table: content = table(&mapping).map { .table($0) }
        case .chart:
            let style = ChartStyle.read(&mapping)
            let table = table(&mapping).map { $0.drawn(as: style, &mapping) }
            content = style.flatMap { style in table.map { .chart(ChartRequest(style: style, table: $0)) } }
        case .cases: content = caseList(&mapping, end: end).map { .cases($0) }
        case .records: content = recordList(&mapping).map { .records($0) }
        case .quotes: content = quotes(&mapping, end: end).map { .quotes($0) }
        case .actions: content = actionList(&mapping).map { .actions($0) }
        case .tiles, .panels, .implications: content = nil
        }
        mapping.finish()
        findings += mapping.findings
        return content
    }

    private mutating func table(_ mapping: inout YAMLMapping) -> TableRequest? {
        let given = mapping.identifier("id")
        guard var request = TableRequest.read(&mapping) else { return nil }
        request.identifier = take(given, orOf: request.title, at: mapping.location)
        return request
    }

    /// The name of a table: the given one, or that of its title.
    mutating func take(
        _ given: (text: String, location: SourceLocation)?, orOf title: String, at location: SourceLocation
    ) -> String {
        let name = given?.text ?? Slug.text(for: title)
        let identifier = name.isEmpty ? "table" : name
        identifiers.append(
            IdentifierUse(
                identifier: identifier, isGiven: given != nil, block: location, location: given?.location ?? location
            )
        )
        return identifier
    }
}

extension YAMLMapping {
    /// A name for links and file names.
    mutating func identifier(_ key: String) -> (text: String, location: SourceLocation)? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if text.isPlainName { return (text, value.location) }
        add(
            Finding(
                "bad-name", "\"\(key)\" can't be a name for links and files.",
                remedy: "Use letters, digits and hyphens.", at: value.location
            )
        )
        return nil
    }
}

extension Finding {
    fileprivate static func emptyBlock(_ kind: FigureBlockKind, at location: SourceLocation) -> Finding {
        let remedy =
            switch kind {
            case .tiles: "Write a line \"- { figure: …, words: … }\" a tile."
            case .panels: "Write \"- title: …\" and \"text: …\" a panel."
            default: "Add a line \"title: …\"."
            }
        return Finding("missing-key", "The \(kind.rawValue) block is empty.", remedy: remedy, at: location)
    }
}
