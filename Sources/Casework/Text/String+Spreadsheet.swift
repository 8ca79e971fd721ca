extension String {
    /// Whether a spreadsheet that opens a file of plain text would take this for a formula and work it out.
    ///
    /// Source: OWASP, CSV Injection. A number with its sign is none.
    package var isSpreadsheetFormula: Bool {
        switch utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): dropFirst().contains { !$0.isNumber && !".,% ".contains($0) }
        default: false
        }
    }

    /// Whether it holds characters that no page and no document can hold, tabs and line ends left aside.
    package var hasControlCharacters: Bool {
        utf8.contains { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
            || unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
    }
}
