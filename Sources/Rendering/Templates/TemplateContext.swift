import Mustache

/// What a template can name: texts, HTML made elsewhere, lists and groups of such values.
struct TemplateContext: MustacheParent, Sendable {
    enum Value: Sendable {
        /// Escaped by `{{name}}`.
        case text(String)
        /// Placed by `{{{name}}}`.
        case html(String)
        /// `{{#name}}…{{/name}}` once an element; nothing for none.
        case list([TemplateContext])
        /// `{{#name}}…{{/name}}` once, or not at all.
        case group(TemplateContext?)
        /// Filled in later, for each of many pages.
        case slot(String)
    }

    let values: [String: Value]

    init(_ values: [String: Value]) {
        self.values = values
    }

    func child(named name: String) -> Any? {
        switch values[name] {
        case .text(let text)?, .html(let text)?: text
        case .list(let elements)?: elements
        case .group(let group)?: group
        case .slot(let name)?: PageMould.mark(name)
        case nil: nil
        }
    }

    func merging(_ others: [String: Value]) -> TemplateContext {
        TemplateContext(values.merging(others) { _, new in new })
    }
}

extension TemplateContext.Value {
    /// A text that may be missing: `{{#name}}{{name}}{{/name}}` shows it only where there is one.
    static func optionalText(_ name: String, _ text: String?) -> TemplateContext.Value {
        .group(text.map { TemplateContext([name: .text($0)]) })
    }
}
