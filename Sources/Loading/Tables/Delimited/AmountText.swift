/// Reads amounts and numbers: £1,234.50, 1234.5, (123.00), -£5, £-5, 61%.
enum AmountText {
    /// The value of a cell, without blanks around it, in units of 1/10^decimals; nil where it is no number, has
    /// more decimals than that, other than zeros, or is too large to hold. In per cent, where that is permitted, 61%
    /// is 61.
    static func units(
        of cell: UnsafeRawBufferPointer, decimals: Int, permittingPounds: Bool, permittingPercent: Bool = false
    ) -> Int? {
        var scanner = ByteScanner(cell)
        let isInParentheses = scanner.take(UInt8(ascii: "("))
        var isNegative = isInParentheses
        if !isNegative { isNegative = takeMinus(&scanner) }
        scanner.skipBlanks()
        if permittingPounds, takePound(&scanner) {
            scanner.skipBlanks()
            if !isNegative { isNegative = takeMinus(&scanner) }
        }
        guard let magnitude = magnitude(&scanner, decimals: decimals) else { return nil }
        scanner.skipBlanks()
        if permittingPercent, scanner.take(UInt8(ascii: "%")) { scanner.skipBlanks() }
        if isInParentheses, !scanner.take(UInt8(ascii: ")")) { return nil }
        guard scanner.isAtEnd else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    /// Digits, commas between groups of three, and decimals.
    private static func magnitude(_ scanner: inout ByteScanner, decimals: Int) -> Int? {
        guard let (whole, digits) = wholeNumber(&scanner) else { return nil }
        var units = whole
        var missing = decimals
        if scanner.take(UInt8(ascii: ".")) {
            var fraction = 0
            while let digit = scanner.take(where: { $0 &- UInt8(ascii: "0") <= 9 }) {
                fraction += 1
                guard missing > 0 || digit == UInt8(ascii: "0") else { return nil }
                if missing > 0 {
                    guard let longer = append(Int(digit - UInt8(ascii: "0")), to: units) else { return nil }
                    units = longer
                    missing -= 1
                }
            }
            guard fraction > 0 || digits > 0 else { return nil }
        } else if digits == 0 {
            return nil
        }
        for _ in 0..<missing {
            guard let longer = append(0, to: units) else { return nil }
            units = longer
        }
        return units
    }

    private static func wholeNumber(_ scanner: inout ByteScanner) -> (value: Int, digits: Int)? {
        guard var (value, digits) = scanner.number() else { return scanner.peek == UInt8(ascii: ".") ? (0, 0) : nil }
        var isGrouped = false
        while scanner.take(UInt8(ascii: ",")) {
            guard isGrouped || digits <= 3, let (group, groupDigits) = scanner.number(), groupDigits == 3 else {
                return nil
            }
            let (thousands, overflow) = value.multipliedReportingOverflow(by: 1000)
            guard !overflow, thousands <= .max - 1000 else { return nil }
            value = thousands + group
            digits += 3
            isGrouped = true
        }
        return (value, digits)
    }

    private static func append(_ digit: Int, to value: Int) -> Int? {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        return overflow || product > .max - 10 ? nil : product + digit
    }

    /// A hyphen or a minus sign (U+2212).
    private static func takeMinus(_ scanner: inout ByteScanner) -> Bool {
        scanner.take(UInt8(ascii: "-")) || takeAll([0xE2, 0x88, 0x92], &scanner)
    }

    /// A pound sign in UTF-8 or in Windows-1252.
    private static func takePound(_ scanner: inout ByteScanner) -> Bool {
        takeAll([0xC2, 0xA3], &scanner) || scanner.take(0xA3)
    }

    private static func takeAll(_ bytes: [UInt8], _ scanner: inout ByteScanner) -> Bool {
        var trial = scanner
        guard bytes.allSatisfy({ trial.take($0) }) else { return false }
        scanner = trial
        return true
    }
}
