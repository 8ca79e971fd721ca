/// An amount of money. What was worked out can have fractions of a penny, and is rounded when it is printed.
package struct Money: Hashable, Comparable, Sendable {
    /// In pence, exact.
    package let exactPence: Ratio

    package init(pence: Int) {
        exactPence = Ratio(pence)
    }

    package init(exactPence: Ratio) {
        self.exactPence = exactPence
    }

    /// Rounded to the penny, halves away from zero.
    package var pence: Int { exactPence.rounded() }

    package static func < (left: Money, right: Money) -> Bool { left.exactPence < right.exactPence }

    /// "£1,234.50", "-£20"; whole pounds without pence.
    package var text: String {
        let amount = pence.magnitude
        let pounds = (pence < 0 ? "-£" : "£") + (amount / 100).grouped
        let rest = amount % 100
        return rest == 0 ? pounds : pounds + "." + (rest < 10 ? "0" : "") + String(rest)
    }
}

extension BinaryInteger {
    /// The number with a comma between thousands: 1,234,567.
    package var grouped: String {
        let digits = Array(String(magnitude).utf8)
        var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
