import Casework
import Narrative
import Tables

extension RecordChecks {
    /// Records that stand in two files: an export that was read twice. Within a file a reference may come again, as
    /// that of a complaint with two payments.
    mutating func checkRepetitions(in builder: RecordTableBuilder) {
        guard Set(builder.pieces.map(\.piece.file)).count > 1,
            case .reference(let references) = builder.columns[.reference]
        else { return }
        var earlier: [RepeatedRecord: (record: Int, piece: Int)] = [:]
        for (number, (start, piece)) in builder.pieces.enumerated() {
            var found: [(record: Int, earlier: Int)] = []
            for record in start..<(start + piece.rowCount) where references.hashes[record] != 0 {
                let key = RepeatedRecord(record, references, builder.columns)
                if let first = earlier[key], first.piece != number { found.append((record, first.record)) }
                if earlier[key] == nil { earlier[key] = (record, number) }
            }
            capped.add(found.count) { index in
                RecordFindings.repetition(
                    of: builder.location(ofRecord: found[index].earlier, field: nil),
                    at: builder.location(ofRecord: found[index].record, field: .reference)
                )
            }
        }
    }

    /// Rows of a file that say the same in all columns, and cases of the Ombudsman with several rows.
    mutating func checkRepeatedRows(in builder: RecordTableBuilder) {
        let kinds: [RecordKind] = [.payments, .ombudsman, .compliments, .enquiries, .contacts, .costs]
        guard kinds.contains(kind), case .reference(let references) = builder.columns[.reference] else {
            return
        }
        let isOmbudsman = kind == .ombudsman
        for (start, piece) in builder.pieces {
            var earlier: [WholeRecord: Int] = [:]
            var found: [(record: Int, earlier: Int)] = []
            for record in start..<(start + piece.rowCount) where references.hashes[record] != 0 {
                let key = WholeRecord(record, references, isOmbudsman ? [:] : builder.columns)
                if let first = earlier[key] { found.append((record, first)) } else { earlier[key] = record }
            }
            capped.add(found.count) { index in
                let first = builder.location(ofRecord: found[index].earlier, field: nil)
                let place = builder.location(ofRecord: found[index].record, field: .reference)
                return isOmbudsman
                    ? RecordFindings.repeatedCase(of: first, at: place)
                    : RecordFindings.repeatedReference(of: first, at: place)
            }
        }
    }

    mutating func checkDuplicates(in builder: RecordTableBuilder) {
        guard case .reference(let references) = builder.columns[.reference],
            case .category(let procedure) = builder.columns[.procedure],
            case .category(let stage) = builder.columns[.stage]
        else { return }
        let search = DuplicateRecords(references: references.hashes, procedures: procedure.codes, stages: stage.codes)
        let repetitions = search.repetitions()
        for (start, piece) in builder.pieces {
            let own = repetitions.filter { (start..<(start + piece.rowCount)).contains($0.record) }
            capped.add(own.count) { index in
                RecordFindings.duplicate(
                    of: builder.location(ofRecord: own[index].earlier, field: nil),
                    at: builder.location(ofRecord: own[index].record, field: .reference)
                )
            }
        }
    }
}

/// What makes two records of different files one and the same: the reference, its dates and amount.
private struct RepeatedRecord: Hashable {
    let reference: UInt64
    let days: [Int32]
    let pence: Int

    init(_ record: Int, _ references: ReferenceColumn, _ columns: [Field: RecordColumn]) {
        reference = references.hashes[record]
        days = [Field.received, .date, .decided].compactMap { field in
            if case .date(let column)? = columns[field] { column.days[record] } else { nil }
        }
        if case .money(let column)? = columns[.amount] { pence = column.pence[record] } else { pence = 0 }
    }
}

/// All that a row says.
private struct WholeRecord: Hashable {
    let record: RepeatedRecord
    let codes: [UInt16]

    init(_ record: Int, _ references: ReferenceColumn, _ columns: [Field: RecordColumn]) {
        self.record = RepeatedRecord(record, references, columns)
        codes = columns.sorted { $0.key < $1.key }.compactMap { _, column in
            if case .category(let category) = column { category.codes[record] } else { nil }
        }
    }
}
