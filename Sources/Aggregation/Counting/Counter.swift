import Casework
import Narrative

/// Counts and adds up records of one report, from cubes that are made when first needed.
///
/// A cube holds one number for each combination of codes of a few dimensions; it takes one pass over the records,
/// and then answers every question about these dimensions.
struct Counter: Sendable {
    /// What each record contributes.
    enum Weight: Hashable, Sendable {
        case one
        /// The pence or millionths of a column; blank cells contribute nothing.
        case field(Field)
    }

    /// Which records: per dimension the permitted codes. All must hold.
    typealias Conditions = [DimensionKey: [Int]]

    private var sources: [RecordKind: CodeSource]
    private var cubes: [CubeIdentity: [Cube]] = [:]
    /// By kind and dimension of time, which codes have a record.
    private var presences: [RecordKind: [DimensionKey: [Bool]]] = [:]

    private struct CubeIdentity: Hashable {
        let kind: RecordKind
        let weight: Weight
    }

    init(report: Report) {
        sources = report.records.mapValues { CodeSource(table: $0, report: report) }
    }

    /// The sum of the weights of the records that meet all conditions.
    mutating func total(_ kind: RecordKind, where conditions: Conditions, of weight: Weight = .one) -> Int {
        guard var source = sources[kind] else { return 0 }
        let cellCount = source.size(of: Set(conditions.keys))
        sources[kind] = source
        guard cellCount <= Cube.largestSize else {
            let weights = source.weights(of: weight)
            return records(kind, where: conditions).reduce(0) { $0 + (weights?[$1] ?? 1) }
        }
        return cube(kind, containing: Set(conditions.keys), weight: weight).total(where: conditions)
    }

    /// How many records meet all conditions, by their code of one dimension: index is the code.
    mutating func histogram(_ kind: RecordKind, of key: DimensionKey, where conditions: Conditions) -> [Int] {
        guard sources[kind] != nil else { return [] }
        var keys = Set(conditions.keys)
        keys.insert(key)
        return cube(kind, containing: keys, weight: .one).histogram(of: key, where: conditions)
    }

    /// Whether a record has one of the codes of a dimension.
    mutating func hasRecords(_ kind: RecordKind, of key: DimensionKey, codes: [Int]) -> Bool {
        let known = presences[kind]?[key]
        let presence = known ?? histogram(kind, of: key, where: [:]).map { $0 > 0 }
        if known == nil { presences[kind, default: [:]][key] = presence }
        return codes.contains { presence.indices.contains($0) && presence[$0] }
    }

    /// Whether what the records of a kind contribute can be added up exactly, whichever of them are chosen.
    mutating func canAdd(_ kind: RecordKind, _ weight: Weight) -> Bool {
        guard let weights = sources[kind]?.weights(of: weight) else { return true }
        var sum = 0
        for value in weights {
            let (next, overflow) = sum.addingReportingOverflow(Int(clamping: value.magnitude))
            if overflow { return false }
            sum = next
        }
        return true
    }

    /// The records that meet all conditions, in their order.
    mutating func records(_ kind: RecordKind, where conditions: Conditions) -> [Int] {
        guard var source = sources[kind] else { return [] }
        defer { sources[kind] = source }
        let tests = conditions.map { key, codes in
            let column = source.codes(of: key)
            var isPermitted = [Bool](repeating: false, count: column.size)
            for code in codes where code < column.size { isPermitted[code] = true }
            return (codes: column.codes, isPermitted: isPermitted)
        }
        return (0..<source.table.rowCount).filter { record in
            tests.allSatisfy { $0.isPermitted[Int($0.codes[record])] }
        }
    }

    /// The years that a basis spans; nil where no record has such a date.
    mutating func axis(_ kind: RecordKind, basis: Field) -> TimeAxis? {
        sources[kind]?.axis(of: basis)
    }

    /// Why timeliness, where it was asked for, can't be known for some records; empty when it can.
    func timingFindings(_ kind: RecordKind) -> [Finding] { sources[kind]?.timingFindings ?? [] }

    /// The smallest cube there is with these dimensions; a new one has the year, procedure and stage too, because
    /// most questions ask for them.
    private mutating func cube(_ kind: RecordKind, containing keys: Set<DimensionKey>, weight: Weight) -> Cube {
        let identity = CubeIdentity(kind: kind, weight: weight)
        if let cube = cubes[identity]?.first(where: { keys.isSubset(of: $0.keys) }) { return cube }
        guard var source = sources[kind] else { return Cube.empty }
        var wanted = keys
        for key in source.companions(of: keys) where source.size(of: wanted.union([key])) <= Cube.comfortableSize {
            wanted.insert(key)
        }
        let cube = Cube(counting: weight, by: wanted.sorted { "\($0)" < "\($1)" }, in: &source)
        sources[kind] = source
        cubes[identity, default: []].append(cube)
        return cube
    }
}
