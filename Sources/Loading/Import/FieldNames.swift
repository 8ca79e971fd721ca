import Casework
import Narrative

/// Which fields the headings of common case systems mean.
enum FieldNames {
    /// The field of a heading for a kind of record, and whether the whole heading says so or only a word of it.
    static func field(of words: HeadingWords, kind: RecordKind) -> (name: String, isWhole: Bool)? {
        let names = own[kind] ?? [:]
        if let field = names[words.key] ?? shared[words.key] { return (field, true) }
        let clues = (clues[kind] ?? []) + sharedClues
        return clues.first { clue in
            clue.words.allSatisfy(words.contains) && !clue.without.contains(where: words.contains)
        }.map { ($0.field, false) }
    }

    /// Keys of all headings that are known.
    static let all: Set<String> = Set(own.values.flatMap(\.keys)).union(shared.keys)

    /// The fields that councils use as categories.
    static let categories = Set(shared.values)

    private static let own = HeadingLists.own.mapValues(table)

    private static let shared = table(HeadingLists.shared)

    private struct Clue {
        let words: [String]
        let field: String
        var without: [String] = []
    }

    private static let clues: [RecordKind: [Clue]] = [
        .cases: dateClues + [
            Clue(words: ["outcome"], field: "outcome", without: ["date", "notes"]),
            Clue(words: ["decision"], field: "outcome", without: ["date", "by", "maker", "notes"]),
            Clue(words: ["stage"], field: "stage", without: ["date", "escalated"]),
        ],
        .compliments: dateClues, .enquiries: dateClues, .contacts: dateClues,
        .payments: [Clue(words: ["amount"], field: "amount"), Clue(words: ["paid"], field: "date", without: ["to"])],
        .costs: [
            Clue(words: ["amount"], field: "amount"), Clue(words: ["cost"], field: "amount", without: ["centre"]),
        ],
        .ombudsman: [
            Clue(words: ["decision", "date"], field: "decided"), Clue(words: ["received"], field: "received"),
            Clue(words: ["decision"], field: "decision", without: ["reason"]),
        ],
        .actions: [Clue(words: ["due"], field: "due"), Clue(words: ["completed"], field: "completed")],
    ]

    private static let dateClues = [
        Clue(words: ["received"], field: "received", without: ["response", "via"]),
        Clue(words: ["logged"], field: "received", without: ["by"]),
        Clue(words: ["acknowledged"], field: "acknowledged", without: ["by"]),
        Clue(words: ["response", "date"], field: "responded", without: ["due", "target"]),
        Clue(words: ["closed"], field: "responded", without: ["by", "reason"]),
        Clue(words: ["responded"], field: "responded", without: ["by"]),
    ]

    private static let sharedClues = [
        Clue(words: ["service"], field: "service", without: ["user"]),
        Clue(words: ["directorate"], field: "directorate"), Clue(words: ["team"], field: "team"),
        Clue(words: ["cause"], field: "cause"), Clue(words: ["category"], field: "category"),
        Clue(words: ["ward"], field: "ward"), Clue(words: ["reference"], field: "reference"),
        Clue(words: ["channel"], field: "channel"), Clue(words: ["reason"], field: "cause", without: ["notes"]),
    ]

    /// Key of a heading → field, from a list of them.
    private static func table(_ list: String) -> [String: String] {
        var fields: [String: String] = [:]
        var field = ""
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { field = String(parts[0]) }
            for heading in parts[parts.count - 1].split(separator: ";") where !heading.trimmed.isEmpty {
                fields[HeadingWords(String(heading)).key] = field
            }
        }
        return fields
    }
}
