import Casework
import Narrative

/// What the fields of a kind of record hold. A field that is not listed is a category: the council named it.
struct RecordSchema {
    let dates: Set<String>
    let references: Set<String>
    let money: Set<String>
    let numbers: Set<String>
    /// Whether numbers are published figures, which may be written in per cent.
    private var isHistory: Bool { required.contains("measure") }
    /// Fields with a few values that have a meaning of their own, beside those that are required.
    let labels: Set<String>
    /// Every record has them; in the order in which they are asked for.
    let required: [String]
    /// The first date can't come after the second.
    let orderedDates: [(earlier: String, later: String)]

    static func schema(of kind: RecordKind) -> RecordSchema {
        switch kind {
        case .cases:
            RecordSchema(
                dates: ["received", "acknowledged", "responded"],
                references: ["reference", "previous"],
                labels: ["outcome", "in_time"],
                required: ["reference", "procedure", "stage", "received"],
                orderedDates: responses
            )
        case .payments:
            RecordSchema(
                dates: ["date"], references: ["reference", "case"], money: ["amount"], labels: ["year"],
                required: ["amount"])
        case .ombudsman:
            RecordSchema(
                dates: ["received", "decided"],
                references: ["reference", "case"],
                money: ["amount"],
                labels: ["decision"],
                required: ["reference"],
                orderedDates: [("received", "decided")]
            )
        case .compliments, .enquiries, .contacts:
            RecordSchema(
                dates: ["received", "acknowledged", "responded"],
                references: ["reference", "case"],
                required: ["received"],
                orderedDates: responses
            )
        case .costs: RecordSchema(dates: ["date"], money: ["amount"], labels: ["year"], required: ["amount"])
        case .indicators: RecordSchema(numbers: ["value", "of"], required: ["name", "year", "value"])
        case .findings:
            RecordSchema(dates: ["date"], labels: ["outcome", "year"], required: ["reference", "outcome"])
        case .own: RecordSchema(dates: ["date"], money: ["amount"], required: ["date"])
        case .actions: RecordSchema(dates: ["due", "completed"])
        case .history:
            RecordSchema(
                numbers: ["value", "of"], labels: ["source", "revised"], required: ["year", "measure", "value"])
        }
    }

    /// The fields that have a meaning of their own; those of other names are the council's.
    var fields: Set<String> {
        dates.union(references).union(money).union(numbers).union(labels).union(required)
    }

    func content(of field: String, keepingReferences: Bool) -> ColumnRequest.Content {
        if dates.contains(field) { return .date }
        if references.contains(field) { return .reference(keepingTexts: keepingReferences) }
        if money.contains(field) { return .money }
        if numbers.contains(field) { return isHistory ? .percentage : .number }
        return .category
    }

    private static let responses = [
        (earlier: "received", later: "acknowledged"), (earlier: "received", later: "responded"),
    ]

    private init(
        dates: Set<String> = [],
        references: Set<String> = ["reference"],
        money: Set<String> = [],
        numbers: Set<String> = [],
        labels: Set<String> = [],
        required: [String] = [],
        orderedDates: [(earlier: String, later: String)] = []
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
