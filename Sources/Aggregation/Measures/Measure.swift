import Casework
import Narrative

/// A measure that every report has, or the number of records of a council's own kind.
enum Measure: Hashable, Sendable {
    case received
    case closed
    case open
    case cases
    case within
    case escalated
    case outcomes
    case responseDays
    case redress
    case payments
    case paidCases
    case paymentAmount
    case ombudsmanReceived
    case decided
    case upholdRate
    case remedy
    case compliments
    case enquiries
    case contacts
    case findings
    case cost
    case indicator
    case published
    case actions
    case own(OwnKind)
}

extension Measure: CaseIterable {
    /// The names of those that every report has, in the order of the reference.
    private static let names: KeyValuePairs<String, Measure> = [
        "received": .received, "closed": .closed, "open": .open, "cases": .cases, "within": .within,
        "escalated": .escalated, "outcomes": .outcomes, "response_days": .responseDays, "redress": .redress,
        "payments": .payments, "paid_cases": .paidCases, "payment_amount": .paymentAmount,
        "ombudsman_received": .ombudsmanReceived, "decided": .decided,
        "uphold_rate": .upholdRate, "remedy": .remedy, "compliments": .compliments, "enquiries": .enquiries,
        "contacts": .contacts, "findings": .findings, "cost": .cost, "indicator": .indicator,
        "published": .published, "actions": .actions,
    ]
    private static let byName = Dictionary(uniqueKeysWithValues: names.map { ($0.key, $0.value) })
    private static let namesByMeasure = Dictionary(uniqueKeysWithValues: names.map { ($0.value, $0.key) })

    static let allCases = names.map(\.value)

    /// Nil for a name that only a council knows.
    init?(rawValue: String) {
        guard let measure = Measure.byName[rawValue] else { return nil }
        self = measure
    }

    var rawValue: String {
        if case .own(let kind) = self { return kind.name }
        return Measure.namesByMeasure[self] ?? ""
    }
}

extension Report {
    /// The measure of a name, a count of a kind of the council's own among them.
    func measure(named name: String) -> Measure? {
        Measure(rawValue: name) ?? settings.ownKinds.first { $0.name == name }.map(Measure.own)
    }

    /// Those that every report has, then those of the council's own kinds.
    var measures: [Measure] { Measure.allCases + settings.ownKinds.map(Measure.own) }
}

extension Measure {
    /// The records that it is computed from, unless a call says otherwise.
    var kind: RecordKind {
        switch self {
        case .received, .closed, .open, .cases, .within, .escalated, .outcomes, .responseDays: .cases
        case .redress, .payments, .paidCases, .paymentAmount: .payments
        case .ombudsmanReceived, .decided, .upholdRate, .remedy: .ombudsman
        case .compliments: .compliments
        case .enquiries: .enquiries
        case .contacts: .contacts
        case .findings: .findings
        case .cost: .costs
        case .indicator: .indicators
        case .published: .history
        case .actions: .actions
        case .own(let kind): kind.kind
        }
    }

    /// The fields whose date places a record in a period, the first that the records have.
    var bases: [Field] {
        switch self {
        case .closed, .within, .outcomes, .responseDays: [.responded]
        case .received, .open, .cases, .escalated, .ombudsmanReceived, .compliments, .enquiries, .contacts:
            [.received]
        case .redress, .payments, .paidCases, .paymentAmount, .cost, .findings: [.date, .year]
        case .decided, .upholdRate, .remedy: [.decided]
        case .indicator, .published: [.year, .date]
        case .own: [.date]
        case .actions: []
        }
    }

    /// Labels of its arguments beside filters.
    var options: [Field] {
        switch self {
        case .within: [.limit, .of]
        case .closed, .open: [.of]
        case .escalated: [.from, .to, .basis]
        case .responseDays: [.average, .of]
        case .paymentAmount: [.average, .per]
        default: []
        }
    }
}
