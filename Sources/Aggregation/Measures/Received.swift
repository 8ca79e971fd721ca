import Casework

extension Measure {
    static let received = Measure(
        name: "received", kind: .cases, bases: [.received], form: .count,
        adding: .periods,
        countsStages: true,
        title: "Complaints received",
        base: "stage records with a date received in the period",
        definition:
            "The number of stage records by date received. A complaint that goes through two stages has two stage"
            + " records, so counts of different stages are not added up to a number of people.",
        source: Source(ofChildren: "SI 2006/1738, regulation 13(3)(a)"),
        value: recordCount
    )
}
