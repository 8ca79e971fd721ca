import Casework

extension Measure {
    static let compliments = Measure(
        name: "compliments", kind: .compliments, bases: [.received], form: .count,
        adding: .periods,
        title: "Compliments received",
        base: "compliments received in the period",
        definition: "The number recorded, by date received.",
        value: recordCount
    )
}
