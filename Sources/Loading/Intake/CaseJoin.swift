package import Casework

/// Gives records that name a case the fields of that case, so that payments can be counted by its service: those that the
/// council named, and the procedure, where the records have none of that name themselves.
package struct CaseJoin {
    let records: [RecordKind: RecordTable]

    package init(records: [RecordKind: RecordTable]) {
        self.records = records
    }

    /// By which field records of a kind name a case.
    private static let links: KeyValuePairs<RecordKind, Field> = [
        .payments: .case, .ombudsman: .case, .compliments: .case, .enquiries: .case, .contacts: .case,
        .findings: .reference,
    ]
    /// What is true of one stage, and not of the case.
    private static let ofStage: Set<Field> = [.stage, .outcome, .inTime, .undated]

    /// All tables, those with fields of cases in place of those without, and how many records name a case that there is
    /// not.
    package func joined() -> (records: [RecordKind: RecordTable], findings: [Finding]) {
        var all = records
        var findings: [Finding] = []
        for (kind, field) in CaseJoin.links {
            guard let table = records[kind], case .reference(let links)? = table.columns[field] else { continue }
            // A payment may have been made because the Ombudsman asked for it.
            let targets = [records[.cases], kind == .payments ? records[.ombudsman] : nil].compactMap { $0 }
            guard !targets.isEmpty else { continue }
            let matches = targets.map { CaseMatches(links.hashes, in: $0) }
            all[kind] = with(fields: targets, matches, of: table)
            if field == .case { findings += lone(links, matches, of: table) }
        }
        return (all, findings)
    }

    private func with(fields targets: [RecordTable], _ matches: [CaseMatches], of table: RecordTable) -> RecordTable {
        var columns = table.columns
        for (target, match) in zip(targets, matches) {
            for (field, column) in target.columns where columns[field] == nil || targets.count > 1 {
                guard case .category(let category) = column, table.columns[field] == nil,
                    !CaseJoin.ofStage.contains(field), !RecordSchema.schema(of: table.kind).fields.contains(field),
                    target.kind == .cases || !RecordSchema.schema(of: target.kind).fields.contains(field)
                else { continue }
                let given = match.values(of: category)
                columns[field] = .category(columns[field]?.filled(by: given) ?? given)
            }
        }
        return RecordTable(kind: table.kind, rowCount: table.rowCount, columns: columns, rows: table.rows)
    }

    private func lone(_ links: ReferenceColumn, _ matches: [CaseMatches], of table: RecordTable) -> [Finding] {
        guard records[.cases] != nil else { return [] }
        let lone = links.hashes.indices.filter { row in
            links.hashes[row] != 0 && matches.allSatisfy { $0.rows(of: row).isEmpty }
        }
        return lone.first.map {
            [RecordFindings.unknownCases(lone.count, of: table.kind, at: table.rows.location(ofRecord: $0))]
        } ?? []
    }
}

/// Which records of cases others name.
private struct CaseMatches {
    /// One a record that may name a case: the records of that case, the latest stage last.
    private let found: [UInt64: [Int]]
    private let links: [UInt64]

    init(_ links: [UInt64], in table: RecordTable) {
        self.links = links
        var found: [UInt64: [Int]] = [:]
        for link in links where link != 0 { found[link] = [] }
        guard case .reference(let references)? = table.columns[.reference], !found.isEmpty else {
            self.found = found
            return
        }
        let filter = ReferenceFilter(found.keys)
        for (row, hash) in references.hashes.enumerated() where filter.mayContain(hash) && found[hash] != nil {
            found[hash]?.append(row)
        }
        guard case .date(let received)? = table.columns[.received] else {
            self.found = found
            return
        }
        self.found = found.mapValues { rows in
            rows.count < 2 ? rows : rows.sorted { (received.days[$0], $0) < (received.days[$1], $1) }
        }
    }

    func rows(of record: Int) -> [Int] { found[links[record]] ?? [] }

    /// What the latest record of each one's case says that says anything.
    func values(of column: CategoryColumn) -> CategoryColumn {
        let codes = links.indices.map { record in
            rows(of: record).last { column.codes[$0] != 0 }.map { column.codes[$0] } ?? 0
        }
        return CategoryColumn(codes: codes, labels: column.labels, cells: column.cells)
    }
}

extension RecordColumn {
    /// With the values of another column where this one, of categories too, has none.
    fileprivate func filled(by other: CategoryColumn) -> CategoryColumn {
        guard case .category(let column) = self, column.cells == nil, other.cells == nil else {
            if case .category(let column) = self { return column }
            return other
        }
        var list = LabelList()
        for label in column.labels { _ = list.index(of: label) }
        let meaning = other.labels.map { list.index(of: $0) }
        let codes = column.codes.enumerated().map { row, code in code != 0 ? code : meaning[Int(other.codes[row])] }
        return CategoryColumn(codes: codes, labels: list.labels)
    }
}
