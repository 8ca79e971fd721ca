import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct DuplicateRecordsTests {
    @Test(arguments: [0, 1, 500, 30_000]) func findsWhatADictionaryFinds(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let references = (0..<count).map { _ in UInt64.random(in: 0..<UInt64(count * 2), using: &generator) }
        let procedures = (0..<count).map { _ in UInt16.random(in: 1...2, using: &generator) }
        let stages = (0..<count).map { _ in UInt16.random(in: 1...3, using: &generator) }
        var first: [[UInt64]: Int] = [:]
        var expected: [[Int]] = []
        for row in 0..<count where references[row] != 0 {
            let key = [references[row], UInt64(procedures[row]), UInt64(stages[row])]
            if let earlier = first[key] { expected.append([row, earlier]) } else { first[key] = row }
        }
        for shards in [1, 64] {
            let search = DuplicateRecords(
                references: references,
                procedures: procedures,
                stages: stages,
                shardCount: shards
            )
            #expect(search.repetitions().map { [$0.record, $0.earlier] } == expected)
        }
    }
}
