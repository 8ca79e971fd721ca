import Casework

extension Measure {
    static let cost = Measure(
        name: "cost", kind: .costs, bases: [.date, .year], form: .money,
        adding: .periods,
        title: "Costs",
        base: "costs dated in the period",
        definition: "The sum of costs by their date.",
        value: amountSum
    )
}
