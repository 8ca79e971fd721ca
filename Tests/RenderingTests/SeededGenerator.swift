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

    /// Every character that means something to HTML, CSV or JSON, others that are plain, and marks that join the
    /// character before them.
    private static let scalars: [Unicode.Scalar] = [
        "<", ">", "&", "\"", "'", "\"", "&", ";", "#", ",", "\n", "\r", "\t", " ", "\\", "/", "=", "{", "}", "a", "b",
        "9", "£", "é", "日", "😀", "\u{301}", "\u{200D}", "\u{2028}", "\t",
    ]

    /// Up to `length` characters, often none.
    mutating func text(upTo length: Int = 12) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            text.append(Self.scalars.randomElement(using: &self) ?? "a")
        }
        return String(text)
    }
}
