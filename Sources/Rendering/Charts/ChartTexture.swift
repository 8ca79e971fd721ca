extension ChartColour.Texture {
    private typealias Point = (Double, Double)

    private static let distance = 7.0

    /// The lines across a bar of this size, from its upper left corner, cut off at its edges.
    func lines(width: Double, height: Double) -> [((Double, Double), (Double, Double))] {
        guard width > 2, height > 2 else { return [] }
        let distance = Self.distance
        switch self {
        case .level:
            return stride(from: distance / 2, to: height, by: distance).map { ((0, $0), (width, $0)) }
        case .upright:
            return stride(from: distance / 2, to: width, by: distance).map { (($0, 0), ($0, height)) }
        case .rising:
            return slanting(width, height).map { (($0.0.0, height - $0.0.1), ($0.1.0, height - $0.1.1)) }
        case .falling: return slanting(width, height)
        case .crossed: return Self.rising.lines(width: width, height: height) + slanting(width, height)
        }
    }

    /// Lines from the upper left to the lower right, of 45 degrees.
    private func slanting(_ width: Double, _ height: Double) -> [(Point, Point)] {
        let step = Self.distance * 2.0.squareRoot()
        return stride(from: step / 2 - height, to: width, by: step).map { start in
            let (left, right) = (max(0, start), min(width, start + height))
            return ((left, left - start), (right, right - start))
        }
    }
}
