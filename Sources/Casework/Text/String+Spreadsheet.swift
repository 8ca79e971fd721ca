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

    /// With an apostrophe in front where a spreadsheet would work it out: that makes it a text, and is what people know.
    package var harmlessInSpreadsheets: String { isSpreadsheetFormula ? "'" + self : self }
}
