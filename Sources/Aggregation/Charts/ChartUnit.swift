/// What a chart's numbers are, for the labels of its axis.
package enum ChartUnit: Equatable, Sendable {
    case count
    case share
    case money
    case number

    package init(_ values: [FigureValue]) {
        switch values.first(where: { $0.number != nil }) {
        case .share?, .percentage?: self = .share
        case .money?: self = .money
        case .count?: self = .count
        default: self = .number
        }
    }
}
