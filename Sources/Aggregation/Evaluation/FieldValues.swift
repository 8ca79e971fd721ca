import Casework

/// The values of a field of one or several kinds of record: spellings that differ only in capitals, blanks and accents
/// are one value, which is called by the commonest of them in the whole report.
struct FieldValues {
    /// One a value, in the order in which they were met; what says that it is not recorded is none.
    let labels: [String]

    /// - Parameters:
    ///   - further: values that no record need have.
    ///   - all: the columns of the field in all kinds of record, whose spellings are counted.
    init(_ columns: [CategoryColumn], and further: [String] = [], among all: [CategoryColumn]) {
        var order: [String] = []
        var spellings: [String: Set<String>] = [:]
        for label in columns.flatMap(\.labels) + further where !label.isEmpty {
            let folded = label.folded
            if spellings[folded] == nil { order.append(folded) }
            spellings[folded, default: []].insert(label)
        }
        for label in all.flatMap(\.labels) where !label.isEmpty { spellings[label.folded]?.insert(label) }
        order.removeAll { $0 == Member.notRecorded.value }
        // Only where there is a choice are spellings counted.
        let areSeveral = order.contains { (spellings[$0]?.count ?? 0) > 1 }
        let counts = areSeveral ? FieldValues.counts(in: all) : [:]
        labels = order.map { folded in
            let known = spellings[folded] ?? []
            return known.min { FieldValues.isCalled($0, before: $1, counts) } ?? folded
        }
    }

    /// The commoner one; of two that are equally common, the one whose letters come first in Unicode.
    private static func isCalled(_ left: String, before right: String, _ counts: [String: Int]) -> Bool {
        let (leftCount, rightCount) = (counts[left] ?? 0, counts[right] ?? 0)
        guard leftCount == rightCount else { return leftCount > rightCount }
        return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }

    /// How many records have each label, whatever their date.
    private static func counts(in columns: [CategoryColumn]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for column in columns {
            var byCode = [Int](repeating: 0, count: column.cells?.count ?? column.labels.count)
            for code in column.codes { byCode[Int(code)] += 1 }
            for (code, count) in byCode.enumerated() where count > 0 {
                for label in column.cells?[code].map({ Int($0) }) ?? [code] {
                    counts[column.labels[label], default: 0] += count
                }
            }
        }
        return counts
    }
}
