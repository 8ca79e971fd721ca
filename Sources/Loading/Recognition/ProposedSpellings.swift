package import Casework
import Intake

/// Two values of a field that are most likely one.
package struct NearSpelling: Hashable, Sendable {
    package let field: Field
    /// The rarer one, and how many records have it.
    package let variant: String
    package let count: Int
    /// The commoner one.
    package let common: String
    package let commonCount: Int
    /// Whether they differ in capitals, blanks and stops only, so that they are joined without asking.
    package let isSame: Bool
    /// Both in quotation marks, or where they stand first: what may be somebody's name is not said.
    package let shownVariant: String
    package let shownCommon: String
}

extension ImportProposal {
    /// Values of categories that differ in capitals or by a letter. None that may tell of a person.
    package var nearSpellings: [NearSpelling] {
        let schema = RecordSchema.schema(of: kind)
        return columns.flatMap { column -> [NearSpelling] in
            guard let field = column.field, column.stage == nil, !schema.fields.contains(field),
                !column.isReachedStage, [.category, .scattered, .yesOrNo].contains(column.nature)
            else { return [] }
            return ImportProposal.nearSpellings(
                field, column.separator.map { column.column.parts(by: $0) } ?? column.column.values
            ) { value, common in
                // A slip in an ordinary word is nobody's name.
                column.isShown(value.text) || (column.isShown(common.text) && value.text.count > 3)
                    ? "\"\(value.text)\"" : "the value in \(place(of: value))"
            }
        }
    }

    /// Those that are taken for one: the same words, or said to be one.
    var joins: [NearSpelling] { nearSpellings.filter { joined[$0.variant] ?? $0.isSame } }

    /// Those that only an officer can decide.
    package var offers: [NearSpelling] { nearSpellings.filter { !$0.isSame && joined[$0.variant] == nil } }

    private static func nearSpellings(
        _ field: Field, _ values: [ImportColumn.Value], shown: (ImportColumn.Value, ImportColumn.Value) -> String
    ) -> [NearSpelling] {
        guard values.count <= 300 else { return [] }
        let ranked = values.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
        var found: [NearSpelling] = []
        for (index, value) in ranked.enumerated() where !PersonalText.isPersonal(value.text) {
            let rival = ranked[..<index].first { common in
                !found.contains { $0.variant == common.text } && isNear(value, common)
                    && !PersonalText.isPersonal(common.text)
            }
            guard let rival else { continue }
            found.append(
                NearSpelling(
                    field: field, variant: value.text, count: value.count, common: rival.text, commonCount: rival.count,
                    isSame: letters(value.text) == letters(rival.text), shownVariant: shown(value, rival),
                    shownCommon: shown(rival, rival)))
        }
        return found
    }

    private static func isNear(_ value: ImportColumn.Value, _ common: ImportColumn.Value) -> Bool {
        let (rare, usual) = (letters(value.text), letters(common.text))
        if rare == usual { return true }
        // "Team 1" and "Team 2" are two; so are "North" and "Norths" where both are common.
        guard rare.count > 3, usual.count > 4, value.count * 5 <= common.count || value.count == 1,
            rare.filter(\.isNumber) == usual.filter(\.isNumber),
            rare.split(separator: " ").filter({ $0.count == 1 })
                == usual.split(separator: " ").filter({ $0.count == 1 })
        else { return false }
        return differByOneLetter(Array(rare), Array(usual))
    }

    /// In small letters, with one blank between words, "&" as "and", without stops.
    private static func letters(_ text: String) -> String {
        let words = text.lowercased().replacing("&", with: " and ").filter { $0 != "'" && $0 != "’" }
        return words.split { !$0.isLetter && !$0.isNumber && !"+<>".contains($0) }.joined(separator: " ")
    }

    /// One letter more, less, other, or two that changed places.
    private static func differByOneLetter(_ left: [Character], _ right: [Character]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var end = 0
        while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
            end += 1
        }
        let (a, b) = (Array(left[start..<(left.count - end)]), Array(right[start..<(right.count - end)]))
        return a.count + b.count <= 2 || (a.count == 2 && a == b.reversed())
    }
}
