package import Casework
import Narrative
import Tables

/// How sure a proposal is.
package enum Confidence: Int, Comparable, Sendable {
    case guess, likely, sure

    package static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }

    /// "sure".
    package var word: String {
        switch self {
        case .guess: "guess"
        case .likely: "likely"
        case .sure: "sure"
        }
    }
}

/// What an import proposes to do with one column of an export.
package struct ColumnProposal: Sendable {
    package enum Place: Hashable, Sendable {
        /// `stage`, of a wide export: the one that the column is about.
        case field(Field, stage: String?)
        /// Left out, because it may tell of a person.
        case personal(PersonalData)
        /// Left out, because nothing is known to do with it.
        case unplaced
    }

    package let column: ImportColumn
    let nature: CellNature
    package var place: Place
    package var confidence: Confidence
    /// In a few words, without contents of cells.
    package var reason: String
    /// What separates several values in its cells; nil where each has one.
    package var separator: String?
    /// Whether it says how far a complaint went that has one row only.
    package var isReachedStage = false

    package var heading: String { column.heading }

    package var field: Field? {
        if case .field(let name, _) = place { name } else { nil }
    }

    /// Empty where it is no field, and not where it is made of a heading that may be somebody's name.
    package var fieldName: String {
        field.map { !column.isHeadingShown && $0.name == FieldName.name(heading) ? "a field of its own" : $0.name }
            ?? ""
    }

    package var stage: String? {
        if case .field(_, let stage) = place { stage } else { nil }
    }

    /// Whether an officer should be asked: placed without certainty. What may be personal is not asked about.
    package var isDoubtful: Bool { field != nil && confidence < .sure }

    /// A few of the values that stand for many records, or the months that dates span: nothing of a single person.
    /// Empty for references, free text and whatever may be personal.
    func sample(_ reading: DateReading) -> String {
        if let field, [.reference, .case, .previous].contains(field) { return "" }
        return switch nature {
        case .dates, .monthFirstDates: span(reading)
        case .category, .yesOrNo, .stages, .outcomes, .years:
            if case .personal = place { "" } else { shownValues.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ") }
        default: ""
        }
    }

    /// What stands for nothing in its cells, and how often: `"NULL" (20)`; nil where nothing does.
    package var placeholders: String? {
        let isValue = [.dates, .monthFirstDates, .money, .numbers].contains(nature)
        guard let field, isValue || field == .outcome else { return nil }
        let words = column.values.filter {
            isValue ? Placeholder.isBlank($0.text) : NothingWord.saysNoOutcome(CellText.key(of: $0.text))
        }.map { "\"\($0.text)\" (\($0.count))" }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The commonest first. A value of a single record is not among them, for it may be a person's.
    var shownValues: [String] {
        let parts = separator.map { column.parts(by: $0) } ?? column.values
        return parts.enumerated().filter {
            $0.element.count > 1 && $0.element.text.count <= 40 && isShown($0.element.text)
                && !(placeholders != nil && NothingWord.saysNoOutcome(CellText.key(of: $0.element.text)))
        }.sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element.text)
    }

    /// Whether a value of the column may be said: it can't be somebody's name.
    func isShown(_ value: String) -> Bool {
        if let field, ColumnProposal.fieldsOfFew.contains(field) { return PersonalText.shape(ofOneOfFew: value) == nil }
        return !PersonalText.isPersonal(value) && !PersonalText.maybeSurname(value)
    }

    /// Fields of which each value is made of the trade's words.
    private static let fieldsOfFew: Set<Field> = [.outcome, .stage, .procedure, .decision]

    private func span(_ reading: DateReading) -> String {
        let days = column.values.compactMap { DateShape.day($0.text, reading) }
        guard column.filled > 4, let first = days.min(), let last = days.max() else { return "" }
        return first.monthText == last.monthText ? first.monthText : "\(first.monthText) to \(last.monthText)"
    }
}

extension Day {
    /// "March 2025".
    fileprivate var monthText: String {
        let (year, month, _) = parts
        return "\(Day.monthNames[month - 1]) \(year)"
    }
}

extension ImportColumn {
    /// The values within its cells, in the order in which they were met.
    func parts(by separator: String) -> [Value] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        var firsts: [String: Int] = [:]
        for value in values {
            for part in value.text.split(separator: separator).map(\.trimmed).filter({ !$0.isEmpty }).uniqued() {
                if counts[part] == nil {
                    order.append(part)
                    firsts[part] = value.first
                }
                counts[part, default: 0] += value.count
            }
        }
        return order.map { Value(text: $0, count: counts[$0] ?? 0, first: firsts[$0] ?? 0) }
    }

    /// What separates several values in its cells: where that makes them markedly fewer, and most of the parts recur.
    var separator: String? {
        [";", "|", ","].first { separator in
            guard share(where: { $0.contains(separator) }) >= 0.05 else { return false }
            let parts = parts(by: separator)
            let recurring = parts.count { $0.count > 1 }
            return parts.count >= 2 && parts.count <= 60 && recurring * 10 >= parts.count * 7
                && (parts.count < values.count || separator != ",")
        }
    }
}
