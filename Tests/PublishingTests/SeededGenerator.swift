/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to twelve files in a few folders; never none. Paths and texts often come again from one site to the next.
    mutating func site() -> [String: String] {
        var site: [String: String] = [:]
        for _ in 0...Int.random(in: 0..<12, using: &self) {
            let folder = ["", "report/", "report/data/", "assets/"].randomElement(using: &self) ?? ""
            let name = ["index.html", "volumes.html", "figures.json"].randomElement(using: &self) ?? ""
            site[folder + name] = ["", "first", "third", "a longer text"].randomElement(using: &self)
        }
        return site
    }
}
