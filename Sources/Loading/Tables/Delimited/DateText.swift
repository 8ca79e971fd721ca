/// Reads the dates that case systems and spreadsheets write: 2025-03-31, 31/03/2025, 31/3/25, 31-Mar-25,
/// 31 March 2025, each with or without a time. The day comes before the month unless the
/// reading says otherwise. Of a time with a zone, the day is that in England.
package enum DateText {
    /// The day number of a cell without blanks around it, or nil. A year in two digits is one from 1990 to 2089.
    package static func day(of cell: UnsafeRawBufferPointer, _ reading: DateReading = DateReading()) -> Int32? {
        var scanner = ByteScanner(cell)
        guard let (first, digits) = scanner.number() else { return nil }
        guard let separator = scanner.take(where: { "-/. ".utf8.contains($0) }) else { return nil }
        let day: Int32?
        if digits == 4 {
            day = yearFirst(first, separator: separator, &scanner)
        } else {
            day = digits <= 2 ? dayFirst(first, separator: separator, reading, &scanner) : nil
        }
        if scanner.isAtEnd { return day }
        // Salesforce: 4/1/2024, 9:05 AM.
        _ = scanner.take(UInt8(ascii: ","))
        return day.flatMap { DateText.day($0, at: &scanner, isUTC: reading.isUTC) }
    }

    private static func yearFirst(_ year: Int, separator: UInt8, _ scanner: inout ByteScanner) -> Int32? {
        guard separator != UInt8(ascii: " "), let (month, monthDigits) = scanner.number(), monthDigits <= 2,
            scanner.take(separator), let (day, dayDigits) = scanner.number(), dayDigits <= 2
        else { return nil }
        return MonthTable.day(year: year, month: month, day: day)
    }

    private static func dayFirst(
        _ first: Int, separator: UInt8, _ reading: DateReading, _ scanner: inout ByteScanner
    ) -> Int32? {
        var (day, month) = (first, 0)
        if let (number, digits) = scanner.number() {
            guard digits <= 2, separator != UInt8(ascii: " ") else { return nil }
            (day, month) = reading.isMonthFirst ? (number, first) : (first, number)
        } else {
            guard let named = monthNumber(scanner.letters()) else { return nil }
            month = named
        }
        guard scanner.take(separator), let (year, digits) = scanner.number(), digits == 2 || digits == 4 else {
            return nil
        }
        let century = digits == 4 ? 0 : year >= 90 ? 1900 : 2000
        return MonthTable.day(year: century + year, month: month, day: day)
    }

    /// 1 to 12 for "mar", "Sept" or "MARCH".
    private static func monthNumber(_ letters: [UInt8]) -> Int? {
        guard letters.count >= 3 else { return nil }
        return months.firstIndex { $0.starts(with: letters) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ].map { Array($0.utf8) }

    /// The day in England where the rest is a time on a day: 14:05, T14:05:09.123Z, 2:05 PM, 14:05+01:00; nil where it
    /// is none.
    static func day(_ day: Int32, at scanner: inout ByteScanner, isUTC: Bool) -> Int32? {
        guard scanner.take(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) != nil else { return nil }
        scanner.skipBlanks()
        guard let (hour, hourDigits) = scanner.number(), hourDigits <= 2, hour < 25, scanner.take(UInt8(ascii: ":")),
            let (minute, minuteDigits) = scanner.number(), minuteDigits == 2, minute < 60
        else { return nil }
        if scanner.take(UInt8(ascii: ":")) {
            guard let (second, digits) = scanner.number(), digits == 2, second < 61 else { return nil }
            if scanner.take(UInt8(ascii: ".")), scanner.number() == nil { return nil }
        }
        scanner.skipBlanks()
        let half = halfOfDay(&scanner)
        guard let zone = zone(&scanner) else { return nil }
        guard zone.isNamed || isUTC else { return day }
        let hours = half == .none ? hour : hour % 12 + (half == .afternoon ? 12 : 0)
        return EnglishClock.day(ofUTCDay: day, minute: hours * 60 + minute - zone.minutes)
    }

    private enum Half { case none, morning, afternoon }

    private static func halfOfDay(_ scanner: inout ByteScanner) -> Half {
        var trial = scanner
        let half: Half
        switch trial.letters() {
        case [UInt8(ascii: "a"), UInt8(ascii: "m")]: half = .morning
        case [UInt8(ascii: "p"), UInt8(ascii: "m")]: half = .afternoon
        default: return .none
        }
        trial.skipBlanks()
        scanner = trial
        return half
    }

    /// How many minutes the clocks of the zone are ahead of UTC, where the rest names one or is nothing; nil where it is
    /// something else.
    private static func zone(_ scanner: inout ByteScanner) -> (minutes: Int, isNamed: Bool)? {
        if scanner.isAtEnd { return (0, false) }
        if let sign = scanner.take(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
            guard let minutes = offset(&scanner), scanner.isAtEnd else { return nil }
            return (sign == UInt8(ascii: "-") ? -minutes : minutes, true)
        }
        let letters = scanner.letters()
        guard scanner.isAtEnd, let known = zones.first(where: { $0.name.utf8.elementsEqual(letters) }) else {
            return nil
        }
        return (known.minutes, true)
    }

    private static let zones = [("z", 0), ("utc", 0), ("gmt", 0), ("bst", 60)].map { (name: $0.0, minutes: $0.1) }

    /// The minutes of 01:00, 0100 or 1.
    private static func offset(_ scanner: inout ByteScanner) -> Int? {
        guard let (number, digits) = scanner.number(), digits <= 4 else { return nil }
        var (hours, minutes) = digits > 2 ? (number / 100, number % 100) : (number, 0)
        if digits <= 2, scanner.take(UInt8(ascii: ":")) {
            guard let (value, _) = scanner.number() else { return nil }
            minutes = value
        }
        guard hours <= 14, minutes < 60 else { return nil }
        hours *= 60
        return hours + minutes
    }
}
