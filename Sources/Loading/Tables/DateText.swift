/// Reads the dates that case systems and spreadsheets write: 2025-03-31, 31/03/2025, 31/3/25, 31-Mar-25,
/// 31 March 2025, each with or without a time. The day comes before the month. The zone of a time is not considered.
enum DateText {
    /// The day number of a cell without blanks around it, or nil. A year in two digits is one from 1990 to 2089.
    static func day(of cell: UnsafeRawBufferPointer) -> Int32? {
        var scanner = ByteScanner(cell)
        guard let (first, digits) = scanner.number() else { return nil }
        guard let separator = scanner.take(where: { "-/. ".utf8.contains($0) }) else { return nil }
        let day: Int32?
        if digits == 4 {
            day = yearFirst(first, separator: separator, &scanner)
        } else {
            day = digits <= 2 ? dayFirst(first, separator: separator, &scanner) : nil
        }
        return scanner.isAtEnd || isTime(&scanner) ? day : nil
    }

    private static func yearFirst(_ year: Int, separator: UInt8, _ scanner: inout ByteScanner) -> Int32? {
        guard separator != UInt8(ascii: " "), let (month, monthDigits) = scanner.number(), monthDigits <= 2,
            scanner.take(separator), let (day, dayDigits) = scanner.number(), dayDigits <= 2
        else { return nil }
        return MonthTable.day(year: year, month: month, day: day)
    }

    private static func dayFirst(_ day: Int, separator: UInt8, _ scanner: inout ByteScanner) -> Int32? {
        let month: Int
        if let (number, digits) = scanner.number() {
            guard digits <= 2, separator != UInt8(ascii: " ") else { return nil }
            month = number
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

    /// Whether the rest is a time: 14:05, T14:05:09.123Z, 2:05 PM, 14:05+01:00.
    static func isTime(_ scanner: inout ByteScanner) -> Bool {
        guard scanner.take(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) != nil else { return false }
        scanner.skipBlanks()
        guard let (hour, hourDigits) = scanner.number(), hourDigits <= 2, hour < 25, scanner.take(UInt8(ascii: ":")),
            let (minute, minuteDigits) = scanner.number(), minuteDigits == 2, minute < 60
        else { return false }
        if scanner.take(UInt8(ascii: ":")) {
            guard let (second, digits) = scanner.number(), digits == 2, second < 61 else { return false }
            if scanner.take(UInt8(ascii: ".")), scanner.number() == nil { return false }
        }
        scanner.skipBlanks()
        return scanner.isAtEnd || isZone(&scanner)
    }

    private static func isZone(_ scanner: inout ByteScanner) -> Bool {
        if scanner.take(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) != nil {
            guard scanner.number() != nil else { return false }
            return scanner.isAtEnd || scanner.take(UInt8(ascii: ":")) && scanner.number() != nil && scanner.isAtEnd
        }
        let letters = scanner.letters()
        return scanner.isAtEnd && ["z", "am", "pm"].contains { $0.utf8.elementsEqual(letters) }
    }
}
