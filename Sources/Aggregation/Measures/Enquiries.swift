import Casework

extension Measure {
    static let enquiries = Measure(
        name: "enquiries", kind: .enquiries, bases: [.received], form: .count,
        adding: .periods,
        title: "Enquiries received",
        base: "enquiries received in the period",
        definition: "The number recorded, by date received.",
        value: recordCount
    )
}
