/// Finds the row of headings, which exports often put below a title.
struct HeaderSearch {
    let header: TableHeader
    /// Whether it has all the headings that are looked for.
    let isComplete: Bool
    /// Whether rows above it, which are passed over, hold some of the headings too.
    let isDoubtful: Bool

    /// How many bytes of a file are looked at.
    static let reach = 64 << 10
    private static let rows = 10

    /// The first row that is not blank; or, where that has few or none of the headings, one of the next ten that has
    /// most of them. Nil as for `TableHeader`.
    init?(in bytes: UnsafeRawBufferPointer, for headings: [String]) {
        guard let first = TableHeader(in: bytes) else { return nil }
        let wanted = Set(headings.map { CellText.key(of: $0) })
        let foundInFirst = first.count(of: wanted)
        var (best, found) = (first, foundInFirst)
        var row = first
        for _ in 0..<HeaderSearch.rows where found < wanted.count {
            guard let next = TableHeader(in: bytes, below: row) else { break }
            row = next
            let count = row.count(of: wanted)
            if count > found { (best, found) = (row, count) }
        }
        let isFirst = best.end == first.end || found * 2 <= wanted.count || foundInFirst * 2 >= wanted.count
        header = isFirst ? first : best
        isComplete = (isFirst ? foundInFirst : found) == wanted.count
        isDoubtful = !isFirst && foundInFirst > 0
    }
}

extension TableHeader {
    fileprivate func count(of keys: Set<String>) -> Int {
        keys.intersection(headings.map { CellText.key(of: $0) }).count
    }
}
