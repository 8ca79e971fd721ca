/// Finds the row of headings, which exports often put below a title.
struct HeaderSearch {
    let header: TableHeader
    /// Whether it has all the headings that are looked for.
    let isComplete: Bool
    /// Whether rows above it, which are passed over, hold some of the headings too.
    let isDoubtful: Bool

    /// How many bytes of a file are looked at.
    static let reach = 64 << 10

    /// The first row that is not blank; or, where that has few or none of the headings, one of the next ten that has
    /// most of them. Nil as for `TableHeader`.
    init?(in bytes: UnsafeRawBufferPointer, for headings: [String]) {
        let wanted = Set(headings.map { CellText.key(of: $0) })
        guard let first = TableHeader(in: bytes, for: wanted) else { return nil }
        var rows = [first]
        var counts = [first.count(of: wanted)]
        while rows.count <= HeaderChoice.reach, counts.last != wanted.count,
            let next = TableHeader(in: bytes, below: rows[rows.count - 1], for: wanted)
        {
            rows.append(next)
            counts.append(next.count(of: wanted))
        }
        let choice = HeaderChoice(counts: counts, wanted: wanted.count)
        header = rows[choice.index]
        isComplete = choice.isComplete
        isDoubtful = choice.isDoubtful
    }
}

extension TableHeader {
    /// How many of the keys are those of its headings.
    func count(of keys: Set<String>) -> Int {
        keys.intersection(headings.map { CellText.key(of: $0) }).count
    }
}
