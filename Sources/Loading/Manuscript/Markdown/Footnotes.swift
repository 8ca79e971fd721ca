import Casework
import Narrative

/// The footnotes of a text. Plain CommonMark has none: definitions are taken out before libcmark parses the text,
/// references are found in what it makes of it.
struct Footnotes {
    struct Definition {
        /// As written: "1", "source".
        let label: String
        /// The lines of the file that it takes.
        let lines: Range<Int>
        /// One line of text for each of these lines, the indentation taken away.
        let text: [UInt8]
    }

    /// By folded label.
    private var definitions: [String: Definition] = [:]
    /// Folded labels by number, from 1, in the order of first reference.
    private var order: [String] = []
    private var numbers: [String: Int] = [:]
    private let hasEscapes: Bool
    /// The text holds "[^" somewhere.
    let areUsed: Bool
    private(set) var findings: [Finding] = []

    init(in source: SourceText, from firstLine: Int) {
        areUsed = source.bytes.containsPair(UInt8(ascii: "["), UInt8(ascii: "^"))
        hasEscapes =
            areUsed
            && (source.bytes.containsPair(.backslash, UInt8(ascii: "["))
                || source.bytes.containsPair(.backslash, UInt8(ascii: "^")))
        guard areUsed else { return }
        for definition in FootnoteScanner(source: source, firstLine: firstLine).definitions() {
            if definitions[definition.label.lowercased()] == nil {
                definitions[definition.label.lowercased()] = definition
            } else {
                findings.append(
                    Finding(
                        "duplicate-footnote", "The footnote \"\(definition.label)\" is defined more than once.",
                        remedy: "Keep one definition, or give the other another name.",
                        at: source.location(ofLine: definition.lines.lowerBound)
                    )
                )
            }
            taken.append(definition.lines)
        }
    }

    /// Lines that hold definitions, in order.
    private var taken: [Range<Int>] = []

    /// The lines from `firstLine` on, those of definitions left empty.
    func textWithoutDefinitions(of source: SourceText, from firstLine: Int) -> ArraySlice<UInt8> {
        guard !taken.isEmpty else { return source.bytes[source.start(ofLine: firstLine)...] }
        var text: [UInt8] = []
        var line = firstLine
        for lines in taken {
            text += source.bytes[source.start(ofLine: line)..<source.start(ofLine: lines.lowerBound)]
            text += [UInt8](repeating: .lineFeed, count: lines.count)
            line = lines.upperBound
        }
        return (text + source.bytes[source.start(ofLine: line)...])[...]
    }

    /// The number of a footnote, a new one at its first reference; nil where it is not defined.
    mutating func number(of label: some StringProtocol) -> Int? {
        let key = label.lowercased()
        guard definitions[key] != nil else { return nil }
        if let number = numbers[key] { return number }
        order.append(key)
        numbers[key] = order.count
        return order.count
    }

    /// The footnote with a number, from 1.
    func definition(_ number: Int) -> Definition? {
        order.indices.contains(number - 1) ? definitions[order[number - 1]] : nil
    }

    /// The definitions that nothing refers to, in the order of the file.
    var unreferenced: [Definition] {
        definitions.filter { numbers[$0.key] == nil }.values.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    }
}

extension Footnotes {
    /// Stands for the "^" of an escaped `\[^1]`, which libcmark would give back as a reference: a private character.
    private static let hidden = Array("\u{10FFFD}".utf8)

    /// The text with the carets of escaped references hidden.
    func hidingEscapes(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard hasEscapes else { return text }
        let (bracket, caret) = (UInt8(ascii: "["), UInt8(ascii: "^"))
        var result: [UInt8] = []
        for byte in text {
            let isEscaped =
                byte == caret
                && (result.ends(with: [.backslash, bracket]) || result.ends(with: [bracket, .backslash]))
            if isEscaped { result += Footnotes.hidden } else { result.append(byte) }
        }
        return result[...]
    }

    /// The text as it was before `hidingEscapes`. In code a backslash escapes nothing and stays.
    func showingEscapes(in text: String, isCode: Bool) -> String {
        guard hasEscapes, text.unicodeScalars.contains("\u{10FFFD}") else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\u{10FFFD}", scalars.last == "\\", !isCode { scalars.removeLast() }
            scalars.append(scalar == "\u{10FFFD}" ? "^" : scalar)
        }
        return String(scalars)
    }
}

extension Array where Element == UInt8 {
    fileprivate func ends(with suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
