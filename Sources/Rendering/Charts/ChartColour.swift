import Aggregation
import Casework

/// How one series is told from the others: by its colour, and never by that alone.
struct ChartColour: Hashable {
    enum Marker { case circle, square, diamond, triangle, plus, pointer, bar, hourglass }

    /// The class by which the style sheet may give it another colour.
    let name: String
    let fill: String
    /// Of text upon it: 4.5 to 1 at least.
    let ink: String
    let marker: Marker
    let dash: String?
    /// Lines across bars; nil: none.
    var texture: Texture?
    /// The line around bars that are too light to be seen on white without one.
    var outline: String?

    /// The colours of so many series. Source: the Government Analysis Function's palettes for categories; years run
    /// from light to dark blue. Neighbours, and the colours beside white, have a contrast of 3 to 1 without their hues
    /// too; what is alike then has a texture.
    static func colours(count: Int, isTime: Bool) -> [ChartColour] {
        let fills: [(name: String, fill: String, ink: String)]
        if count == 1 {
            fills = [blue]
        } else if isTime, count <= 3 {
            fills = Array([paleBlue, midBlue, blue].suffix(count))
        } else if count == 2 {
            fills = [blue, orange]
        } else {
            fills = [blue, turquoise, maroon, orange, grey, purple, paleBlue, midBlue]
        }
        return (0..<count).map { index in
            let colour = fills[index % fills.count]
            return ChartColour(
                name: colour.name, fill: colour.fill, ink: colour.ink, marker: markers[index % markers.count],
                dash: dashes[index % dashes.count], texture: count > (isTime ? 3 : 2) ? textures[colour.name] : nil,
                outline: colour.name == paleBlue.name ? blue.fill : nil
            )
        }
    }

    /// The colours of series with these names: an outcome has the same colour and texture in every chart, whichever others
    /// stand beside it.
    static func colours(of names: [String], isTime: Bool) -> [ChartColour] {
        let outcomes = names.map { Outcome(recognising: $0) }
        let isOfOutcomes = outcomes.contains { $0 == .notUpheld || $0?.isWellFounded == true }
        guard !isTime, isOfOutcomes, Set(outcomes.compactMap { $0 }).count == outcomes.count(where: { $0 != nil }),
            names.count <= ChartModel.mostSeries
        else { return colours(count: names.count, isTime: isTime) }
        let looks = colours(count: ChartModel.mostSeries, isTime: false)
        let places = outcomes.map { $0.flatMap { outcome in Outcome.drawn.firstIndex(of: outcome) } }
        // First the two that no outcome has.
        let order = Array(looks.indices)
        var free = (Array(order.suffix(2)) + Array(order.dropLast(2))).filter { !places.contains($0) }[...]
        return places.map { place in looks[place ?? free.popFirst() ?? 0] }
    }

    private static let markers: [Marker] = [.circle, .square, .diamond, .triangle, .plus, .pointer, .bar, .hourglass]
    private static let dashes: [String?] = [nil, "8 4", "2 4", "12 4 2 4", "20 5", "8 3 2 3 2 3", "4 4", "16 3 4 3"]

    private static let blue = (name: "blue", fill: "#12436D", ink: "#ffffff")
    private static let midBlue = (name: "mid-blue", fill: "#4D90CB", ink: "#0b0c0c")
    private static let paleBlue = (name: "pale-blue", fill: "#F1F6FB", ink: "#0b0c0c")
    private static let orange = (name: "orange", fill: "#F46A25", ink: "#0b0c0c")
    private static let turquoise = (name: "turquoise", fill: "#28A197", ink: "#0b0c0c")
    private static let maroon = (name: "maroon", fill: "#801650", ink: "#ffffff")
    private static let grey = (name: "grey", fill: "#3D3D3D", ink: "#ffffff")
    private static let purple = (name: "purple", fill: "#A285D1", ink: "#0b0c0c")

    /// Of colours that have nearly the same lightness as one before them.
    private static let textures: [String: Texture] = [
        maroon.name: .rising, orange.name: .falling, grey.name: .level, purple.name: .upright,
        midBlue.name: .crossed, paleBlue.name: .rising,
    ]
}

extension ChartColour {
    /// Which way the lines across a bar run.
    enum Texture { case rising, falling, level, upright, crossed }
}

extension Outcome {
    /// In the order of the colours that they have in charts.
    fileprivate static let drawn: [Outcome] = [
        .upheld, .partiallyUpheld, .notUpheld, .noFinding, .withdrawn, .resolvedOtherwise,
    ]
}
