import Casework
import Narrative

/// Something by which records can be told apart while they are counted. Each record has one code of it.
enum DimensionKey: Hashable, Sendable {
    /// A category column: codes are those of the column.
    case field(Field)
    /// The reporting year of a date column: code 1 is `TimeAxis.firstYear`, 0 is no date.
    case year(of: Field)
    /// The month of a date column: code 1 is the first month of `TimeAxis.firstYear`, 0 is no date.
    case month(of: Field)
    /// `Timeliness.rawValue`.
    case timeliness
    /// The same, but `Timeliness.withdrawnCode` for records that were answered because they were withdrawn.
    case answered
    /// Code 1 is a record with one of these references (`ReferenceColumn.hashes`), 0 any other.
    case references([UInt64])
    /// What had become of a record by the end of a day: 0 is open, else the code of its outcome plus 1.
    case status(at: Int32)
    /// Working days from the start of the clock to the response, plus 1; 0 where there is no response.
    case responseDays
}

/// Whether a stage record was answered in time, by the limits in force when it was received.
enum Timeliness: UInt16, CaseIterable, Sendable {
    case noLimit
    case first
    case extended
    case over
    case open

    /// Of withdrawn records, where they are told apart from the answered ones.
    static let withdrawnCode = UInt16(allCases.count)
}

/// The codes of one dimension, one a record.
struct CodeColumn: Sendable {
    let codes: [UInt16]
    /// All codes are smaller.
    let size: Int
}

/// The reporting years that a column of dates or year labels spans.
struct TimeAxis: Hashable, Sendable {
    let firstYear: ReportingYear
    let lastYear: ReportingYear

    func contains(_ year: ReportingYear) -> Bool { firstYear <= year && year <= lastYear }

    var yearCount: Int { lastYear.start - firstYear.start + 1 }

    /// The code of a year, from 1; only for years within the axis.
    func code(of year: ReportingYear) -> Int { year.start - firstYear.start + 1 }

    /// The codes of a quarter's three months.
    func monthCodes(quarter: Int, of year: ReportingYear) -> [Int] {
        let first = (year.start - firstYear.start) * 12 + (quarter - 1) * 3 + 1
        return [first, first + 1, first + 2]
    }
}
