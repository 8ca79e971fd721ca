import Casework

extension Measure {
    static let contacts = Measure(
        name: "contacts", kind: .contacts, bases: [.received], form: .count,
        adding: .periods,
        title: "Contacts received",
        base: "contacts received in the period",
        definition: "The number recorded, by date received.",
        value: recordCount
    )
}
