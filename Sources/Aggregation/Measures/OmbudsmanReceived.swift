import Casework

extension Measure {
    static let ombudsmanReceived = Measure(
        name: "ombudsman_received", kind: .ombudsman, bases: [.received], form: .count,
        adding: .periods,
        title: "Complaints and enquiries received by the Ombudsman",
        base: "complaints and enquiries that the Ombudsman received in the period",
        definition: "The number of complaints and enquiries by the date on which the Ombudsman received them.",
        value: recordCount
    )
}
