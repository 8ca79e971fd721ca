import Casework

extension Measure {
    static let remedy = Measure(
        name: "remedy", kind: .ombudsman, bases: [.decided], form: .money,
        adding: .periods,
        title: "Money recommended by the Ombudsman",
        base: "Ombudsman decisions in the period",
        definition: "The sum of the payments that the Ombudsman's decisions recommended, by date of decision.",
        value: amountSum
    )
}
