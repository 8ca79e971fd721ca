/// Writes YAML that reads back as it was meant.
enum YAMLText {
    /// A single value: as it is where that is safe, else in double quotation marks.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// A value within an expression: a number or a plain word as it is, others in quotation marks.
    static func word(_ text: String) -> String {
        text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } ? text : "\"\(text)\""
    }

    /// The text of a comment: on one line.
    static func comment(_ text: String) -> String { "# " + CellText.foldingBlanks(text) }

    private static func isPlain(_ text: String) -> Bool {
        if text.hasPrefix("../") { return isPlain(String(text.dropFirst(3))) }
        guard let first = text.first, first.isLetter || first.isNumber, text.last?.isWhitespace == false else {
            return false
        }
        return text.allSatisfy { $0.isLetter || $0.isNumber || " _-/()'.&%+".contains($0) }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F { continue }
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
