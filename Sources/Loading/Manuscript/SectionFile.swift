import Language
import Casework
import Narrative

/// One Markdown file of a report, read.
struct SectionFile: Sendable {
    let section: Section
    let images: [ImageUse]
    let identifiers: [IdentifierUse]
    let findings: [Finding]

    /// `more` reads the front matter's keys that only some files have, before `prepare` sets how the text is read.
    static func read(
        _ source: SourceText, more: (inout YAMLMapping) -> Void = { _ in },
        prepare: (inout MarkdownReader) -> Void = { _ in }
    ) -> SectionFile {
        let (matter, matterFindings) = FrontMatter.read(source, more: more)
        var reader = MarkdownReader(source, firstLine: matter.end)
        prepare(&reader)
        let text = reader.footnotes.textWithoutDefinitions(of: source, from: matter.end)
        var blocks = reader.blocks(parsing: text, placed: .lines(after: matter.end - 1))
        let footnotes = reader.footnoteBlocks()
        let name = SectionName(fileName: source.file)
        var title = matter.title
        if title == nil { title = reader.takeTitle(from: &blocks) }
        if title == nil, matterFindings.isEmpty { reader.findings.append(.missingTitle(source)) }
        let section = Section(
            file: source.file, slug: matter.slug ?? name.slug, title: title ?? name.words, blocks: blocks,
            footnotes: footnotes, layout: matter.layout, carriedOver: matter.carriedOver
        )
        return SectionFile(
            section: section, images: reader.images, identifiers: reader.identifiers,
            findings: source.encodingFindings + matterFindings + reader.findings
        )
    }

    func adding(_ more: [Finding]) -> SectionFile {
        SectionFile(section: section, images: images, identifiers: identifiers, findings: findings + more)
    }
}

/// What the name of a section's file says: "20-volumes.md" is number 20 and "volumes".
struct SectionName: Hashable, Comparable {
    /// Files without a number come last.
    let number: Int
    /// The last part of the section's address.
    let slug: String
    /// The file's name as it is.
    let name: String

    init(fileName path: String) {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        let name = path[start...]
        let stem = name.hasSuffix(".md") ? name.dropLast(3) : name
        let digits = stem.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let slug = Slug.text(for: stem[digits.endIndex...])
        self.name = String(name)
        number = Int(Substring(digits)) ?? .max
        self.slug = slug.isEmpty ? Slug.text(for: stem) : slug
    }

    /// "Stage one" of "10-stage-one.md".
    var words: String { slug.split(separator: "-").joined(separator: " ").capitalisedFirst }

    static func < (left: SectionName, right: SectionName) -> Bool {
        (left.number, left.name) < (right.number, right.name)
    }
}

extension MarkdownReader {
    /// The definitions in the order of their numbers. A note may refer to further ones.
    fileprivate mutating func footnoteBlocks() -> [[Block]] {
        guard footnotes.areUsed else { return [] }
        var notes: [[Block]] = []
        while let definition = footnotes.definition(notes.count + 1) {
            let text = definition.text + [.lineFeed] + linkDefinitions
            notes.append(blocks(parsing: text[...], placed: .lines(after: definition.lines.lowerBound - 1)))
        }
        for definition in footnotes.unreferenced {
            findings.append(
                Finding(
                    "unused-footnote", "Nothing refers to the footnote \"\(definition.label)\".",
                    remedy: "Write [^\(definition.label)] where it belongs, or take the footnote out.",
                    at: source.location(ofLine: definition.lines.lowerBound), severity: .warning
                )
            )
        }
        return notes
    }

    /// The words of the first heading of level 1, which is taken out of the blocks.
    fileprivate mutating func takeTitle(from blocks: inout [Block]) -> String? {
        let index = blocks.firstIndex { if case .heading(level: 1, _, _, _) = $0 { true } else { false } }
        guard let index, case .heading(_, let inlines, _, _) = blocks[index] else { return nil }
        let title = inlines.plainText.trimmed
        if let figure = inlines.expressions.first {
            findings.append(
                Finding(
                    "misplaced-figure", "A figure can't stand in the title of a section.",
                    remedy: "Write it in the text below the title.", at: figure.location
                )
            )
        }
        if inlines.contains(where: { if case .footnote = $0 { true } else { false } }) {
            findings.append(
                Finding(
                    "misplaced-footnote", "The title of a section can't have a footnote.",
                    remedy: "Refer to the footnote in the text below the title.", at: source.location(ofLine: 1)
                )
            )
        }
        guard !title.isEmpty else { return nil }
        blocks.remove(at: index)
        return title
    }
}

extension Finding {
    fileprivate static func missingTitle(_ source: SourceText) -> Finding {
        Finding(
            "missing-title", "The section has no title.",
            remedy: "Begin it with a line \"# Title\".", at: source.location(ofLine: 1), severity: .warning
        )
    }
}
