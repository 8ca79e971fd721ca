/// Writes the numbers of cells as the text that an export to CSV has for them, dates as 2025-03-31.
struct CellNumber {
    /// One a style of cells, by which cells refer to them.
    let formats: [NumberFormat]
    let countsFrom1904: Bool

    /// The text in place of a number; as it stands where it is none.
    func text(of number: [UInt8], style: Int) -> [UInt8] {
        let format = formats.indices.contains(style) ? formats[style] : .plain
        switch format {
        case .plain: return CellNumber.plain(number)
        case .padded(let digits): return DecimalText(number)?.text(length: digits) ?? number
        case .percent(let decimals):
            guard let decimal = DecimalText(number) else { return number }
            return decimal.scaled(by: 2, decimals: decimals).text() + [UInt8(ascii: "%")]
        case .date, .dateAndTime, .time:
            guard let date = SerialDate(number, countsFrom1904: countsFrom1904) else {
                return CellNumber.plain(number)
            }
            return Array(CellNumber.text(of: date, format).utf8)
        }
    }

    private static func text(of date: SerialDate, _ format: NumberFormat) -> String {
        // A date that is shown as its time only is a date nonetheless.
        if !date.hasDay { return format == .time || date.hasTime ? date.time : "1900-01-00" }
        return format == .date || !date.hasTime ? date.day : date.day + " " + date.time
    }

    private static func plain(_ number: [UInt8]) -> [UInt8] {
        let isPlain = number.count <= 15 && number.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
        return isPlain ? number : DecimalText(number)?.text() ?? number
    }
}
