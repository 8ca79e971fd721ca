import Casework
import Narrative

/// Which fields the headings of common case systems mean.
enum FieldNames {
    /// The field of a heading for a kind of record, and whether the whole heading says so or only a word of it.
    static func field(of words: HeadingWords, kind: RecordKind) -> (name: Field, isWhole: Bool)? {
        if let field = whole(words, kind) { return (referredCase(words, field, kind) ?? field, true) }
        let clues = (clues[kind] ?? []) + sharedClues
        return clues.first { clue in
            clue.words.allSatisfy(words.contains) && !clue.without.contains(where: words.contains)
        }.map { ($0.field, false) }
    }

    private static func whole(_ words: HeadingWords, _ kind: RecordKind) -> Field? {
        if let field = own[kind]?[words.key] ?? shared[words.key] { return field }
        // Forms and databases write "caseid" and "servicearea".
        guard words.all.count == 1, words.squashed.utf8.count > 4 else { return nil }
        return ownSquashed[kind]?[words.squashed] ?? sharedSquashed[words.squashed]
    }

    /// Among payments and decisions the reference of a complaint is not their own.
    private static func referredCase(_ words: HeadingWords, _ field: Field, _ kind: RecordKind) -> Field? {
        let isOfCase = !Set(words.all).isDisjoint(with: [
            "case", "cases", "complaint", "complaints", "caseid", "caseref",
        ])
        return kind == .payments && field == .reference && isOfCase ? .case : nil
    }

    /// Whether the kind's own list has the whole heading.
    static func isOwn(_ words: HeadingWords, kind: RecordKind) -> Bool { own[kind]?[words.key] != nil }

    static func isKnown(squashed word: String) -> Bool {
        word.utf8.count > 4 && (sharedSquashed[word] != nil || ownSquashed.values.contains { $0[word] != nil })
    }

    /// Keys of all headings that are known.
    static let all: Set<String> = Set(own.values.flatMap(\.keys)).union(shared.keys)

    /// The fields that councils use as categories.
    static let categories = Set(shared.values)

    private static let own = HeadingLists.own.mapValues(table)

    private static let shared = table(HeadingLists.shared)

    private static let ownSquashed = HeadingLists.own.mapValues(squashedTable)

    private static let sharedSquashed = squashedTable(HeadingLists.shared)

    private struct Clue {
        let words: [String]
        let field: Field
        var without: [String] = []
    }

    private static let clues: [RecordKind: [Clue]] = [
        .cases: dateClues + [
            Clue(words: ["outcome"], field: .outcome, without: ["date", "notes"]),
            Clue(words: ["decision"], field: .outcome, without: ["date", "by", "maker", "notes"]),
            Clue(words: ["stage"], field: .stage, without: ["date", "escalated"]),
        ],
        .compliments: dateClues, .enquiries: dateClues, .contacts: dateClues,
        .payments: [Clue(words: ["amount"], field: .amount), Clue(words: ["paid"], field: .date, without: ["to"])],
        .costs: [
            Clue(words: ["amount"], field: .amount), Clue(words: ["cost"], field: .amount, without: ["centre"]),
        ],
        .ombudsman: [
            Clue(words: ["decision", "date"], field: .decided), Clue(words: ["received"], field: .received),
            Clue(words: ["decision"], field: .decision, without: ["reason"]),
        ],
        .actions: [Clue(words: ["due"], field: .due), Clue(words: ["completed"], field: .completed)],
    ]

    private static let dateClues = [
        Clue(words: ["received"], field: .received, without: ["response", "via"]),
        Clue(words: ["logged"], field: .received, without: ["by"]),
        Clue(words: ["acknowledged"], field: .acknowledged, without: ["by"]),
        Clue(words: ["response", "date"], field: .responded, without: ["due", "target"]),
        Clue(words: ["closed"], field: .responded, without: ["by", "reason"]),
        Clue(words: ["responded"], field: .responded, without: ["by"]),
        Clue(words: ["replied"], field: .responded, without: ["by"]),
        Clue(words: ["answered"], field: .responded, without: ["by"]),
        Clue(words: ["resolved"], field: .responded, without: ["by"]),
        Clue(words: ["completed"], field: .responded, without: ["by"]),
        Clue(words: ["opened"], field: .received, without: ["by"]),
        Clue(words: ["ack"], field: .acknowledged, without: ["by", "due"]),
    ]

    private static let sharedClues = [
        Clue(words: ["service"], field: .service, without: ["user"]),
        Clue(words: ["directorate"], field: Field("directorate")), Clue(words: ["team"], field: Field("team")),
        Clue(words: ["cause"], field: Field("cause")), Clue(words: ["category"], field: Field("category")),
        Clue(words: ["ward"], field: Field("ward")), Clue(words: ["reference"], field: .reference),
        Clue(words: ["channel"], field: Field("channel")),
        Clue(words: ["reason"], field: Field("cause"), without: ["notes"]),
    ]

    /// Key of a heading → field, from a list of them.
    private static func table(_ list: String) -> [String: Field] {
        Dictionary(headings(of: list).map { ($0.words.key, $0.field) }, uniquingKeysWith: { _, last in last })
    }

    /// The letters of a heading → field, alone and after "case" and "complaint".
    private static func squashedTable(_ list: String) -> [String: Field] {
        let pairs = headings(of: list).flatMap { words, field in
            ["", "case", "complaint"].map { ($0 + words.squashed, field) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func headings(of list: String) -> [(words: HeadingWords, field: Field)] {
        var headings: [(HeadingWords, Field)] = []
        var field = Field("")
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { field = Field(String(parts[0])) }
            for heading in parts[parts.count - 1].split(separator: ";") where !heading.trimmed.isEmpty {
                headings.append((HeadingWords(String(heading)), field))
            }
        }
        return headings
    }
}
