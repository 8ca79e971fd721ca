/// What the number of a cell is shown as. Source: ECMA-376 part 1, sections 18.8.30 and 18.8.31.
enum NumberFormat: Hashable {
    case plain
    case date
    case dateAndTime
    /// A time of day, or hours and minutes that went by.
    case time
    case percent(decimals: Int)
    /// Zeros fill it up to so many digits: 000123.
    case padded(digits: Int)

    /// A format that files refer to by number only.
    init(builtIn identifier: Int) {
        switch identifier {
        case 9: self = .percent(decimals: 0)
        case 10: self = .percent(decimals: 2)
        // 27 to 36 and 50 to 58 are dates in the languages of East Asia.
        case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
        case 18...21, 32, 33, 45...47, 55, 56: self = .time
        case 22: self = .dateAndTime
        default: self = .plain
        }
    }

    /// A format as it is written: dd/mm/yyyy, 0.0%, "Case "000.
    init(code: String) {
        let (letters, hasElapsed) = NumberFormat.letters(of: code)
        if letters == "general" {
            self = .plain
            return
        }
        let hasDate = letters.contains { $0 == "y" || $0 == "d" }
        let hasTime = hasElapsed || letters.contains { $0 == "h" || $0 == "s" }
        if hasDate {
            self = hasTime ? .dateAndTime : .date
        } else if hasTime {
            self = .time
        } else if letters.contains("m") {
            self = .date
        } else if letters.contains("%") {
            let decimals = letters.split(separator: ".", maxSplits: 1).dropFirst().first
            self = .percent(decimals: decimals?.count { $0 == "0" || $0 == "#" || $0 == "?" } ?? 0)
        } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
            self = .padded(digits: min(letters.count, 30))
        } else {
            self = .plain
        }
    }

    /// The first section, for numbers above 0, in lower case, without what is shown as it stands, colours, conditions
    /// and languages; and whether hours, minutes or seconds in brackets may exceed their usual number.
    private static func letters(of code: String) -> (text: String, hasElapsed: Bool) {
        var text = ""
        var hasElapsed = false
        var rest = code.lowercased()[...]
        while let letter = rest.popFirst(), letter != ";" {
            switch letter {
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let name = rest.prefix { $0 != "]" }
                if !name.isEmpty, name.allSatisfy({ $0 == "h" || $0 == "m" || $0 == "s" }) { hasElapsed = true }
                rest = rest.dropFirst(name.count + 1)
            default: text.append(letter)
            }
        }
        return (text.replacing("am/pm", with: "h").replacing("a/p", with: "h"), hasElapsed)
    }
}
