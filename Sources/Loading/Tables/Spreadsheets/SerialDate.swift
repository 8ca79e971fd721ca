import Casework

/// A date as a workbook keeps it: days since the end of 1899, or since 1904, and a fraction for the time.
struct SerialDate {
    private let days: Int
    private let seconds: Int
    /// Whether there is a day, beside the time.
    let hasDay: Bool

    /// Nil for numbers that no date has, which end with the year 9999.
    init?(_ text: [UInt8], countsFrom1904: Bool) {
        guard let number = Double(String(decoding: text, as: UTF8.self)), number >= 0, number < 2_958_466 else {
            return nil
        }
        hasDay = number >= 1
        // To the second first, as Excel shows it: hours that were added up may be a hair before midnight.
        let total = Int((number * 86_400).rounded())
        days = (hasDay ? total / 86_400 : 0) + (countsFrom1904 ? 1462 : 0)
        seconds = hasDay ? total % 86_400 : min(86_399, total)
    }

    /// 2025-03-31.
    var day: String {
        // Excel counts a 29 February 1900, which there was not.
        if days == 60 { return "1900-02-29" }
        return Day(number: Int32(days - (days < 60 ? 25_568 : 25_569))).isoText
    }

    /// 14:05, or 14:05:09 where there are seconds.
    var time: String {
        let minutes = SerialDate.pair(seconds / 3600) + ":" + SerialDate.pair(seconds / 60 % 60)
        return seconds % 60 == 0 ? minutes : minutes + ":" + SerialDate.pair(seconds % 60)
    }

    var hasTime: Bool { seconds > 0 }

    private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
