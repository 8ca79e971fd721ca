import Casework

/// A measure that every report has.
enum Measure: String, CaseIterable, Sendable {
    case received
    case closed
    case open
    case cases
    case within
    case escalated
    case outcomes
    case responseDays = "response_days"
    case redress
    case payments
    case ombudsmanReceived = "ombudsman_received"
    case decided
    case upholdRate = "uphold_rate"
    case remedy
    case compliments
    case enquiries
    case contacts
    case cost
    case indicator
    case published
    case actions
}

extension Measure {
    /// The records that it is computed from.
    var kind: RecordKind {
        switch self {
        case .received, .closed, .open, .cases, .within, .escalated, .outcomes, .responseDays: .cases
        case .redress, .payments: .payments
        case .ombudsmanReceived, .decided, .upholdRate, .remedy: .ombudsman
        case .compliments: .compliments
        case .enquiries: .enquiries
        case .contacts: .contacts
        case .cost: .costs
        case .indicator: .indicators
        case .published: .history
        case .actions: .actions
        }
    }

    /// The fields whose date places a record in a period, the first that the records have.
    var bases: [String] {
        switch self {
        case .closed, .within, .outcomes, .responseDays: ["responded"]
        case .received, .open, .cases, .escalated, .ombudsmanReceived, .compliments, .enquiries, .contacts:
            ["received"]
        case .redress, .payments, .cost: ["date", "year"]
        case .decided, .upholdRate, .remedy: ["decided"]
        case .indicator, .published: ["year", "date"]
        case .actions: []
        }
    }

    /// Labels of its arguments beside filters.
    var options: [String] {
        switch self {
        case .within: ["limit"]
        case .escalated: ["from", "to", "basis"]
        case .responseDays: ["average"]
        default: []
        }
    }
}
