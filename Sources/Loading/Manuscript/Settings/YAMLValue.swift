import Casework
import Language
import Narrative
import Yams

/// A value of a YAML text and where it stands.
struct YAMLValue {
    let node: Node
    let origin: YAMLOrigin

    var location: SourceLocation {
        node.mark.map { origin.location($0) } ?? origin.location(ofLine: 1)
    }

    /// What a single value says, as typed, without blanks around it; nil for a list or a mapping.
    var text: String? {
        guard case .scalar(let scalar) = node else { return nil }
        return scalar.string.trimmed
    }

    /// Nothing follows the colon.
    var isEmpty: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style == .plain && scalar.string.isEmpty
    }

    var list: [YAMLValue]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.map { YAMLValue(node: $0, origin: origin) }
    }

    var isMapping: Bool {
        if case .mapping = node { true } else { false }
    }

    /// The keys and values of a mapping in their order; nil for another value. A key that is no text is left out.
    var pairs: [(key: YAMLValue, name: String, value: YAMLValue)]? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.compactMap { key, value in
            let key = YAMLValue(node: key, origin: origin)
            return key.text.map { (key, $0, YAMLValue(node: value, origin: origin)) }
        }
    }

    /// Of the first character of a single value: after the opening quote, on the line below "|" or ">".
    var textLocation: SourceLocation {
        guard case .scalar(let scalar) = node, let mark = scalar.mark else { return location }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return origin.location(mark, skipping: 1)
        case .literal, .folded: return origin.location(ofLine: mark.line + 1)
        default: return origin.location(mark)
        }
    }

    /// A single value as an expression of the figure language. It may begin with "=", as in prose.
    var expression: PlacedExpression? {
        guard let text else { return nil }
        guard text.hasPrefix("=") else { return PlacedExpression(text, at: textLocation) }
        let rest = text.dropFirst()
        let expression = rest.drop { $0 == " " }
        var location = textLocation
        if case .line(let line, let column?) = location.position {
            location = SourceLocation(
                file: location.file, line: line, column: column + text.count - expression.count)
        }
        return PlacedExpression(String(expression), at: location)
    }

    /// "a list", for findings.
    var form: String {
        switch node {
        case .mapping: "a mapping"
        case .sequence: "a list"
        default: "a single value"
        }
    }
}

extension StringProtocol {
    /// Without blanks and line ends at either end.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
