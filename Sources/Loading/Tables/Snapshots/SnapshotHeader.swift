package import Casework

/// What a snapshot says of itself, in lines of text at its top, so that anybody can look.
package struct SnapshotHeader: Hashable, Sendable {
    /// The time at which the rows were taken, in UTC: "2025-06-03T08:10:00Z".
    package let time: String
    /// The same as a day where the officer is.
    package let day: Day
    package let rowCount: Int
    /// Of the query's text.
    package let digest: String
    /// With which the query's markers were filled; nil: it has none.
    package let days: DayRange?
    /// The headings of the columns, as the database has them.
    package let columns: [String]

    package init(time: String, day: Day, rowCount: Int, digest: String, days: DayRange?, columns: [String]) {
        self.time = time
        self.day = day
        self.rowCount = rowCount
        self.digest = digest
        self.days = days
        self.columns = columns
    }

    static let title = "Upheld snapshot 1"
    /// More than a thousand columns with long names have.
    static let longest = 1 << 17

    /// Up to and with the blank line that ends it.
    var bytes: [UInt8] {
        var lines = [
            SnapshotHeader.title, "taken \(time)", "day \(day.isoText)", "rows \(rowCount)", "query \(digest)",
        ]
        if let days { lines.append("days \(days.first.isoText) to \(days.last.isoText)") }
        lines += columns.map { "column " + CellText.foldingBlanks($0) }
        return Array((lines.joined(separator: "\n") + "\n\n").utf8)
    }

    /// The header at the beginning of a snapshot, and where what follows begins; nil for another file.
    static func read(_ bytes: UnsafeRawBufferPointer) -> (header: SnapshotHeader, end: Int)? {
        let head = bytes.prefix(longest)
        guard let end = zip(head.indices, head.indices.dropFirst()).first(where: { head[$0] == 10 && head[$1] == 10 })
        else { return nil }
        let lines = String(decoding: head[..<end.0], as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == title else { return nil }
        var values: [Substring: Substring] = [:]
        var columns: [String] = []
        for line in lines.dropFirst() {
            let key = line.prefix { $0 != " " }
            let value = line.dropFirst(key.count + 1)
            if key == "column" { columns.append(String(value)) } else { values[key] = value }
        }
        guard let time = values["taken"], let day = values["day"].flatMap({ Day(isoText: $0) }),
            let rows = values["rows"].flatMap({ Int($0) }), rows >= 0, let digest = values["query"]
        else { return nil }
        let days = values["days"].flatMap { DayRange(text: $0, firstMonth: 4) }
        let header = SnapshotHeader(
            time: String(time), day: day, rowCount: rows, digest: String(digest), days: days, columns: columns)
        return (header, end.1 + 1)
    }
}
