import Casework

extension Measure {
    static let redress = Measure(
        name: "redress", kind: .payments, bases: [.date, .year], form: .money,
        adding: .periods,
        title: "Financial redress",
        base: "payments dated in the period",
        definition: "The sum of payments by the date of payment.",
        value: amountSum
    )
}
