extension Function {
    /// In the order of the reference.
    static let all: [Function] = [
        .change, .difference, .percentChange, .pointsChange, .direction, .previous, .share, .percent, .part, .words,
        .capital, .plural, .round, .roundUp, .decimals, .largest, .rising, .limit, .year, .period, .firstDay, .lastDay,
    ]

    /// Their names, in the order of the alphabet.
    static let names = all.map(\.name).sorted()

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// Nil for a name that no function has.
    static func named(_ name: String) -> Function? { byName[name] }
}
