/// An exact fraction: a figure is rounded once, when it is printed, and never before.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int
    /// Greater than 0.
    package let denominator: Int

    package init(_ whole: Int) {
        numerator = whole
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

    private static func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> Int {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(1, Int(a))
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
        let (left, leftOver) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, rightOver) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (sum, sumOver) = left.addingReportingOverflow(right)
        let (product, productOver) = denominator.multipliedReportingOverflow(by: other.denominator)
        guard !leftOver, !rightOver, !sumOver, !productOver else { return nil }
        return Ratio(sum, over: product)
    }

    package func subtracting(_ other: Ratio) -> Ratio? { adding(other.negated) }

    /// Nil where the result is too large to hold.
    package func multiplied(by other: Ratio) -> Ratio? {
        let (top, topOver) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (bottom, bottomOver) = denominator.multipliedReportingOverflow(by: other.denominator)
        guard !topOver, !bottomOver else { return nil }
        return Ratio(top, over: bottom)
    }

    /// Nil for division by zero and where the result is too large to hold.
    package func divided(by other: Ratio) -> Ratio? {
        guard let inverse = Ratio(other.denominator, over: other.numerator) else { return nil }
        return multiplied(by: inverse)
    }
}

extension Ratio {
    package enum RoundingRule: Sendable { case halfAwayFromZero, up, down }

    /// The nearest whole number of units of 1/10^decimals; halves go away from zero, `up` means away from zero.
    package func rounded(decimals: Int = 0, _ rule: RoundingRule = .halfAwayFromZero) -> Int {
        let scale = Ratio.power(ofTen: decimals)
        let (product, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt(scale))
        guard !overflow else { return (numerator / denominator) * scale }
        let bottom = UInt(denominator)
        var quotient = product / bottom
        let rest = product % bottom
        switch rule {
        case .halfAwayFromZero: if rest >= bottom - rest { quotient += 1 }
        case .up: if rest > 0 { quotient += 1 }
        case .down: break
        }
        return isNegative ? -Int(quotient) : Int(quotient)
    }

    /// The value with exactly so many decimals and commas between thousands: "1,234.5", "-0.4".
    package func text(decimals: Int = 0) -> String {
        let units = rounded(decimals: decimals)
        guard decimals > 0 else { return units.grouped }
        let scale = Ratio.power(ofTen: decimals)
        let fraction = String(Int(units.magnitude) % scale)
        let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
        return (units < 0 ? "-" : "") + (Int(units.magnitude) / scale).grouped + "." + zeros + fraction
    }
}

extension Ratio: Comparable {
    package static func < (left: Ratio, right: Ratio) -> Bool {
        let leftFull = left.numerator.multipliedFullWidth(by: right.denominator)
        let rightFull = right.numerator.multipliedFullWidth(by: left.denominator)
        return (leftFull.high, leftFull.low) < (rightFull.high, rightFull.low)
    }
}
