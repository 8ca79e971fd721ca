import Casework
import Recognition

/// Tables put together that are of one kind and have the same headings, and those that hold no records.
struct ExportGroups {
    private(set) var exports: [Export] = []
    private(set) var leftOut: [LeftOut] = []

    init(_ tables: [ImportTable], _ orders: ImportOrders) {
        var groups: [(tables: [ImportTable], kind: RecordKind?)] = []
        // The name of a sheet may say what its headings do not: compliments beside complaints.
        let known = tables.map { orders.kind(of: $0) ?? Recogniser($0)?.proposal.kind }
        for (table, own) in zip(tables, known) {
            guard table.rowCount > 0 else {
                leftOut.append(LeftOut(table.place, SheetVerdict.noRows))
                continue
            }
            // A few rows may say less than those of other years with the same headings.
            let kind = own ?? zip(tables, known).first { $0.1 != nil && $0.0.hasSameHeadings(as: table) }?.1
            if let index = groups.firstIndex(where: { $0.kind == kind && $0.tables[0].hasSameHeadings(as: table) }) {
                groups[index].tables.append(table)
            } else {
                groups.append(([table], kind))
            }
        }
        for (tables, kind) in groups { add(tables, kind, orders) }
    }

    private mutating func add(_ tables: [ImportTable], _ kind: RecordKind?, _ orders: ImportOrders) {
        let kept = withoutCopies(tables)
        let isPivot = kept[0].place.sheet != nil && SheetVerdict.isPivot(kept[0]) && orders.kind(of: kept[0]) == nil
        let whole = kept.dropFirst().reduce(kept[0]) { $0.appending($1) }
        guard !isPivot, kind != nil, let recogniser = Recogniser(whole, kind: orders.kind(of: kept[0])) else {
            leftOut += kept.map { LeftOut($0.place, SheetVerdict.reason($0)) }
            return
        }
        var proposal = recogniser.proposal
        proposal.style = orders.style
        exports.append(Export(places: kept.map(\.place), proposal: proposal))
    }

    /// Without sheets whose rows stand in another one too, as in a sheet of all beside one for each year.
    private mutating func withoutCopies(_ tables: [ImportTable]) -> [ImportTable] {
        var kept: [ImportTable] = []
        for (index, table) in tables.enumerated() {
            let original = tables.enumerated().first { other, candidate in
                other != index && table.isCopy(within: candidate)
                    && (candidate.rowCount > table.rowCount || other < index)
                    && table.place.file == candidate.place.file
            }
            if let original {
                leftOut.append(LeftOut(table.place, "its rows stand in \(original.element.place.words) too"))
            } else {
                kept.append(table)
            }
        }
        return kept
    }
}

extension ImportOrders {
    /// The kind that the officer has said a table to be. What is said of all is not said of a sheet that can't be it.
    fileprivate func kind(of table: ImportTable) -> RecordKind? {
        if let named = kinds.first(where: { table.place.isNamed($0.key) }) { return named.value }
        guard let kind else { return nil }
        guard table.place.sheet != nil, sheets.isEmpty else { return kind }
        return Recogniser(table, kind: kind)?.proposal.missingFields.isEmpty == true ? kind : nil
    }
}

extension [Export] {
    /// With the references of payments told apart by the complaints beside them: where they are those of complaints,
    /// they are `case`.
    func namingCases() -> [Export] {
        let references = Set(filter { $0.proposal.kind == .cases }.flatMap { $0.proposal.values(of: .reference) })
        guard !references.isEmpty else { return self }
        return map { export in
            guard export.proposal.kind == .payments else { return export }
            var proposal = export.proposal
            proposal.nameCases(references)
            return Export(places: export.places, proposal: proposal)
        }
    }
}
