/// An exact fraction: a figure is rounded once, when it is printed, and never before.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int
    /// Greater than 0.
    package let denominator: Int

    /// - Parameter whole: not the least of all numbers, which has no opposite.
    package init(_ whole: Int) {
        numerator = max(whole, -.max)
        denominator = 1
    }

    /// Nil where the denominator is 0 or the parts are too large to hold.
    package init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = numerator / divisor * sign
        self.denominator = denominator / divisor * sign
    }

    /// Nil where the denominator is 0 or the parts, without common divisors, are too large to hold.
    private init?(wide numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        guard let top = Int(exactly: numerator / divisor * sign), top != .min,
            let bottom = Int(exactly: denominator / divisor * sign)
        else { return nil }
        self.init(exactly: top, bottom)
    }

    private static func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> Int {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(1, Int(a))
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> Int128 {
        var (a, b) = (left, right)
        while b != 0 {
            if let left = UInt(exactly: a), let right = UInt(exactly: b) {
                return Int128(greatestCommonDivisor(left, right))
            }
            (a, b) = (b, a % b)
        }
        return Int128(max(1, a))
    }

    package var isNegative: Bool { numerator < 0 }
    package var isZero: Bool { numerator == 0 }
    package var negated: Ratio { Ratio(exactly: -numerator, denominator) }
    package var magnitude: Ratio { isNegative ? negated : self }

    /// 1, 10, 100 …; `exponent` is 0 to 18.
    package static func power(ofTen exponent: Int) -> Int {
        var power = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    private init(exactly numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }
}

extension Ratio {
    /// Nil where the result is too large to hold.
    package func adding(_ other: Ratio) -> Ratio? {
        // The products of two numbers below 2^63 are below 2^126, so that the sum of two fits.
        let left = Int128(numerator) * Int128(other.denominator)
        let right = Int128(other.numerator) * Int128(denominator)
        return Ratio(wide: left + right, over: Int128(denominator) * Int128(other.denominator))
    }

    package func subtracting(_ other: Ratio) -> Ratio? { adding(other.negated) }

    /// Nil where the result is too large to hold.
    package func multiplied(by other: Ratio) -> Ratio? {
        Ratio(
            wide: Int128(numerator) * Int128(other.numerator), over: Int128(denominator) * Int128(other.denominator))
    }

    /// Nil for division by zero and where the result is too large to hold.
    package func divided(by other: Ratio) -> Ratio? {
        Ratio(
            wide: Int128(numerator) * Int128(other.denominator), over: Int128(denominator) * Int128(other.numerator))
    }
}

extension Ratio {
    package enum RoundingRule: Sendable { case halfAwayFromZero, up, down }

    /// The nearest whole number of units of 1/10^decimals; halves go away from zero, `up` means away from zero.
    private func units(decimals: Int, _ rule: RoundingRule) -> Int128 {
        let product = Int128(numerator.magnitude) * Int128(Ratio.power(ofTen: decimals))
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: Int128(denominator))
        let isNext =
            switch rule {
            case .halfAwayFromZero: rest >= Int128(denominator) - rest
            case .up: rest > 0
            case .down: false
            }
        let units = isNext ? quotient + 1 : quotient
        return isNegative ? -units : units
    }

    /// The nearest whole number of units of 1/10^decimals; nil where it is too large to hold.
    package func roundedExactly(decimals: Int = 0, _ rule: RoundingRule = .halfAwayFromZero) -> Int? {
        Int(exactly: units(decimals: decimals, rule))
    }

    /// The same, for numbers that are known to be small: the largest there is stands for all that are larger.
    package func rounded(decimals: Int = 0, _ rule: RoundingRule = .halfAwayFromZero) -> Int {
        Int(clamping: units(decimals: decimals, rule))
    }

    /// The value with exactly so many decimals and commas between thousands: "1,234.5", "-0.4".
    package func text(decimals: Int = 0) -> String {
        text(units: units(decimals: decimals, .halfAwayFromZero), decimals)
    }

    /// Of a fraction of 1, so many hundredths, with so many decimals: "66.7" of 2/3.
    package func percentText(decimals: Int) -> String {
        text(units: units(decimals: decimals + 2, .halfAwayFromZero), decimals)
    }

    private func text(units: Int128, _ decimals: Int) -> String {
        guard decimals > 0 else { return units.grouped }
        let scale = UInt128(Ratio.power(ofTen: decimals))
        let fraction = String(units.magnitude % scale)
        let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
        return (units < 0 ? "-" : "") + (units.magnitude / scale).grouped + "." + zeros + fraction
    }
}

extension Ratio: Comparable {
    package static func < (left: Ratio, right: Ratio) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}
