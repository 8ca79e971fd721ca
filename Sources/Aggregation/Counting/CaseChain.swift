import Casework

/// Which records are of one complaint: those with one reference, and those that name the record from which they came.
struct CaseChain {
    /// By reference, the references that its records came from.
    private var sources: [UInt64: Set<UInt64>] = [:]
    /// By reference, one nearer to the reference that stands for the complaint; those that stand for one have none.
    private var parents: [UInt64: UInt64] = [:]

    init(_ table: RecordTable) {
        guard case .reference(let references)? = table.columns[.reference],
            case .reference(let previous)? = table.columns[.previous]
        else { return }
        for (reference, source) in zip(references.hashes, previous.hashes) where source != 0 && reference != source {
            sources[reference, default: []].insert(source)
            let (root, other) = (complaint(of: source), complaint(of: reference))
            if root != other { parents[other] = root }
        }
    }

    /// A reference that is the same for all records of a complaint.
    func complaint(of reference: UInt64) -> UInt64 {
        var reference = reference
        while let parent = parents[reference] { reference = parent }
        return reference
    }

    /// The references themselves, and all that their records came from, over any number of records.
    func origins(of references: Set<UInt64>) -> Set<UInt64> {
        var (found, waiting) = (references, Array(references))
        while let reference = waiting.popLast() {
            for source in sources[reference] ?? [] where found.insert(source).inserted { waiting.append(source) }
        }
        return found.subtracting([0])
    }
}
