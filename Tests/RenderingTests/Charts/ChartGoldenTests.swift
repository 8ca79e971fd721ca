import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

/// A chart of each form as it was looked at.
@Suite struct ChartGoldenTests {
    static let kinds: [ChartRequest.Kind] = [.columns, .bars, .stackedBars, .line]
    static let styles: [String: ChartStyle] = [
        "chart-percent.svg": ChartStyle(kind: .stackedBars, isPercent: true),
        "chart-target.svg": ChartStyle(
            kind: .line, target: ChartStyle.Target(value: Ratio(20), label: "At most")),
        "chart-each.svg": ChartStyle(kind: .line, isEach: true),
        "chart-funnel.svg": ChartStyle(kind: .funnel),
    ]
    static let names = kinds.map(name) + styles.keys.sorted()

    private static func name(_ kind: ChartRequest.Kind) -> String {
        "chart-\(kind.rawValue.split(separator: " ").joined(separator: "-")).svg"
    }

    private let table = FigureTable.of(
        [
            [.count(12), .count(15), .count(9)], [.count(3), .count(24), .count(1)],
            [.count(40), .count(0), .count(18)],
        ],
        labels: ["Adoption", "Leaving Care", "Children & Families"], title: "Complaints received by service")

    @Test(arguments: kinds) func isDrawnAsItWas(kind: ChartRequest.Kind) throws {
        try Golden.expect(Chart(kind: kind, table: table).svg(identifier: "chart"), isAt: Self.name(kind))
    }

    @Test(arguments: styles.keys.sorted()) func isDrawnInThisStyleAsItWas(name: String) throws {
        let style = try #require(Self.styles[name])
        try Golden.expect(Chart(style: style, table: table).svg(identifier: "chart"), isAt: name)
    }

    @Test(arguments: ChartRequest.Kind.allCases) func theSameFiguresGiveTheSameBytes(kind: ChartRequest.Kind) {
        let (first, second) = (Chart(kind: kind, table: table), Chart(kind: kind, table: table))
        #expect(first.svg(identifier: "chart") == second.svg(identifier: "chart"))
    }
}
