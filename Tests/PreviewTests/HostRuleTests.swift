import Testing

@testable import Preview

@Suite struct HostRuleTests {
    @Test(arguments: ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"]) func permitsItsOwnNames(host: String) {
        #expect(HostRule(port: 8000).permits(host))
    }

    @Test(arguments: [
        nil, "", "127.0.0.1", "localhost", "localhost:8001", "example.org:8000", "127.0.0.1:8000.example.org",
        "localhost:8000@example.org", "[::1]:8000", "127.0.0.1:80001",
    ])
    func refusesEveryOther(host: String?) {
        #expect(!HostRule(port: 8000).permits(host))
    }
}
