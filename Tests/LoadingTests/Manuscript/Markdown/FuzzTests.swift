import Language
import Casework
import Narrative
import Testing

@testable import Loading

/// Whatever a file holds, it is read or refused, and never more than that.
@Suite struct FuzzTests {
    /// A repeatable source of numbers (SplitMix64).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let markdown = """
        ---
        title: A
        ---
        # B `=c`[^1] \\[^1]
        > - a | `b`
        >   --|:-:
        >   *c* | ![d](assets/e.png)

        [^1]: x <b>y</b>
            `=z`

        ```cases
        title: T
        records: ombudsman
        entries: { A: "x `=y` | z", B: |
        ```
        ```table
        title: T
        measures: { A: "b(c: 1)", "d": [e] }
        rows: { dimension: x, values: [1, 2] }
        ```
        """

    private static let settings = """
        title: T
        year: 2024/25
        data: { cases: { file: a, columns: &x { a: b }, stages: { 1: *x } } }
        procedures: { p: { stages: { 1: { respond: 10 days, limits: [ { from: 2024-01-01 } ] } } } }
        key-figures: [ { figure: "=a", words: ! b } ]
        """

    private static let pieces = [
        "`", "``", "|", "\n", "\n\n", "[^1]", "[^1]: ", "---", "```", "~~~", "> ", "- ", "1. ", "    ", "\t", "\\", "*",
        "**",
        "[", "](", ")", "<", ">", "<!--", "&amp;", "{", "}", "\"", "'", ": ", "#", "&a", "*a", "? ", "\r", "\r\n",
        "\u{0}",
        "\u{FEFF}", "é", "\u{10FFFD}", "%", "!", "=", "```table\n", "```tiles\n",
    ].map { Array($0.utf8) }

    private static func mutated(_ text: String, _ random: inout Seeded) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...8, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            default: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        return bytes
    }

    private func check(_ file: SectionFile, lines: Int) {
        let places = file.findings.map(\.location) + file.section.expressions.map(\.location)
        for case .line(let line, let column) in places.map(\.position) {
            #expect((1...(lines + 1)).contains(line) && column ?? 1 >= 1)
        }
    }

    @Test(arguments: 0..<8)
    func readsMutatedSections(seed: UInt64) {
        var random = Seeded(state: seed)
        for _ in 0..<250 {
            let source = SourceText(file: "F", bytes: Self.mutated(Self.markdown, &random))
            check(SectionFile.read(source), lines: source.lineCount)
        }
    }

    @Test(arguments: 0..<4)
    func readsPiecesInAnyOrder(seed: UInt64) {
        var random = Seeded(state: seed)
        for _ in 0..<250 {
            let count = Int.random(in: 0...60, using: &random)
            let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
            let source = SourceText(file: "F", bytes: bytes)
            check(SectionFile.read(source), lines: source.lineCount)
        }
    }

    @Test(arguments: 0..<4)
    func readsMutatedSettings(seed: UInt64) {
        var random = Seeded(state: seed)
        for _ in 0..<250 {
            let source = SourceText(file: "F", bytes: Self.mutated(Self.settings, &random))
            _ = ReportFile.read(source)
            _ = SiteSettings.read(source, assets: [])
        }
    }

    @Test func readsRandomBytes() {
        var random = Seeded(state: 7)
        for _ in 0..<200 {
            let count = Int.random(in: 0...400, using: &random)
            let source = SourceText(
                file: "F", bytes: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
            check(SectionFile.read(source), lines: source.lineCount)
            _ = ReportFile.read(source)
        }
    }

    static let extremes: [(name: String, text: String)] = [
        ("quotations", String(repeating: ">", count: 20_000) + "a"),
        ("lists", String(repeating: "- ", count: 5000) + "a"),
        ("emphasis", String(repeating: "*a **b ", count: 3000)),
        ("emphasis that closes", String(repeating: "*a _b ", count: 500) + String(repeating: "_ b* ", count: 500)),
        ("brackets", String(repeating: "[", count: 20_000)),
        ("images", String(repeating: "![", count: 2000) + "a" + String(repeating: "](b)", count: 2000)),
        ("backticks", (1...300).map { String(repeating: "`", count: $0) + " =a " }.joined()),
        ("footnotes", String(repeating: "[^1]", count: 5000) + "\n\n[^1]: a[^1]"),
        ("pipes", String(repeating: "|", count: 5000) + "\n" + String(repeating: "|-", count: 5000) + "\n|a"),
        ("YAML lists", "```tiles\n" + String(repeating: "[", count: 20_000) + "\n```"),
        ("YAML mappings", "```table\n" + String(repeating: "{a: ", count: 900) + "\n```"),
        ("YAML indentation", "```tiles\n" + String(repeating: "- ", count: 5000) + "\n```"),
        (
            "YAML aliases",
            "```tiles\n- &a [x, x]\n"
                + (0..<25).map { "- &a\($0) [*a\($0 == 0 ? "" : "\($0 - 1)"), *a\($0 == 0 ? "" : "\($0 - 1)")]\n" }
                .joined() + "```"
        ),
    ]

    @Test(arguments: extremes)
    func survives(name: String, text: String) {
        let sources = [SourceText(file: "F", bytes: Array(text.utf8)), SourceText(file: "G", bytes: Array(text.utf8))]
        let files = sources.concurrentMap { SectionFile.read($0) }
        for file in files { check(file, lines: sources[0].lineCount) }
    }
}
