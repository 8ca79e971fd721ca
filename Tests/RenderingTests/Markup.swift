/// A reader of HTML and SVG that shares nothing with the writer: strict about nesting, quotation marks and references.
struct Markup {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// All text within, references resolved.
        var text = ""
        /// The names of the elements around it, outermost first.
        let ancestors: [String]

        subscript(attribute: String) -> String? { attributes[attribute] }

        /// The number that an attribute holds.
        func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }

        var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }
    }

    /// In the order in which they open.
    private(set) var elements: [Element] = []
    /// What no browser should have to guess; identifiers given twice too.
    private(set) var problems: [String] = []

    private var open: [Int] = []
    private var rest: Substring.UnicodeScalarView

    private static let voidElements: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

    init(_ source: String) {
        rest = source.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "<" { readTag() } else { readText() }
        }
        for index in open { problems.append("<\(elements[index].name)> is not closed") }
        var seen: Set<String> = []
        for case let id? in elements.map({ $0["id"] }) where !seen.insert(id).inserted {
            problems.append("id \"\(id)\" is given twice")
        }
    }

    func all(_ name: String, class style: String? = nil) -> [Element] {
        elements.filter { $0.name == name && (style.map($0.classes.map(String.init).contains) ?? true) }
    }

    func texts(of name: String) -> [String] { all(name).map(\.text) }

    /// An attribute of every element of a name; nil where it has none.
    func values(_ attribute: String, of name: String) -> [String?] { all(name).map { $0[attribute] } }

    /// Every id that an `href` of this page or an `aria-labelledby` names and that no element has.
    var danglingReferences: [String] {
        let ids = Set(elements.compactMap { $0["id"] })
        let links = elements.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        let labels = elements.compactMap { $0["aria-labelledby"] }.flatMap { $0.split(separator: " ").map(String.init) }
        return (links + labels).filter { !ids.contains($0) }
    }

    private mutating func readText() {
        let text = take { $0 != "<" }
        for index in open { elements[index].text += text }
    }

    private mutating func readTag() {
        let inside = take { $0 != ">" }.dropFirst()
        guard rest.popFirst() == ">" else { return problems.append("<\(inside) has no end") }
        if inside.hasPrefix("!") { return }
        guard !inside.hasPrefix("/") else { return close(String(inside.dropFirst())) }
        let isClosed = inside.hasSuffix("/")
        let name = String(inside.prefix { $0.isLetter || $0.isNumber })
        let attributes = attributes(of: inside.dropFirst(name.count).dropLast(isClosed ? 1 : 0))
        let ancestors = open.map { elements[$0].name }
        elements.append(Element(name: name, attributes: attributes, ancestors: ancestors))
        if !isClosed, !Markup.voidElements.contains(name) { open.append(elements.count - 1) }
    }

    private mutating func close(_ name: String) {
        guard let last = open.popLast(), elements[last].name == name else {
            return problems.append("</\(name)> closes what is not open")
        }
    }

    private mutating func attributes(of text: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        if let last = parts.popLast(), parts.count.isMultiple(of: 2) {
            for word in last.split(separator: " ") { attributes[String(word)] = "" }
        } else {
            problems.append("an attribute has no end: \(text)")
        }
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            for word in parts[index].split(whereSeparator: \.isWhitespace) {
                let name = String(word.split(separator: "=").first ?? "")
                let old = attributes.updateValue(
                    word.hasSuffix("=") ? resolved(String(parts[index + 1])) : "", forKey: name)
                if old != nil { problems.append("the attribute \(name) is given twice") }
            }
        }
        return attributes
    }

    /// Takes what stands before the first scalar that is not wanted, references resolved where it is text.
    private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: isWanted)
        rest = rest[taken.endIndex...]
        return taken.first == "<" ? String(taken) : resolved(String(taken))
    }

    private mutating func resolved(_ text: String) -> String {
        let (text, unknown) = Markup.unescaped(text)
        problems += unknown.map { "\($0) is not a reference" }
        return text
    }

    /// The text that references stand for, and what begins with & and is none.
    static func unescaped(_ text: String) -> (text: String, unknown: [String]) {
        let references: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
        var result = String.UnicodeScalarView()
        var unknown: [String] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&" else {
                result.append(scalar)
                continue
            }
            let name = rest.prefix(5).prefix { $0 != ";" }
            if let meant = references[String(name)], rest.dropFirst(name.count).first == ";" {
                result.append(meant)
                rest = rest.dropFirst(name.count + 1)
            } else {
                unknown.append("&" + String(name))
                result.append(scalar)
            }
        }
        return (String(result), unknown)
    }
}
