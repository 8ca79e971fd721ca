package import Casework
import Narrative
package import Tables

/// What the fields of a kind of record hold. A field that is not listed is a category: the council named it.
package struct RecordSchema {
    package let dates: Set<Field>
    package let references: Set<Field>
    package let money: Set<Field>
    package let numbers: Set<Field>
    /// Whether numbers are published figures, which may be written in per cent.
    private var isHistory: Bool { required.contains(.measure) }
    /// Fields with a few values that have a meaning of their own, beside those that are required.
    package let labels: Set<Field>
    /// Every record has them; in the order in which they are asked for.
    package let required: [Field]
    /// The first date can't come after the second.
    let orderedDates: [(earlier: Field, later: Field)]

    package static func schema(of kind: RecordKind) -> RecordSchema {
        switch kind {
        case .cases:
            RecordSchema(
                dates: [.received, .acknowledged, .responded],
                references: [.reference, .previous],
                labels: [.outcome, .inTime],
                required: [.reference, .procedure, .stage, .received],
                orderedDates: responses
            )
        case .payments:
            RecordSchema(
                dates: [.date], references: [.reference, .case], money: [.amount], labels: [.year],
                required: [.amount])
        case .ombudsman:
            RecordSchema(
                dates: [.received, .decided],
                references: [.reference, .case],
                money: [.amount],
                labels: [.decision],
                required: [.reference],
                orderedDates: [(.received, .decided)]
            )
        case .compliments, .enquiries, .contacts:
            RecordSchema(
                dates: [.received, .acknowledged, .responded],
                references: [.reference, .case],
                required: [.received],
                orderedDates: responses
            )
        case .costs: RecordSchema(dates: [.date], money: [.amount], labels: [.year], required: [.amount])
        case .indicators: RecordSchema(numbers: [.value, .of], required: [.name, .year, .value])
        case .findings:
            RecordSchema(dates: [.date], labels: [.outcome, .year], required: [.reference, .outcome])
        case .own: RecordSchema(dates: [.date], money: [.amount], required: [.date])
        case .actions: RecordSchema(dates: [.due, .completed])
        case .history:
            RecordSchema(
                numbers: [.value, .of], labels: [.source, .revised], required: [.year, .measure, .value])
        }
    }

    /// The fields that have a meaning of their own; those of other names are the council's.
    package var fields: Set<Field> {
        dates.union(references).union(money).union(numbers).union(labels).union(required)
    }

    package func content(of field: Field, keepingReferences: Bool) -> ColumnRequest.Content {
        if dates.contains(field) { return .date }
        if references.contains(field) { return .reference(keepingTexts: keepingReferences) }
        if money.contains(field) { return .money }
        if numbers.contains(field) { return isHistory ? .percentage : .number }
        return .category
    }

    private static let responses = [
        (earlier: Field.received, later: Field.acknowledged), (earlier: Field.received, later: Field.responded),
    ]

    private init(
        dates: Set<Field> = [],
        references: Set<Field> = [.reference],
        money: Set<Field> = [],
        numbers: Set<Field> = [],
        labels: Set<Field> = [],
        required: [Field] = [],
        orderedDates: [(earlier: Field, later: Field)] = []
    ) {
        self.dates = dates
        self.references = references
        self.money = money
        self.numbers = numbers
        self.labels = labels
        self.required = required
        self.orderedDates = orderedDates
    }
}
