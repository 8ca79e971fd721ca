import Casework

extension Measure {
    static let indicator = Measure(
        name: "indicator", kind: .indicators, bases: [.year, .date], form: .given,
        title: "Context",
        base: "figures given by the service for the year",
        definition: "As given by the service; not computed from case records.",
        value: givenFigure
    )
}
