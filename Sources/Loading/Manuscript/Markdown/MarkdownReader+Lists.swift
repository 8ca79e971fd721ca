import Casework
import Files
import Language
import Narrative

/// By which date a list takes the records of the year: that of its end, or that of its receipt.
private enum ListDate: String, CaseIterable {
    case received
    case ended
}

extension MarkdownReader {
    /// A `cases` block. `end` is the offset at which the block ends.
    mutating func caseList(_ mapping: inout YAMLMapping, end: Int) -> CaseListRequest? {
        let title = mapping.requiredText("title")
        let kind = mapping.requiredRecordKind("records")
        let filters = PlacedRestriction.list("where", in: &mapping)
        let group = mapping.field("group")
        let heads = mapping.field("payments")
        let fields = mapping.recordFields("fields")
        let isByReceipt = mapping.choice("by", of: ListDate.self) == .received
        let entries = entries(&mapping, end: end)
        guard let title, let kind else { return nil }
        return CaseListRequest(
            title: title, kind: kind, filters: filters, entries: entries, fields: fields, group: group, heads: heads,
            isByReceipt: isByReceipt
        )
    }

    /// The entries of a case list. Several references with the same words stand in one key, with commas between.
    private mutating func entries(_ mapping: inout YAMLMapping, end: Int) -> [CaseListRequest.Entry] {
        var entries: [CaseListRequest.Entry] = []
        for (key, names, value) in mapping.named("entries") {
            guard value.text != nil else {
                // A reference is not printed, in a finding neither.
                mapping.add(.wrongEntry(value))
                continue
            }
            let references = names.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
            for (index, reference) in references.enumerated() {
                if entries.contains(where: { $0.reference == reference }) {
                    mapping.add(.repeatedEntry(at: key.location))
                    continue
                }
                entries.append(
                    CaseListRequest.Entry(
                        reference: reference, text: index == 0 ? blocks(in: value, end: end) : [],
                        location: key.location, sameAs: index == 0 ? nil : references[0]
                    )
                )
            }
        }
        return entries
    }

    /// A `records` block.
    mutating func recordList(_ mapping: inout YAMLMapping) -> RecordListRequest? {
        let title = mapping.requiredText("title")
        let given = mapping.identifier("id")
        let kind = mapping.requiredRecordKind("records")
        let filters = PlacedRestriction.list("where", in: &mapping)
        let group = mapping.field("group")
        let fields = mapping.requiredRecordFields("fields")
        let notes = mapping.texts("notes") ?? []
        let source = mapping.text("source")
        let isByReceipt = mapping.choice("by", of: ListDate.self) == .received
        guard let title, let kind, !fields.isEmpty else { return nil }
        return RecordListRequest(
            title: title, identifier: take(given, orOf: title, at: mapping.location), kind: kind, filters: filters,
            fields: fields, group: group, notes: notes, source: source, isByReceipt: isByReceipt
        )
    }

    /// A `quotes` block. `end` is the offset at which the block ends.
    mutating func quotes(_ mapping: inout YAMLMapping, end: Int) -> QuotesRequest? {
        let title = mapping.requiredText("title")
        var quotes: [QuotesRequest.Quote] = []
        for value in mapping.requiredValue("quotes").map({ $0.list ?? [$0] }) ?? [] {
            guard value.isMapping else {
                if let words = mapping.quotedWords(value) {
                    quotes.append(QuotesRequest.Quote(text: inlines(in: words, end: end), about: nil))
                }
                continue
            }
            let parts = mapping.mapping(of: value, subject: "the quote") { quote in
                let words = quote.requiredValue("text").flatMap { quote.quotedWords($0) }
                let about = quote.text("about")
                return words.map { ($0, about) }
            }
            guard let (words, about) = parts else { continue }
            quotes.append(QuotesRequest.Quote(text: inlines(in: words, end: end), about: about))
        }
        let isGrouped = mapping.choice("group", of: YesOrNo.self) == .yes
        return title.map { QuotesRequest(title: $0, quotes: quotes, isGrouped: isGrouped) }
    }

    /// A `panels` block: a list of themes.
    mutating func panels(_ value: YAMLValue, in mapping: inout YAMLMapping, end: Int) -> [PanelRequest] {
        guard let list = value.isMapping ? [value] : value.list else {
            mapping.add(
                wrongType: value, named: "panels", expected: "a list",
                remedy: "Write \"- title: …\" and \"text: …\" a panel."
            )
            return []
        }
        return list.compactMap { item in
            let parts = mapping.mapping(of: item, subject: "the panel") { panel in
                let title = panel.requiredText("title")
                let text = panel.requiredValue("text").flatMap { value in
                    panel.text(of: value, named: "text").map { _ in value }
                }
                let tile = panel.value("figure") == nil ? nil : TileRequest.read(&panel)
                if panel.value("figure") == nil { panel.reportTileKeysAlone() }
                return title.flatMap { title in text.map { (title: title, text: $0, tile: tile) } }
            }
            return parts.map {
                PanelRequest(title: $0.title, tile: $0.tile, text: blocks(in: $0.text, end: end))
            }
        }
    }

    /// Markdown in a value of YAML.
    mutating func blocks(in value: YAMLValue, end: Int) -> [Block] {
        var start = end
        if case .line(let line, let column) = value.textLocation.position {
            start = min(end, source.offset(line: line, column: column ?? 1))
        }
        let text = linkDefinitions + [.lineFeed] + Array((value.text ?? "").utf8)
        return blocks(parsing: text[...], placed: .bytes(start..<end))
    }

    /// Markdown in a value of YAML that may hold paragraphs only.
    private mutating func inlines(in value: YAMLValue, end: Int) -> [Inline] {
        var inlines: [Inline] = []
        for block in blocks(in: value, end: end) {
            guard case .paragraph(let content, _) = block else {
                findings.append(
                    Finding(
                        "misplaced-block", "A quote can hold only paragraphs.",
                        remedy: "Take out headings, lists and tables.", at: value.location
                    )
                )
                continue
            }
            inlines += (inlines.isEmpty ? [] : [.lineBreak]) + content
        }
        return inlines
    }
}

extension YAMLMapping {
    fileprivate mutating func quotedWords(_ value: YAMLValue) -> YAMLValue? {
        text(of: value, named: "quotes").map { _ in value }
    }
}

extension YAMLMapping {
    /// The words of a number that is not there.
    fileprivate mutating func reportTileKeysAlone() {
        for key in ["words", "detail", "trend"] {
            guard let value = value(key) else { continue }
            add(
                Finding(
                    "unused-key", "\"\(key)\" has no effect without \"figure\".",
                    remedy: "Add figure: and an expression, or take the key out.", at: value.location
                )
            )
        }
    }
}

extension Finding {
    fileprivate static func repeatedEntry(at location: SourceLocation) -> Finding {
        Finding(
            "duplicate-key", "A case list has two entries for one record.", remedy: "Keep one of them.", at: location)
    }

    fileprivate static func wrongEntry(_ value: YAMLValue) -> Finding {
        Finding(
            "wrong-type", "An entry is \(value.form), and a text is expected.",
            remedy: "Write the entry's words after the colon, or on indented lines after \"|\".", at: value.location
        )
    }
}

extension YAMLMapping {
    /// Fields of records, each with the heading that it is printed under.
    mutating func recordFields(_ key: String) -> [ListedField] {
        named(key).compactMap { _, field, value in
            text(of: value, named: field).map { ListedField(field: Field(field), heading: $0) }
        }
    }

    mutating func requiredRecordFields(_ key: String) -> [ListedField] {
        let fields = recordFields(key)
        if value(key) == nil { add(missing: key) }
        return fields
    }

    /// A kind of record that every report knows.
    fileprivate mutating func requiredRecordKind(_ key: String) -> RecordKind? {
        guard let value = requiredValue(key), let text = text(of: value, named: key) else { return nil }
        if let kind = RecordKind(rawValue: text) { return kind }
        add(unknownValue: text, of: key, known: RecordKind.allCases.map(\.rawValue), at: value.location)
        return nil
    }
}
