import Casework

extension Measure {
    static let findings = Measure(
        name: "findings", kind: .findings, bases: [.date, .year], form: .count,
        adding: .periods,
        title: "Findings of investigations",
        base: "points of complaint decided in the period",
        definition:
            "The number of points that investigations decided, by date. A complaint has as many as were looked into.",
        value: recordCount
    )
}
