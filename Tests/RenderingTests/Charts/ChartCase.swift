import Aggregation
import Casework
import Testing

@testable import Rendering

/// A chart of random figures: the same for the same kind and seed.
struct ChartCase: CustomTestStringConvertible, Sendable {
    let kind: ChartRequest.Kind
    let seed: UInt64

    var testDescription: String { "\(kind.rawValue) \(seed)" }

    static let all = ChartRequest.Kind.allCases.flatMap { kind in (1...40).map { ChartCase(kind: kind, seed: $0) } }

    var chart: Chart { Chart(kind: kind, table: table) }

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
