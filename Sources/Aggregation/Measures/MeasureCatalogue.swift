import Casework
import Narrative

extension Measure {
    /// Those that every report has, in the order of the reference.
    static let all: [Measure] = [
        .received, .closed, .open, .cases, .within, .escalated, .outcomes, .responseDays,
        .redress, .payments, .paidCases, .paymentAmount,
        .ombudsmanReceived, .decided, .upholdRate, .remedy,
        .compliments, .enquiries, .contacts, .findings, .cost, .indicator, .published, .actions,
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// Nil for a name that only a council knows.
    static func named(_ name: String) -> Measure? { byName[name] }
}

extension Report {
    /// The measure of a name, a count of a kind of the council's own among them.
    func measure(named name: String) -> Measure? {
        Measure.named(name) ?? settings.ownKinds.first { $0.name == name }.map(Measure.own)
    }

    /// Those that every report has, then those of the council's own kinds.
    var measures: [Measure] { Measure.all + settings.ownKinds.map(Measure.own) }
}
