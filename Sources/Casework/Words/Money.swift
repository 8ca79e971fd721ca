/// An amount in pounds, held in whole pence.
package struct Money: Hashable, Comparable, Sendable {
    package let pence: Int

    package init(pence: Int) {
        self.pence = pence
    }

    package static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

    /// "£1,234.50", "-£20"; whole pounds without pence.
    package var text: String {
        let amount = pence.magnitude
        let pounds = (pence < 0 ? "-£" : "£") + Int(amount / 100).grouped
        let rest = amount % 100
        return rest == 0 ? pounds : pounds + "." + (rest < 10 ? "0" : "") + String(rest)
    }
}

extension Int {
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
