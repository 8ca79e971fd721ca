import Casework

extension Measure {
    static let decided = Measure(
        name: "decided", kind: .ombudsman, bases: [.decided], form: .count,
        adding: .periods,
        title: "Ombudsman decisions",
        base: "complaints and enquiries that the Ombudsman decided in the period",
        definition:
            "The number of decisions by date of decision. Complaints are often received in one year and decided in the"
            + " next, so that received and decided do not match.",
        value: recordCount
    )
}
