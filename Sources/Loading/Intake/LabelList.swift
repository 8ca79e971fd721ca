/// The distinct labels of a category column in the order in which they were met; the first is empty.
struct LabelList {
    private(set) var labels = [""]
    private var known: [String: UInt16] = ["": 0]
    /// Whether there were more labels than a column can have; those beyond have been taken for blank.
    private(set) var hasOverflowed = false

    mutating func index(of label: String) -> UInt16 {
        if let known = known[label] { return known }
        guard labels.count <= ValueDictionary.limit else {
            hasOverflowed = true
            return 0
        }
        let index = UInt16(labels.count)
        labels.append(label)
        known[label] = index
        return index
    }
}
