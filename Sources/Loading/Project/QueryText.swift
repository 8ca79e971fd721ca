import Casework

/// A query as it is written, with markers for the report's days: `received >= :from and received < :before`.
struct QueryText {
    /// With a question mark in place of each marker, which is how drivers know them. Without a semicolon at its end.
    private(set) var text = ""
    /// One a question mark.
    private(set) var markers: [Marker] = []
    private(set) var problems: [Problem] = []

    enum Marker: String, CaseIterable {
        /// The first day of the years that the report needs.
        case from
        /// The day after the last one, so that what happened late on the last day is before it.
        case before
    }

    enum Problem: Hashable {
        /// A marker that nobody fills, in a line.
        case unknownMarker(String, line: Int)
        /// A question mark that stands for nothing, in a line.
        case questionMark(line: Int)
    }

    private var rest: Substring.UnicodeScalarView
    private var line = 1

    init(_ written: String) {
        rest = Substring(written).unicodeScalars
        while let scalar = rest.first { take(scalar) }
        text = text.trimmed
        while text.last == ";" { text = String(text.dropLast()).trimmed }
    }

    /// The days that fill the markers.
    func parameters(_ days: DayRange) -> [Day] {
        markers.map { $0 == .from ? days.first : days.last.adding(days: 1) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "'", "\"", "`": copy(upTo: String(scalar))
        case "[" where isName: copy(upTo: "]")
        case "-" where rest.starts(with: "--".unicodeScalars): copy(upTo: "\n")
        case "/" where rest.starts(with: "/*".unicodeScalars): copy(upTo: "*/", from: 2)
        case ":": takeMarker()
        case "?":
            problems.append(.questionMark(line: line))
            copy(1)
        default: copy(1)
        }
    }

    /// Whether a name in square brackets begins here, as SQL Server writes them, and not the place in an array.
    private var isName: Bool { rest.dropFirst().first?.properties.isAlphabetic == true }

    /// Two colons are a cast of PostgreSQL's; one after a letter or digit, a place in an array.
    private mutating func takeMarker() {
        let name = String(String.UnicodeScalarView(rest.dropFirst().prefix { $0 == "_" || $0.properties.isAlphabetic }))
        let follows = text.unicodeScalars.last.map { $0 == "_" || $0.properties.isAlphabetic || "0"..."9" ~= $0 }
        if rest.dropFirst().first == ":" {
            copy(2)
        } else if name.isEmpty || follows == true {
            copy(1)
        } else if let marker = Marker(rawValue: name.lowercased()) {
            markers.append(marker)
            text += "?"
            rest = rest.dropFirst(1 + name.unicodeScalars.count)
        } else {
            problems.append(.unknownMarker(name, line: line))
            copy(1)
        }
    }

    private mutating func copy(_ count: Int) {
        for scalar in rest.prefix(count) {
            if scalar == "\n" { line += 1 }
            text.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst(count)
    }

    /// Copies text in which nothing is a marker, up to and with what ends it.
    private mutating func copy(upTo end: String, from start: Int = 1) {
        copy(start)
        while !rest.isEmpty {
            if rest.starts(with: end.unicodeScalars) { return copy(end.unicodeScalars.count) }
            copy(1)
        }
    }
}
