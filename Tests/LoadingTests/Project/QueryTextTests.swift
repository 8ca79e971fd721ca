import Casework
import Testing

@testable import Loading

struct QueryTextTests {
    @Test(
        arguments: [
            (
                "select a where b >= :from and b < :before ;\n", "select a where b >= ? and b < ?",
                [QueryText.Marker.from, .before]
            ),
            ("where b::date>=:FROM", "where b::date>=?", [.from]),
            ("select ':from', \":before\" -- :from?\n, /* :before? */ a[1:n], `x:from`", nil, []),
            ("select [Upheld?] from t where d < :before", "select [Upheld?] from t where d < ?", [.before]),
        ] as [(String, String?, [QueryText.Marker])])
    func findsTheMarkers(written: String, text: String?, markers: [QueryText.Marker]) {
        let query = QueryText(written)
        #expect(query.text == text ?? written)
        #expect(query.markers == markers)
        #expect(query.problems.isEmpty)
    }

    @Test func findsWhatNobodyFills() {
        let query = QueryText("select a\nwhere b = ?\nand c = :until")
        #expect(query.problems == [.questionMark(line: 2), .unknownMarker("until", line: 3)])
    }

    @Test func fillsMarkersWithTheFirstDayAndTheDayAfterTheLast() throws {
        let days = try #require(DayRange(text: "2023/24 to 2024/25", firstMonth: 4))
        #expect(QueryText("x < :before or x >= :from").parameters(days).map(\.isoText) == ["2025-04-01", "2023-04-01"])
    }

    /// Source: FIPS 180-4's examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsAsOthersDo(text: String, digest: String) {
        #expect(SHA256.digest(of: text.utf8) == digest)
        #expect(SHA256.digest(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).hasPrefix("cdc76e5c"))
    }
}
