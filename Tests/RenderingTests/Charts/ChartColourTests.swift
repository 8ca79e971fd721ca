import Testing

@testable import Rendering

/// Series are told apart without their hues, as in print in grey.
@Suite struct ChartColourTests {
    /// The relative luminance of WCAG 2.2 of "#12436D".
    private func luminance(_ colour: String) throws -> Double {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            guard share > 0.03928 else { return share / 12.92 }
            // The power 2.4 as a fifth root of the twelfth power, by Newton's method.
            let base = (share + 0.055) / 1.055
            let twelfth = (0..<12).reduce(1.0) { power, _ in power * base }
            return (0..<60).reduce(1.0) { root, _ in
                root - (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
            }
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let values = [try luminance(one), try luminance(other)].sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    /// What parts two that stand beside each other: their fillings, or the line around one of them.
    private func parts(_ one: ChartColour, _ next: ChartColour) throws -> Double {
        let lines = [one.outline, next.outline].compactMap { $0 }
        let contrasts = try lines.map { min(try contrast($0, one.fill), try contrast($0, next.fill)) }
        return max(try contrast(one.fill, next.fill), contrasts.max() ?? 0)
    }

    @Test(arguments: [(1, false), (2, true), (3, true), (2, false), (3, false), (6, false), (8, false)])
    func neighboursAndWhiteAreInContrast(count: Int, isTime: Bool) throws {
        let colours = ChartColour.colours(count: count, isTime: isTime)
        for (colour, next) in zip(colours, colours.dropFirst()) {
            #expect(try parts(colour, next) >= 3, "\(colour.name) beside \(next.name)")
        }
        for colour in colours {
            #expect(try contrast(colour.outline ?? colour.fill, "#ffffff") >= 3, "\(colour.name) on white")
            #expect(try contrast(colour.fill, colour.ink) >= 4.5, "words on \(colour.name)")
        }
    }

    @Test func whatIsAlikeInGreyHasATextureMarkerOrDash() throws {
        let colours = ChartColour.colours(count: 8, isTime: false)
        for (index, colour) in colours.enumerated() {
            for other in colours[(index + 1)...] where try contrast(colour.fill, other.fill) < 3 {
                #expect(colour.texture != other.texture, "bars of \(colour.name) and \(other.name)")
                #expect(colour.marker != other.marker && colour.dash != other.dash)
            }
        }
    }

    @Test(arguments: [ChartColour.Texture.rising, .falling, .level, .upright, .crossed])
    func texturesStayWithinTheirBar(texture: ChartColour.Texture) {
        for (width, height) in [(40.0, 24.0), (3.0, 24.0), (300.0, 4.0)] {
            for (start, end) in texture.lines(width: width, height: height) {
                #expect([start.0, end.0].allSatisfy { (-0.001...width + 0.001).contains($0) })
                #expect([start.1, end.1].allSatisfy { (-0.001...height + 0.001).contains($0) })
            }
        }
        #expect(texture.lines(width: 1, height: 20).isEmpty)
    }

    @Test func anOutcomeHasOneLookInAllCharts() throws {
        let all = ["Upheld", "Partially upheld", "Not upheld", "No finding", "Withdrawn", "Resolved otherwise"]
        let looks = ChartColour.colours(of: all, isTime: false)
        for names in [["Upheld", "Not upheld"], ["Not upheld", "Open"], ["Open", "Withdrawn", "Upheld"]] {
            let own = ChartColour.colours(of: names, isTime: false)
            for (name, look) in zip(names, own) {
                if let place = all.firstIndex(of: name) { #expect(look == looks[place], "\(name) among \(names)") }
            }
            #expect(Set(own).count == names.count)
        }
        let more = ChartColour.colours(of: all + ["Open", "Not recorded"], isTime: false)
        #expect(Set(more.map { "\($0.name) \($0.texture as Any)" }).count == 8)
        // Services are no outcomes, "Other" among them either.
        #expect(ChartColour.colours(of: ["Waste", "Other"], isTime: false).map(\.name) == ["blue", "orange"])
    }

    @Test func labelsThatWouldTouchAreSetAboutTheirMiddle() {
        #expect(LineDrawing.apart([10, 50], by: 18) == [10, 50])
        #expect(LineDrawing.apart([10, 12, 14, 80], by: 10) == [2, 12, 22, 80])
        #expect(LineDrawing.apart([], by: 10) == [])
    }
}
