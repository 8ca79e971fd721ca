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
            tags.append(TemplateSource.tag(String(inside), line: line))
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
