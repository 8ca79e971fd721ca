import Casework

extension Measure {
    static let closed = Measure(
        name: "closed", kind: .cases, bases: [.responded], form: .count,
        options: [Option(.of)],
        adding: .periods,
        countsStages: true,
        title: "Complaints responded to",
        base: "stage records with a response date in the period",
        definition: "The number of stage records by the date of the response. Withdrawn complaints count as closed.",
        value: recordCount
    )
}
