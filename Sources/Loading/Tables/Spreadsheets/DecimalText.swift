/// A number as a workbook keeps it (45382.583333333336, 1E-3), as decimal digits.
///
/// Spreadsheets calculate with binary fractions and show fifteen digits of them: 20.299999999999997 is 20.3.
struct DecimalText {
    /// Without zeros at either end; empty for 0.
    private var digits: [UInt8] = []
    /// How many digits stand before the decimal point; less than 0 where zeros stand after it first.
    private var whole = 0
    private let isNegative: Bool

    private static let precision = 15
    /// Larger and smaller numbers are not written out.
    private static let largestExponent = 300

    /// Nil where the text is no number.
    init?(_ text: [UInt8]) {
        var digits: [UInt8] = []
        var point: Int?
        var rest = text[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        while let byte = rest.first, byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "."), digits.count < 400 {
            if byte != UInt8(ascii: ".") {
                digits.append(byte - UInt8(ascii: "0"))
            } else if point == nil {
                point = digits.count
            } else {
                return nil
            }
            rest = rest.dropFirst()
        }
        guard !digits.isEmpty, let exponent = DecimalText.exponent(rest) else { return nil }
        self.digits = digits
        whole = (point ?? digits.count) + exponent
        trim()
        round(to: DecimalText.precision)
    }

    /// The number times 10 to the power of `exponent`, with at most so many decimals.
    func scaled(by exponent: Int, decimals: Int) -> DecimalText {
        if digits.isEmpty { return self }
        var scaled = self
        scaled.whole += exponent
        scaled.round(to: scaled.whole + decimals)
        return scaled
    }

    /// Without an exponent and without zeros at the end of decimals: 1234.5, -0.001.
    ///
    /// - Parameter length: zeros fill up the digits before the point to so many.
    func text(length: Int = 1) -> [UInt8] {
        let whole = max(0, self.whole)
        var text = digits.prefix(whole) + zeros(whole - digits.count)
        text = zeros(length - text.count) + text
        if self.whole < digits.count {
            text += [DecimalText.point] + zeros(-self.whole) + digits.dropFirst(whole)
        }
        let sign = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
        return sign + text.map { $0 == DecimalText.point ? $0 : $0 + UInt8(ascii: "0") }
    }

    private static let point = UInt8(ascii: ".")

    private func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: max(0, count)) }

    private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
        guard let letter = text.first else { return 0 }
        guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
        let digits = text.dropFirst()
        guard digits.count <= 5, let exponent = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        return abs(exponent) <= largestExponent ? exponent : nil
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        whole = digits.isEmpty ? 0 : whole - zeros
    }

    private mutating func round(to count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            return trim()
        }
        let roundsUp = digits[count] >= 5
        digits.removeSubrange(count...)
        if roundsUp {
            while digits.last == 9 { digits.removeLast() }
            if let last = digits.popLast() {
                digits.append(last + 1)
            } else {
                digits = [1]
                whole += 1
            }
        }
        trim()
    }
}
