/// Which of the first rows of a table has the headings.
struct HeaderChoice {
    /// Index of the row.
    let index: Int
    let found: Int
    /// Whether it has all the headings that are looked for.
    let isComplete: Bool
    /// Whether rows above it, which are passed over, hold some of the headings too.
    let isDoubtful: Bool

    /// How many rows below the first are looked at.
    static let reach = 10

    /// The first row; or, where that has few or none of the headings, the one that has most of them.
    ///
    /// - Parameter counts: how many of the headings each row has; at least one row.
    init(counts: [Int], wanted: Int) {
        let first = counts.first ?? 0
        let most = counts.max() ?? 0
        let isFirst = most == first || most * 2 <= wanted || first * 2 >= wanted
        index = isFirst ? 0 : counts.firstIndex(of: most) ?? 0
        found = isFirst ? first : most
        isComplete = found == wanted
        isDoubtful = !isFirst && first > 0
    }
}
