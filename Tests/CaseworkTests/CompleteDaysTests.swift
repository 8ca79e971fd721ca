import Casework
import Testing

@Suite struct CompleteDaysTests {
    private static func days(_ text: String) throws -> DayRange {
        try #require(DayRange(text: text, firstMonth: 4))
    }

    @Test func areThoseThatEachSourceSays() throws {
        let both = CompleteDays(sources: [
            .init(complete: try Self.days("2022/23 to 2024/25")), .init(complete: try Self.days("2023/24")),
        ])
        #expect(both.contains(try Self.days("2023/24")))
        #expect(!both.contains(try Self.days("2022/23")))
        #expect(!both.contains(try Self.days("2023/24 to 2024/25")))
    }

    @Test func areUnknownWhereASourceSaysNothing() throws {
        let one = CompleteDays(sources: [.init(complete: try Self.days("2024/25")), .init(complete: nil)])
        #expect(!one.contains(try Self.days("2024/25")))
        #expect(!CompleteDays(sources: []).contains(try Self.days("2024/25")))
    }

    @Test func aSourceSaysNothingOfYearsThatAreNotTakenFromIt() throws {
        let older = CompleteDays.Source(complete: nil, taken: try Self.days("2022/23"))
        let newer = CompleteDays.Source(
            complete: try Self.days("2023/24 to 2024/25"), taken: try Self.days("2023/24 to 2024/25"))
        let both = CompleteDays(sources: [older, newer])
        #expect(both.contains(try Self.days("2024/25")))
        #expect(!both.contains(try Self.days("2022/23")))
        #expect(!both.contains(try Self.days("2022/23 to 2023/24")))
    }
}
