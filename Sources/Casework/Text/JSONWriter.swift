/// Writes JSON (RFC 8259) with members in the order in which they are given.
package struct JSONWriter {
    package private(set) var text = ""
    private var needsComma = false

    package init() {}

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose("{", "}", members)
    }

    package mutating func array<Elements: Sequence>(
        _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        enclose("[", "]") { json in
            for element in elements {
                json.separate()
                write(&json, element)
            }
        }
    }

    private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        needsComma = false
        body(&self)
        text += close
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { text += "," }
        needsComma = true
    }

    package mutating func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        text += ":"
        write(&self)
        needsComma = true
    }

    package mutating func member(_ name: String, _ value: String?) {
        member(name) { json in
            if let value { json.string(value) } else { json.text += "null" }
        }
    }

    package mutating func member(_ name: String, _ value: Bool) {
        member(name) { $0.text += value ? "true" : "false" }
    }

    /// A number that is already written in decimal.
    package mutating func member(_ name: String, number: String?) {
        member(name) { $0.text += number ?? "null" }
    }

    package mutating func newline() { text += "\n" }

    package mutating func string(_ value: String) { text += value.jsonString }
}
