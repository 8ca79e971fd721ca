import Testing

@testable import Preview

@Suite struct RequestTests {
    @Test(arguments: [
        ("/", "/"), ("/a/b.html", "/a/b.html"), ("/a%20b", "/a b"), ("/caf%C3%A9", "/café"), ("/a?b=/../c", "/a"),
        ("/..%2F..%2Fetc/passwd", "/../../etc/passwd"),
    ])
    func decodesThePath(target: String, path: String) {
        #expect(Request(method: "GET", target: target, host: nil)?.path == path)
    }

    @Test(arguments: ["", "a", "http://example.org/", "*", "/%", "/%4", "/%zz", "/%FF", "/%+1"])
    func refusesWhatIsNoPath(target: String) {
        #expect(Request(method: "GET", target: target, host: nil) == nil)
    }

    @Test(arguments: [
        ("expression=received(stage%3A+1)", "received(stage: 1)"), ("a=b&expression=x", "x"), ("expression=", ""),
        ("expression=a%3Db", "a=b"), ("expression=a=b", "a=b"), ("expression", nil), ("", nil), ("expression=%", nil),
    ])
    func findsAValueInTheQuery(query: String, value: String?) throws {
        let request = try #require(Request(method: "GET", target: "/?" + query, host: nil))
        #expect(request["expression"] == value)
    }
}
