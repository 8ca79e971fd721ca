import Casework
import Language
import Narrative

/// Finds every name in the templates that their pages do not have. Mustache itself shows such a name as nothing.
struct TemplateCheck {
    let sources: [String: TemplateSource]
    let folder: String

    init(sources: [TemplateSource], folder: String) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
        self.folder = folder
    }

    /// All mistakes, each once, in the order of files and lines.
    func findings() -> [Finding] {
        var findings: Set<Finding> = []
        for source in sources.values { findings.formUnion(source.tooLong ?? source.structureFindings()) }
        guard findings.isEmpty else { return TemplateCheck.sorted(findings) }
        for kind in PageKind.allCases {
            guard let source = sources[kind.rawValue] else {
                findings.insert(
                    Finding(
                        "missing-template", "The template \(kind.rawValue).mustache is missing.",
                        remedy: "Copy it from Upheld's templates, or write it.", at: SourceLocation(file: folder)
                    )
                )
                continue
            }
            var walk = Walk(check: self, page: kind)
            walk.visit(source, in: [kind.example], within: [])
            findings.formUnion(walk.findings)
            if walk.findings.isEmpty, !walk.names.contains(kind.essential) {
                findings.insert(
                    source.finding(
                        "empty-page",
                        "The template does not place \"\(kind.essential)\", so its pages would say nothing.",
                        remedy: "Write it where the page's words belong.", line: 1
                    )
                )
            }
        }
        return TemplateCheck.sorted(findings)
    }

    private static func sorted(_ findings: Set<Finding>) -> [Finding] {
        findings.sorted { "\($0.location) \($0.summary)" < "\($1.location) \($1.summary)" }
    }

    /// Templates that a page may be made of, counted once for each time that one is included.
    private static let mostTemplates = 500

    /// Goes through a page's template and its partials with the values that the page would have.
    private struct Walk {
        let check: TemplateCheck
        let page: PageKind
        var findings: Set<Finding> = []
        /// Everything that was placed.
        private(set) var names: Set<String> = []
        private var visits = 0
        /// The lists that are open, by their names.
        private var openLists: [String] = []

        init(check: TemplateCheck, page: PageKind) {
            self.check = check
            self.page = page
        }

        /// - Parameter outer: the names of the templates that include this one.
        mutating func visit(_ source: TemplateSource, in scopes: [TemplateContext], within outer: [String]) {
            visits += 1
            guard visits <= TemplateCheck.mostTemplates else { return }
            if visits == TemplateCheck.mostTemplates { findings.insert(source.tooManyTemplates(page.rawValue)) }
            let (tags, broken) = source.tags()
            findings.formUnion(broken)
            var open: [(tag: TemplateSource.Tag, scopes: [TemplateContext])] = []
            var scopes = scopes
            for tag in tags {
                switch tag.kind {
                case .name: _ = value(tag, source, scopes)
                case .section:
                    open.append((tag, scopes))
                    guard let value = value(tag, source, scopes) else { break }
                    if case .list = value { enterList(tag, source) }
                    if let inner = value.inner { scopes.append(inner) }
                case .block, .parent:
                    open.append((tag, scopes))
                    if tag.kind == .parent { include(tag, source, scopes, outer + [source.name]) }
                case .partial: include(tag, source, scopes, outer + [source.name])
                case .end:
                    guard let last = open.popLast(), last.tag.name == tag.name else {
                        findings.insert(
                            source.finding(
                                "bad-template", "{{/\(tag.name)}} closes what is not open.",
                                remedy: "Close the parts in the order in which they were opened, innermost first.",
                                line: tag.line
                            )
                        )
                        return
                    }
                    scopes = last.scopes
                    if openLists.last == tag.name { openLists.removeLast() }
                case .comment, .other: break
                }
            }
            for (tag, _) in open {
                findings.insert(
                    source.finding(
                        "bad-template", "{{#\(tag.name)}} is not closed.", remedy: "Add {{/\(tag.name)}}.",
                        line: tag.line)
                )
            }
        }

        /// A list within itself would be repeated as often as it has entries, each time for each.
        private mutating func enterList(_ tag: TemplateSource.Tag, _ source: TemplateSource) {
            if openLists.contains(tag.name) {
                findings.insert(
                    source.finding(
                        "list-within-itself", "The list \"\(tag.name)\" stands within itself.",
                        remedy: "Close it before it begins again.", line: tag.line
                    )
                )
            }
            openLists.append(tag.name)
        }

        /// The value that a tag names, or a finding where nothing in scope has its name.
        private mutating func value(
            _ tag: TemplateSource.Tag, _ source: TemplateSource, _ scopes: [TemplateContext]
        ) -> TemplateContext.Value? {
            names.insert(tag.name)
            if tag.name == "." { return nil }
            for scope in scopes.reversed() {
                if let value = scope.values[tag.name] {
                    if tag.isUnescaped, case .text = value { findings.insert(source.unescaped(tag)) }
                    return value
                }
            }
            findings.insert(
                source.finding(
                    "unknown-template-name", "The page \"\(page.rawValue)\" has nothing called \"\(tag.name)\".",
                    remedy: Suggestion.sentence(for: tag.name, in: Set(scopes.flatMap(\.values.keys))), line: tag.line
                )
            )
            return nil
        }

        private mutating func include(
            _ tag: TemplateSource.Tag, _ source: TemplateSource, _ scopes: [TemplateContext], _ outer: [String]
        ) {
            guard let partial = check.sources[tag.name] else {
                findings.insert(
                    source.finding(
                        "unknown-template", "There is no template \(tag.name).mustache.",
                        remedy: Suggestion.sentence(for: tag.name, in: check.sources.keys), line: tag.line
                    )
                )
                return
            }
            guard !outer.contains(partial.name) else {
                findings.insert(
                    source.finding(
                        "circular-template", "The template includes itself.", remedy: "Take the tag out.",
                        line: tag.line
                    )
                )
                return
            }
            visit(partial, in: scopes, within: outer)
        }
    }
}

extension TemplateContext.Value {
    /// What names mean within a section of this value.
    fileprivate var inner: TemplateContext? {
        switch self {
        case .text, .html, .slot: nil
        case .list(let elements): elements.first
        case .group(let group): group
        }
    }
}
