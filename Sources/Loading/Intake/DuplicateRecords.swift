import Casework
import Language
import Narrative

/// Finds stage records with the same reference, procedure and stage.
///
/// Their keys are sorted into shards small enough for the processor's cache, each of which is searched on its own;
/// only where one holds a key twice are the rows looked for.
struct DuplicateRecords {
    let references: [UInt64]
    let procedures: [UInt16]
    let stages: [UInt16]
    /// A power of two; more than one only where it pays.
    var shardCount = 64

    /// Each record that repeats an earlier one, with the first of its kind, in the order of the records. Records
    /// without a reference repeat nothing.
    func repetitions() -> [(record: Int, earlier: Int)] {
        let repeated = repeatedKeys()
        guard !repeated.isEmpty else { return [] }
        var first: [UInt64: Int] = [:]
        var found: [(record: Int, earlier: Int)] = []
        for record in references.indices {
            let key = key(of: record)
            guard key != 0, repeated.contains(key) else { continue }
            if let earlier = first[key] { found.append((record, earlier)) } else { first[key] = record }
        }
        return found
    }

    private func repeatedKeys() -> Set<UInt64> {
        let parts = references.count < 10_000 ? 1 : 2
        let bounds = (0..<parts).map { (references.count * $0 / parts)..<(references.count * ($0 + 1) / parts) }
        let sharded = bounds.concurrentMap { ShardedKeys(rows: $0, of: self) }
        let repeated = Array(0..<shardCount).concurrentMap { shard in
            KeySet.repeated(in: sharded.map { $0.keys(ofShard: shard) })
        }
        return Set(repeated.joined())
    }

    /// 0 for a record without a reference, which has no key.
    @inline(__always)
    fileprivate func key(of record: Int) -> UInt64 {
        let reference = references[record]
        guard reference != 0 else { return 0 }
        let stage = UInt64(procedures[record]) &<< 16 | UInt64(stages[record])
        return max(1, ReferenceColumn.mixed(reference, stage &* 0x9E37_79B9_7F4A_7C15))
    }
}

/// The keys of a run of records, those of one shard behind one another.
private struct ShardedKeys: Sendable {
    private let keys: [UInt64]
    /// One a shard: where its keys end.
    private let ends: [Int]

    init(rows: Range<Int>, of records: DuplicateRecords) {
        let shift = UInt64(64 - records.shardCount.trailingZeroBitCount)
        let shard = { @Sendable (key: UInt64) in records.shardCount == 1 ? 0 : Int(truncatingIfNeeded: key &>> shift) }
        var counts = [Int](repeating: 0, count: records.shardCount)
        for row in rows { counts[shard(records.key(of: row))] += 1 }
        var next: [Int] = []
        var total = 0
        for count in counts {
            next.append(total)
            total += count
        }
        keys = Array(unsafeUninitializedCapacity: total) { buffer, count in
            for row in rows {
                let key = records.key(of: row)
                let place = next[shard(key)]
                next[shard(key)] = place + 1
                // Safety: the places of all rows are distinct and below `total`, so that every element is set.
                buffer.initializeElement(at: place, to: key)
            }
            count = total
        }
        ends = next
    }

    func keys(ofShard shard: Int) -> ArraySlice<UInt64> {
        keys[(shard == 0 ? 0 : ends[shard - 1])..<ends[shard]]
    }
}

/// An open-addressing set of keys that are hashes already.
private enum KeySet {
    /// The keys that occur more than once; 0 is no key.
    static func repeated(in parts: [ArraySlice<UInt64>]) -> [UInt64] {
        let count = parts.reduce(0) { $0 + $1.count }
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        var repeated: [UInt64] = []
        let mask = capacity - 1
        for part in parts {
            for key in part where key != 0 {
                var slot = Int(truncatingIfNeeded: key) & mask
                while slots[slot] != 0, slots[slot] != key { slot = (slot &+ 1) & mask }
                if slots[slot] == key { repeated.append(key) }
                slots[slot] = key
            }
        }
        return repeated
    }
}
