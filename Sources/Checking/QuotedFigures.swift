import Aggregation
import Casework
import Narrative

/// Those in all that officers wrote for a report.
func quotedFigures(in report: Report) -> [Finding] {
    let known = ExpressionNames(report)
    let names = Set(known.measures + known.functions)
    return report.narratives.flatMap { section in
        section.ownTexts(where: { $0.utf8.contains(UInt8(ascii: "=")) }).flatMap {
            quotedFigures(in: $0.text, at: $0.location, names: names)
        }
    }
}

/// Figures that stand in the words as they were typed, because other quotation marks than ` are around them: a word processor
/// puts ‘ and ’ or “ and ” in their place.
func quotedFigures(in text: String, at location: SourceLocation, names: Set<String>) -> [Finding] {
    guard text.utf8.contains(UInt8(ascii: "=")) else { return [] }
    let characters = Array(text)
    return characters.indices.compactMap { index -> Finding? in
        guard characters[index] == "=", index > 0, quotes.contains(characters[index - 1]) else { return nil }
        let name = String(characters[(index + 1)...].prefix { $0.isLetter || $0 == "_" })
        guard names.contains(name) else { return nil }
        return Finding(
            "quoted-figure",
            "\"=\(name)\" is printed as it stands here, because the quotation marks around it are others than `.",
            remedy: "Write the figure between two of the sign ` (grave accent): `=\(name)`.", at: location,
            severity: .warning
        )
    }
}

private let quotes: Set<Character> = ["‘", "’", "“", "”", "„", "«", "»", "´", "'", "\""]
