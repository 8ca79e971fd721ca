import Casework
import Narrative

/// What stands between lines of three hyphens at the top of a Markdown file.
struct FrontMatter: Hashable, Sendable {
    var title: String?
    var slug: String?
    /// The template that lays the section out.
    var layout: String?
    /// The mark of words that were copied from another year's report.
    var carriedOver: Section.CarriedOver?
    /// The first line after it, from 1.
    var end = 1

    /// None where the file does not begin with a line of three hyphens.
    /// `more` reads the keys that only some files have.
    static func read(
        _ source: SourceText, more: (inout YAMLMapping) -> Void = { _ in }
    ) -> (matter: FrontMatter, findings: [Finding]) {
        let fence = Array("---".utf8)[...]
        guard source.bytes.starts(with: fence), isFence(source.line(1), fence) else { return (FrontMatter(), []) }
        guard let close = (2..<max(2, source.lineCount + 1)).first(where: { isFence(source.line($0), fence) }) else {
            return (FrontMatter(), unclosed(source))
        }
        let origin = YAMLOrigin(file: source.file, lineOffset: 1)
        var matter = FrontMatter(end: close + 1)
        let (value, findings) = YAMLDocument.read(source.text(ofLines: 2..<close), origin: origin)
        guard let value else { return (matter, findings) }
        var mapping = YAMLMapping(value, subject: "the front matter")
        matter.title = mapping.text("title")
        matter.slug = mapping.plainName("slug")
        matter.layout = mapping.text("layout")
        matter.carriedOver = mapping.carriedOver()
        more(&mapping)
        mapping.finish()
        return (matter, mapping.findings)
    }

    private static func isFence(_ line: ArraySlice<UInt8>, _ fence: ArraySlice<UInt8>) -> Bool {
        line.starts(with: fence) && line.dropFirst(3).allSatisfy(\.isBlank)
    }

    /// A line of hyphens alone is a rule; with a key below it, it was meant as front matter.
    private static func unclosed(_ source: SourceText) -> [Finding] {
        let next = String(decoding: source.line(2), as: UTF8.self)
        guard ["title:", "slug:", "layout:", "carried-over:"].contains(where: { next.hasPrefix($0) }) else { return [] }
        return [
            Finding(
                "open-front-matter", "The front matter that begins here does not end.",
                remedy: "Write a line of three hyphens below its last line.", at: source.location(ofLine: 1)
            )
        ]
    }
}

extension YAMLMapping {
    fileprivate mutating func carriedOver() -> Section.CarriedOver? {
        guard let value = value("carried-over"), let year = text(of: value, named: "carried-over") else { return nil }
        return Section.CarriedOver(year: year, line: value.location.line)
    }

    /// A text that can be part of an address.
    mutating func plainName(_ key: String) -> String? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if text.isPlainName { return text }
        add(
            Finding(
                "bad-name", "\"\(key)\" can't be the last part of an address.",
                remedy: "Use letters, digits and hyphens.", at: value.location
            )
        )
        return nil
    }
}
