import Casework
import Intake
import Tables

/// A column of an export as an import looks at it: how often it has which cells.
package struct ImportColumn: Hashable, Sendable {
    package struct Value: Hashable, Sendable {
        /// With single blanks between words; never empty.
        let text: String
        let count: Int
        /// The first row that has it, from 0.
        let first: Int
    }

    package let heading: String
    let place: HeadingPlace
    /// Distinct cells in the order in which they were met. Blank cells are not among them.
    let values: [Value]
    /// One a row: 0 for a blank cell, else one more than the index of its value.
    let codes: [UInt16]
    /// Whether there are more values than were kept; those cells count as blank.
    let hasMoreValues: Bool

    /// The column of some cells, one a row.
    package init(_ heading: String, place: HeadingPlace = .unknown, cells: [String]) {
        var labels = LabelList()
        let codes = cells.map { labels.index(of: CellText.foldingBlanks($0)) }
        self.init(
            heading, place: place, codes: codes, values: Array(labels.labels.dropFirst()),
            hasMoreValues: labels.hasOverflowed)
    }

    init(_ heading: String, place: HeadingPlace, codes: [UInt16], values: [String], hasMoreValues: Bool) {
        var counts = [Int](repeating: 0, count: values.count + 1)
        var firsts = [Int](repeating: 0, count: values.count + 1)
        for (row, code) in codes.enumerated() {
            if counts[Int(code)] == 0 { firsts[Int(code)] = row }
            counts[Int(code)] += 1
        }
        self.heading = heading
        self.place = place
        self.codes = codes
        self.values = values.indices.map { Value(text: values[$0], count: counts[$0 + 1], first: firsts[$0 + 1]) }
        self.hasMoreValues = hasMoreValues
    }

    /// The heading in quotation marks; the column's letter where the heading may be somebody's name.
    package var shownHeading: String { isHeadingShown ? "\"\(heading)\"" : "column \(letters)" }

    /// The same without the marks.
    package var plainHeading: String { isHeadingShown ? heading : "(column \(letters))" }

    package var isHeadingShown: Bool {
        if place.column == 0 { return true }
        return PersonalText.shape(ofTitle: heading, isWordShown: place.isAmongKnown) == nil
    }

    private var letters: String { SheetPlace.letters(ofColumn: place.column) }

    /// How many cells are not blank.
    var filled: Int { values.reduce(0) { $0 + $1.count } }

    /// How many cells are such, of those that are not blank.
    func count(where isSuch: (String) -> Bool) -> Int {
        values.reduce(0) { $0 + (isSuch($1.text) ? $1.count : 0) }
    }

    /// The share of the cells that are such, of those that are not blank; 0 where all are blank.
    func share(where isSuch: (String) -> Bool) -> Double {
        let filled = filled
        return filled == 0 ? 0 : Double(count(where: isSuch)) / Double(filled)
    }
}

extension ImportColumn {
    /// Without the cells that databases and officers write where there is nothing.
    var withoutPlaceholders: ImportColumn {
        guard values.contains(where: { Placeholder.isBlank($0.text) }) else { return self }
        var kept: [String] = []
        let code =
            [UInt16(0)]
            + values.map { value -> UInt16 in
                guard !Placeholder.isBlank(value.text) else { return 0 }
                kept.append(value.text)
                return UInt16(kept.count)
            }
        return ImportColumn(
            heading, place: place, codes: codes.map { code[Int($0)] }, values: kept, hasMoreValues: hasMoreValues)
    }
}

/// What stands in cells in which there is nothing: "NULL", "N/A", 01/01/1900.
enum Placeholder {
    static func isBlank(_ text: String) -> Bool {
        words.contains(text.lowercased()) || isTakenForBlank(text)
    }

    /// Whether a build takes it for blank where a date or an amount belongs.
    static func isTakenForBlank(_ text: String) -> Bool {
        if NothingWord.isWord(text) { return true }
        return Array(text.utf8).withUnsafeBytes { NothingWord.isPlaceholderDate($0) }
    }

    /// What only a date or an amount can't be: such cells are found when the file is read.
    private static let words: Set<String> = ["not applicable", "tbc", "00/00/0000", "0000-00-00"]
}

/// Where a heading stands.
package struct HeadingPlace: Hashable, Sendable {
    /// In the file, from 1; 0 where that is not known.
    let column: Int
    /// Whether headings that exports have stand beside it. Else the row may be a record.
    let isAmongKnown: Bool

    package static let unknown = HeadingPlace(column: 0, isAmongKnown: true)
}
