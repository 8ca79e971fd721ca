import Casework

extension Measure {
    /// The number of records of a kind that a council declares.
    static func own(_ own: OwnKind) -> Measure {
        Measure(
            name: own.name, kind: own.kind, bases: [.date], form: .count,
            adding: .periods,
            title: own.title,
            base: "records dated in the period",
            definition: own.definition,
            value: recordCount
        )
    }
}
