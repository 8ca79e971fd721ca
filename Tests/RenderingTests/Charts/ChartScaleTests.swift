import Testing

@testable import Rendering

@Suite struct ChartScaleTests {
    private func values(_ seed: UInt64, below zero: Bool) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        let largest: Double = [0.001, 0.9, 7, 120, 98_765, 1e9].randomElement(using: &generator) ?? 1
        return (0..<6).map { _ in Double.random(in: (zero ? -largest : 0)...largest, using: &generator) }
    }

    private func scales(_ seed: UInt64) -> [(values: [Double], scale: ChartScale)] {
        [false, true].map { below in
            let values = values(seed, below: below)
            return (values, ChartScale(values: values, steps: 5, isWhole: false))
        }
    }

    @Test(arguments: 1...80) func ticksShowZeroAndReachEveryValue(seed: UInt64) throws {
        for (values, scale) in scales(seed) {
            let ticks = scale.ticks
            #expect(ticks.contains { abs($0) < scale.step / 1000 })
            let (first, last) = (try #require(ticks.first), try #require(ticks.last))
            #expect(values.allSatisfy { first <= $0 && $0 <= last })
            #expect(first == scale.lower)
            #expect(abs(last - scale.upper) < scale.step / 1000)
        }
    }

    @Test(arguments: 1...80) func withoutNegativeValuesTicksStartAtZero(seed: UInt64) {
        let scale = ChartScale(values: values(seed, below: false), steps: 5, isWhole: false)
        #expect(scale.lower == 0)
    }

    @Test(arguments: 1...80) func stepsAreNumbersThatPeopleCountIn(seed: UInt64) {
        for (_, scale) in scales(seed) {
            var step = scale.step
            while step < 0.999_999 { step *= 10 }
            while step > 9.999_999 { step /= 10 }
            #expect([1, 2, 2.5, 5].contains { abs($0 - step) < 0.000_01 }, "\(scale.step)")
        }
    }

    @Test(arguments: 1...80) func thereAreNeitherTooManyTicksNorTooFew(seed: UInt64) {
        for (_, scale) in scales(seed) { #expect((3...8).contains(scale.ticks.count)) }
    }

    @Test(arguments: 1...40) func countsHaveWholeTicks(largest: Int) {
        let scale = ChartScale(values: [Double(largest), 0], steps: 5, isWhole: true)
        #expect(scale.ticks.allSatisfy { $0 == $0.rounded() })
        #expect(scale.upper >= Double(largest))
        #expect(scale.step >= 1)
    }

    @Test(arguments: [[], [0], [0, 0]]) func nothingAtAllStillHasAnAxis(values: [Double]) {
        let scale = ChartScale(values: values, steps: 5, isWhole: true)
        #expect(scale.ticks == [0, 1])
        #expect(scale.position(0) == 0)
    }

    @Test func positionsRunFromTheBottomToTheTop() {
        let scale = ChartScale(values: [-30, 70], steps: 5, isWhole: true)
        #expect(scale.position(scale.lower) == 0)
        #expect(scale.position(scale.upper) == 1)
        #expect(scale.position(-10) < scale.position(0))
    }
}
