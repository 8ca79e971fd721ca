import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

/// A chart of random figures: the same for the same kind and seed.
struct ChartCase: CustomTestStringConvertible, Sendable {
    let style: ChartStyle
    let seed: UInt64

    var testDescription: String {
        "\(style.kind.rawValue)\(style.isPercent ? " percent" : "")\(style.target == nil ? "" : " target")\(style.isEach ? " each" : "") \(seed)"
    }

    private static let styles: [ChartStyle] =
        ChartRequest.Kind.allCases.map { ChartStyle(kind: $0) }
        + [ChartRequest.Kind.stacked, .stackedBars].map { ChartStyle(kind: $0, isPercent: true) }
        + [ChartRequest.Kind.line, .columns, .bars].map {
            ChartStyle(kind: $0, target: ChartStyle.Target(value: Ratio(65)))
        }
        + [ChartRequest.Kind.line, .columns, .bars, .stacked].map { ChartStyle(kind: $0, isEach: true) }

    static let all = styles.flatMap { style in
        (1...(style == ChartStyle(kind: style.kind) ? 40 : 20)).map { ChartCase(style: style, seed: $0) }
    }

    /// Names along an axis are left out where they have no room, and small charts name their own.
    var namesEverything: Bool { !style.isEach }

    var chart: Chart { Chart(style: style, table: table) }

    var table: FigureTable {
        var generator = SeededGenerator(seed: seed)
        let rows = Int.random(in: 1...14, using: &generator)
        let columns = Int.random(in: 1...4, using: &generator)
        let unit = Int.random(in: 0..<3, using: &generator)
        let largest = [9, 60, 999, 25_000, 4_000_000].randomElement(using: &generator) ?? 9
        let isLong = Bool.random(using: &generator)
        let cells = (0..<rows).map { _ in
            (0..<columns).map { _ -> Figure in
                if Int.random(in: 0..<12, using: &generator) == 0 { return .notAvailable }
                let number = Int.random(in: 0...largest, using: &generator)
                switch unit {
                case 0: return .count(number)
                case 1: return .money(pence: number * 1000)
                default: return .share(number, of: largest)
                }
            }
        }
        let labels = (1...rows).map { ChartCase.name($0, isLong: isLong, &generator) }
        return .of(cells, labels: labels, title: "Random figures")
    }

    private static func name(_ number: Int, isLong: Bool, _ generator: inout SeededGenerator) -> String {
        let words = ["Adoption", "and", "fostering", "Leaving Care", "of", "Commissioning", "the", "Safeguarding"]
        let count = Int.random(in: 1...(isLong ? 9 : 2), using: &generator)
        return "\(number) "
            + (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
}
