import Casework
import Narrative

/// Numbers of complaints, shares and sums that were typed instead of computed: they stay when the records change.
///
/// A number in digits or in letters counts as typed where a counted noun, an outcome or "per cent" follows it, with
/// words such as "statutory" between, or where it has a pound or per cent sign. Dates, years, paragraphs and limits
/// are left alone.
func typedNumbers(in text: String, at location: SourceLocation) -> [Finding] {
    guard NumberSearch.mayFindCounted(in: text) else { return [] }
    return TypedNumbers(text).all.map { number in
        Finding(
            "typed-number", "\"\(number)\" is typed by hand, so nothing upholds it.",
            remedy: "Write an expression instead, for example `=received(stage: 1)`.",
            at: location, severity: .warning
        )
    }
}

/// The words of a text, and which of them are numbers that count something.
private struct TypedNumbers {
    /// As typed.
    private let typed: [String]
    /// Without punctuation around them.
    private let words: [String]
    /// `words` in lower case.
    private let names: [String]

    init(_ text: String) {
        typed = text.split(whereSeparator: \.isWhitespace).map(String.init)
        words = typed.map(\.trimmingPunctuation)
        names = words.map { $0.lowercased() }
    }

    /// The numbers, each with the words up to what it counts.
    var all: [String] { words.indices.compactMap { phrase(from: $0) } }

    private func phrase(from index: Int) -> String? {
        guard isNumber(index), !isName(index) else { return nil }
        let word = words[index]
        if word.contains("£") || word.contains("%") {
            let hasScale = index + 1 < names.count && Vocabulary.scales.contains(names[index + 1]) && !ends(index)
            return hasScale ? "\(word) \(words[index + 1])" : word
        }
        let isPointedAt = index > 0 && Vocabulary.pointers.contains(names[index - 1]) && !ends(index - 1)
        guard !word.isYear, !isPointedAt else { return nil }
        return lastWord(countedFrom: index).map { words[index...$0].joined(separator: " ") }
    }

    /// Where the counted noun, the outcome or "per cent" stands that the number belongs to; nil where there is none.
    private func lastWord(countedFrom index: Int) -> Int? {
        var next = index + 1
        while next < names.count, next <= index + 6, !ends(next - 1) {
            let name = names[next]
            if Vocabulary.counted.contains(name) || Vocabulary.outcomes.contains(name) {
                return isUse(next) ? nil : next
            }
            if Vocabulary.countedOnce.contains(name) { return names[index] == "1" ? next : nil }
            if name == "per", next == index + 1, next + 1 < names.count, names[next + 1] == "cent" { return next + 1 }
            let isStageNumber = next > 0 && Vocabulary.numbered.contains(names[next - 1]) && isNumber(next)
            let isStage = Vocabulary.numbered.contains(name) && next + 1 < names.count && isNumber(next + 1)
            guard Vocabulary.between.contains(name) || isStage || isStageNumber else { return nil }
            next += 1
        }
        return nil
    }

    /// Digits, perhaps with a sign or a scale ("£1.2m"), or a number in letters from two.
    private func isNumber(_ index: Int) -> Bool {
        var word = names[index]
        let parts = word.split(separator: "-").map(String.init)
        if parts != ["one"], !parts.isEmpty, parts.allSatisfy({ $0 == "one" || NumberSearch.numbers.contains($0) }) {
            return true
        }
        if word.hasPrefix("£") {
            for scale in ["bn", "m", "k"] where word.hasSuffix(scale) { word.removeLast(scale.count) }
        }
        return word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || "£%,.".contains($0) }
    }

    /// Whether a number names something: stage 1, regulations 13 and 14, stages 1, 2 or 3.
    private func isName(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = names[index - 1]
        if Vocabulary.numbered.contains(before) { return true }
        if isNumber(index - 1), typed[index - 1].hasSuffix(",") { return isName(index - 1) }
        guard ["and", "or", "to"].contains(before), index > 1, isNumber(index - 2) else { return false }
        return isName(index - 2)
    }

    /// Whether a counted noun describes the one after it: complaints procedures.
    private func isUse(_ index: Int) -> Bool {
        index + 1 < names.count && !ends(index) && Vocabulary.uses.contains(names[index + 1])
    }

    /// Whether a clause ends after a word.
    private func ends(_ index: Int) -> Bool { typed[index].last.map { ".,;:!?)".contains($0) } ?? false }
}

extension String {
    /// "In 2024 complaints rose": a count of so many would have a comma.
    fileprivate var isYear: Bool { utf8.count == 4 && (hasPrefix("19") || hasPrefix("20")) && Int(self) != nil }

    var trimmingPunctuation: String {
        var word = self[...]
        while let last = word.last, ".,;:!?)]”’\"'".contains(last) { word = word.dropLast() }
        while let first = word.first, "([“‘\"'".contains(first) { word = word.dropFirst() }
        return String(word)
    }
}
