/// Finds labels that are most likely one label in two spellings: "Child protection", "child-protection.".
enum TwoSpellings {
    /// Pairs of indices of labels that differ only in case, blanks and punctuation; the first is the first of its kind.
    static func pairs(in labels: [String]) -> [(first: Int, second: Int)] {
        var first: [String: Int] = [:]
        var pairs: [(first: Int, second: Int)] = []
        for (index, label) in labels.enumerated() {
            let key = key(of: label)
            guard !key.isEmpty else { continue }
            if let known = first[key] { pairs.append((known, index)) } else { first[key] = index }
        }
        return pairs
    }

    /// The words in lower case. Signs such as + and < stay, because they tell "5+" from "5".
    private static func key(of label: String) -> String {
        var key = ""
        for character in label.lowercased() where character != "'" && character != "’" {
            let isBreak = character.isPunctuation || character.isWhitespace
            if character == "&" {
                key += " and "
            } else {
                key.append(isBreak ? " " : character)
            }
        }
        return key.split(separator: " ").joined(separator: " ")
    }
}
