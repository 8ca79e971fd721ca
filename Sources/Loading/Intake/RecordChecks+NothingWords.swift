import Casework
import Narrative
import Tables

extension RecordChecks {
    /// Labels with which exports say that there is nothing: they would be a row of their own in every table. One that the
    /// settings give to the field themselves is meant.
    mutating func checkNothingWords(_ field: Field, _ column: CategoryColumn, in builder: RecordTableBuilder) {
        for (index, label) in column.labels.enumerated().dropFirst() {
            let isError = NothingWord.isError(label)
            guard isError || NothingWord.isWord(label), !isMeant(label, field) else { continue }
            let rows = column.count(of: index)
            guard rows > 0 else { continue }
            let place = builder.location(ofRecord: column.firstRow(of: index), field: field)
            capped.add(
                isError
                    ? RecordFindings.errorValue(label, rows: rows, at: place)
                    : RecordFindings.nothingWord(label, field: field, rows: rows, at: place)
            )
        }
    }

    private func isMeant(_ label: String, _ field: Field) -> Bool {
        sources.contains { source in
            source.values[field]?.values.contains(label) == true || source.constants[field] == label
                || source.knownValues.contains { $0.field == field && $0.values.contains(label) }
        }
    }
}

extension CategoryColumn {
    fileprivate func count(of label: Int) -> Int {
        guard let cells else { return codes.count { $0 == UInt16(label) } }
        let holds = cells.map { $0.contains(UInt16(label)) }
        return codes.count { holds[Int($0)] }
    }
}
