/// A linear axis from nice number to nice number that always shows zero.
struct ChartScale {
    let lower: Double
    let upper: Double
    let step: Double

    /// An axis for these values with about so many steps. Counts have whole ticks.
    init(values: [Double], steps: Int, isWhole: Bool) {
        let highest = max(0, values.max() ?? 0)
        let lowest = min(0, values.min() ?? 0)
        var step = ChartScale.niceStep((highest - lowest) / Double(max(1, steps)))
        if isWhole { step = max(1, step.rounded(.up)) }
        if step <= 0 || !step.isFinite { step = 1 }
        self.step = step
        upper = max(highest > lowest ? 0 : step, (highest / step).rounded(.up) * step)
        lower = (lowest / step).rounded(.down) * step
    }

    /// The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `raw`.
    private static func niceStep(_ raw: Double) -> Double {
        guard raw > 0, raw.isFinite else { return 0 }
        var power = 1.0
        while power > raw { power /= 10 }
        while power * 10 <= raw { power *= 10 }
        let factor = [1, 2, 2.5, 5].first { $0 * power >= raw * 0.999_999 } ?? 10
        return factor * power
    }

    var ticks: [Double] {
        let count = Int(((upper - lower) / step).rounded())
        return (0...max(0, count)).map { lower + Double($0) * step }
    }

    /// Where a value lies, as a fraction of the axis.
    func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }
}
