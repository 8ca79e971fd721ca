import Casework

extension Measure {
    static let published = Measure(
        name: "published", kind: .history, bases: [.year, .date], form: .given,
        title: "Published earlier",
        base: "figures published for the year",
        definition: "As it was published for the year in question.",
        value: givenFigure
    )
}
