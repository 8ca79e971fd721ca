/// What exports call the stages of a procedure.
enum StageNames {
    /// "1" for "1", "one", "first", "i"; nil for what counts no stage.
    static func number(_ word: String) -> String? { numbers[word] }

    /// The stage that a cell means: "1" for "Stage 1", "S1", "Level one", "Local resolution"; nil where it names none.
    static func stage(_ cell: String) -> String? {
        let words = HeadingWords(cell).words
        let telling = words.filter { !markers.contains($0) }
        if words.count <= 6, let first = telling.first {
            if let number = numbers[first], telling.count == 1 || telling.count < words.count { return number }
            if telling.count == 1, first.count <= 7 {
                let digits = first.drop { $0.isLetter }
                if ["s", "st", "stage", "l"].contains(String(first.dropLast(digits.count))) {
                    return numbers[String(digits)]
                }
            }
        }
        return named[words.joined(separator: " ")]
    }

    /// Where a stage stands among others, by its number or by what it is called: "informal" before "formal".
    static func rank(_ identifier: String) -> Int {
        if let number = number(identifier).flatMap(Int.init) { return number * 10 }
        let words = HeadingWords(identifier).all
        return ranks.first { words.contains($0.word) }?.rank ?? 0
    }

    private static let ranks = [
        ("informal", 5), ("pre", 4), ("frontline", 6), ("early", 6), ("local", 6), ("initial", 7), ("formal", 15),
        ("ombudsman", 90), ("lgsco", 90), ("lgo", 90), ("hos", 90), ("escalated", 25), ("escalation", 25),
        ("appeal", 25), ("review", 26), ("panel", 35), ("final", 36),
    ].map { (word: $0.0, rank: $0.1) }

    private static let markers: Set<String> = ["stage", "level", "step", "tier", "s", "st", "response"]

    private static let numbers = [
        "1": "1", "one": "1", "first": "1", "i": "1", "1st": "1", "2": "2", "two": "2", "second": "2", "ii": "2",
        "2nd": "2", "3": "3", "three": "3", "third": "3", "iii": "3", "3rd": "3",
    ]

    private static let named = [
        "local resolution": "1", "early resolution": "1", "initial": "1", "initial response": "1",
        "independent investigation": "2", "investigation": "2", "appeal": "2", "review": "2", "final review": "2",
        "internal review": "2", "review panel": "3", "panel": "3", "independent review panel": "3",
    ]
}
