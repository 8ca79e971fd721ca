/// A kind of record that a report can be computed from.
package enum RecordKind: Hashable, Sendable {
    /// One record a case and stage.
    case cases
    case payments
    case ombudsman
    case compliments
    case enquiries
    case contacts
    case costs
    case indicators
    case actions
    /// Points that an investigation looked into, several a case.
    case findings
    case history
    /// One that the council declares, by its name.
    case own(String)
}

extension RecordKind: CaseIterable {
    /// Those that every report knows.
    package static let allCases: [RecordKind] = [
        .cases, .payments, .ombudsman, .compliments, .enquiries, .contacts, .costs, .indicators, .actions, .findings,
        .history,
    ]

    /// Nil for a name that only a council knows.
    package init?(rawValue: String) {
        guard let kind = RecordKind.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = kind
    }

    package var rawValue: String {
        switch self {
        case .cases: "cases"
        case .payments: "payments"
        case .ombudsman: "ombudsman"
        case .compliments: "compliments"
        case .enquiries: "enquiries"
        case .contacts: "contacts"
        case .costs: "costs"
        case .indicators: "indicators"
        case .actions: "actions"
        case .findings: "findings"
        case .history: "history"
        case .own(let name): name
        }
    }
}

/// A kind of record that a council declares: its name is a measure, the number of records.
package struct OwnKind: Hashable, Sendable {
    /// "visits".
    package let name: String
    /// "Visits by the complaints team".
    package let title: String
    /// What is counted, for "How the figures were worked out".
    package let definition: String

    package var kind: RecordKind { .own(name) }

    package init(name: String, title: String, definition: String) {
        self.name = name
        self.title = title
        self.definition = definition
    }
}
