import Foundation
import Testing

/// Exports that were given to one import, and what must come of them.
struct ExportCase: CustomTestStringConvertible, Sendable {
    enum Contents: Sendable {
        case text(String)
        case workbook([(name: String, rows: [[String]])])
    }

    let name: String
    let files: [(name: String, contents: Contents)]
    var arguments: [String] = []
    var exitCode: Int32 = 0
    /// Words that must stand in what is shown, and words that must not.
    var says: [String] = []
    var hides: [String] = []
    /// Lines of report.yaml, without the blanks before them.
    var settings: [String] = []
    /// Expressions and the figures that they must be.
    var figures: [(expression: String, value: String)] = []
    /// Words of the first section, and words that it must not have.
    var section: [String] = []
    var omits: [String] = []
    var testDescription: String { name }

    /// Rows of comma-separated text.
    static func csv(_ heading: String, _ rows: [String]) -> Contents {
        .text(([heading] + rows).joined(separator: "\n") + "\n")
    }

    static func csv(_ heading: String, _ count: Int, _ row: (Int) -> String) -> Contents {
        csv(heading, (0..<count).map(row))
    }

    static func sheet(_ name: String, _ heading: String, _ count: Int, _ row: (Int) -> String) -> (
        name: String, rows: [[String]]
    ) {
        (
            name,
            ([heading] + (0..<count).map(row)).map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
        )
    }

    /// One of several values, by number.
    static func pick(_ number: Int, _ values: String...) -> String { values[number % values.count] }

    /// The day `number` days after 1 April 2024, as `dd/mm/yyyy`; `years` earlier or later.
    static func day(_ number: Int, years: Int = 0) -> String {
        date(number, years: years).formatted(
            .verbatim(
                "\(day: .twoDigits)/\(month: .twoDigits)/\(year: .padded(4))", timeZone: .gmt,
                calendar: .init(identifier: .gregorian)))
    }

    /// The same as `yyyy-mm-dd`.
    static func isoDay(_ number: Int, years: Int = 0) -> String {
        let parts = day(number, years: years).split(separator: "/")
        return parts.reversed().joined(separator: "-")
    }

    private static func date(_ number: Int, years: Int) -> Date {
        // 1 April 2024 is 19,814 days after 1 January 1970; 365 days a year keep all within the reporting year.
        Date(timeIntervalSince1970: Double(19_814 + number + 365 * years) * 86_400)
    }
}
