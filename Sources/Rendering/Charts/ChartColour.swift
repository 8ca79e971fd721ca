/// How one series is told from the others: by its colour, and never by that alone.
struct ChartColour: Hashable {
    enum Marker { case circle, square, diamond, triangle }

    /// The class by which the style sheet may give it another colour.
    let name: String
    let fill: String
    /// Of text upon it: 4.5 to 1 at least.
    let ink: String
    let marker: Marker
    let dash: String?

    /// The colours of so many series. Source: the Government Analysis Function's palettes; years run from light to
    /// dark blue.
    static func colours(count: Int, isTime: Bool) -> [ChartColour] {
        let fills: [(name: String, fill: String, ink: String)]
        if count == 1 {
            fills = [blue]
        } else if isTime, count <= 3 {
            fills = Array([lightBlue, midBlue, blue].suffix(count == 2 ? 3 : count)).enumerated()
                .filter { count != 2 || $0.offset != 1 }.map(\.element)
        } else if count == 2 {
            fills = [blue, orange]
        } else {
            fills = [blue, turquoise, maroon, orange, grey, purple]
        }
        let markers: [Marker] = [.circle, .square, .diamond, .triangle]
        let dashes: [String?] = [nil, "8 4", "2 4", "12 4 2 4"]
        return (0..<count).map { index in
            let colour = fills[index % fills.count]
            return ChartColour(
                name: colour.name, fill: colour.fill, ink: colour.ink, marker: markers[index % 4],
                dash: dashes[index % 4]
            )
        }
    }

    private static let blue = (name: "blue", fill: "#12436D", ink: "#ffffff")
    private static let midBlue = (name: "mid-blue", fill: "#2073BC", ink: "#ffffff")
    private static let lightBlue = (name: "light-blue", fill: "#6BACE6", ink: "#0b0c0c")
    private static let orange = (name: "orange", fill: "#F46A25", ink: "#0b0c0c")
    private static let turquoise = (name: "turquoise", fill: "#28A197", ink: "#0b0c0c")
    private static let maroon = (name: "maroon", fill: "#801650", ink: "#ffffff")
    private static let grey = (name: "grey", fill: "#3D3D3D", ink: "#ffffff")
    private static let purple = (name: "purple", fill: "#A285D1", ink: "#0b0c0c")
}
