import Casework

extension Measure {
    static let payments = Measure(
        name: "payments", kind: .payments, bases: [.date, .year], form: .count,
        adding: .periods,
        title: "Payments of redress",
        base: "payments dated in the period",
        definition: "The number of payments by the date of payment.",
        value: recordCount
    )
}
