import Casework
import Narrative

/// One template as a web officer wrote it.
struct TemplateSource {
    /// Without ".mustache": how other templates name it.
    let name: String
    let file: String
    let text: String

    init(path: String, folder: String, text: String) {
        name = String(path.dropLast(".mustache".count))
        file = "\(folder)/\(path)"
        self.text = text
    }

    func finding(
        _ identifier: String, _ summary: String, remedy: String = "Mustache's manual describes the tags.", line: Int
    ) -> Finding {
        Finding(identifier, summary, remedy: remedy, at: SourceLocation(file: file, line: line))
    }

    /// Reading a template takes longer by the square of its length; ours have less than a tenth of this.
    private static let mostBytes = 100_000

    /// What is wrong with a template that is too long to be read; nil: it is not.
    var tooLong: [Finding]? {
        guard text.utf8.count > TemplateSource.mostBytes else { return nil }
        return [
            finding(
                "bad-template", "The template is longer than 100 KB.",
                remedy: "Divide it: a template can include others. Pictures and styles belong in templates/assets.",
                line: 1)
        ]
    }

    /// A tag between double or triple braces.
    struct Tag {
        enum Kind: Equatable {
            case name
            /// `#`, `^`: shown where there is something, or nothing.
            case section
            case partial
            /// `<`: a partial some of whose blocks are replaced.
            case parent
            /// `$`: a part that others may replace.
            case block
            case end
            case comment
            case other
        }

        let kind: Kind
        let name: String
        let line: Int
        /// Placed as it is, `{{{name}}}` or `{{&name}}`.
        var isUnescaped = false
    }

    /// The tags in their order; a tag that is not closed is a finding.
    func tags() -> (tags: [Tag], findings: [Finding]) {
        var tags: [Tag] = []
        var line = 1
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            line += rest[..<open.lowerBound].count { $0 == "\n" }
            let isTriple = rest[open.upperBound...].hasPrefix("{")
            guard let close = rest[open.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
                return (
                    tags, [finding("bad-template", "A tag is not closed.", remedy: "Put }} at its end.", line: line)]
                )
            }
            let inside = rest[open.upperBound..<close.lowerBound].drop { $0 == "{" }
            var tag = TemplateSource.tag(String(inside), line: line)
            tag.isUnescaped = tag.kind == .name && (isTriple || inside.hasPrefix("&"))
            tags.append(tag)
            line += inside.count { $0 == "\n" }
            rest = rest[close.upperBound...]
        }
        return (tags, [])
    }

    private static func tag(_ inside: String, line: Int) -> Tag {
        let kinds: [Character: Tag.Kind] = [
            "#": .section, "^": .section, ">": .partial, "<": .parent, "$": .block, "/": .end, "!": .comment,
            "=": .other,
            "%": .other,
        ]
        let kind = inside.first.flatMap { kinds[$0] } ?? .name
        let name = (kind == .name && inside.first != "&" ? inside[...] : inside.dropFirst()).filter { !$0.isWhitespace }
        return Tag(kind: kind, name: String(name), line: line)
    }
}

extension TemplateSource {
    /// Parts within parts deeper than this nobody could follow.
    private static let greatestDepth = 40

    /// What no template may have, whether a page uses it or not.
    func structureFindings() -> [Finding] {
        var depth = 0
        for tag in tags().tags {
            switch tag.kind {
            case .section, .block, .parent: depth += 1
            case .end: depth -= 1
            case .other:
                return [
                    finding(
                        "bad-template", "The signs around tags can't be changed, nor how a page is escaped.",
                        remedy: "Write tags as {{name}}.", line: tag.line)
                ]
            case .name, .partial, .comment: break
            }
            guard depth <= TemplateSource.greatestDepth else {
                return [
                    finding(
                        "bad-template", "Parts stand within parts more than \(TemplateSource.greatestDepth) deep.",
                        remedy: "Close some of them.", line: tag.line)
                ]
            }
        }
        return []
    }

    /// Words that somebody typed could be read as markup.
    func unescaped(_ tag: Tag) -> Finding {
        finding(
            "unescaped-text", "\"\(tag.name)\" is words, and would be placed as if it were HTML.",
            remedy: "Write {{\(tag.name)}}.", line: tag.line)
    }

    func tooManyTemplates(_ page: String) -> Finding {
        finding(
            "bad-template", "The page \"\(page)\" includes templates that include others, too many in all.",
            remedy: "Include fewer.", line: 1)
    }
}
