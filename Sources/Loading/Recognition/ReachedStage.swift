import Casework

/// "Current stage", "Highest stage": of a complaint with one row it is how far the complaint went. The dates of the row
/// are those of the complaint, so that to count it at that stage would be wrong.
enum ReachedStage {
    private static let words: Set<String> = [
        "current", "latest", "highest", "final", "last", "maximum", "max", "furthest", "reached", "closing",
    ]

    /// Makes such a column a category of the council's own, where no complaint has two rows.
    static func settle(_ columns: inout [ColumnProposal]) {
        guard let index = columns.firstIndex(where: { $0.place == .field(.stage, stage: nil) }),
            HeadingWords(columns[index].heading).containsAny(of: words),
            columns.first(where: { $0.field == .reference }).map(hasOneRowEach) ?? true
        else { return }
        let name = Field(FieldName.name(columns[index].heading))
        guard !name.name.isEmpty, name != .stage else { return }
        columns[index].place = .field(name, stage: nil)
        columns[index].confidence = .likely
        columns[index].isReachedStage = true
        columns[index].reason =
            "how far the complaint went: no complaint has two rows, so the dates are those of the whole complaint, "
            + "which is counted at stage 1"
    }

    private static func hasOneRowEach(_ reference: ColumnProposal) -> Bool {
        reference.column.values.allSatisfy { $0.count == 1 }
    }
}

/// A column of types that are procedures: "Corporate", "Adult social care", "Statutory".
enum NamedProcedures {
    static func settle(_ columns: inout [ColumnProposal]) {
        guard !columns.contains(where: { $0.field == .procedure }),
            let index = columns.firstIndex(where: {
                [Field("complaint_type"), Field("type")].contains($0.field) && names($0.column)
            })
        else { return }
        columns[index].place = .field(.procedure, stage: nil)
        columns[index].confidence = .likely
        columns[index].reason = "its cells are names of procedures"
    }

    private static func names(_ column: ImportColumn) -> Bool {
        (2...6).contains(column.values.count)
            && column.values.allSatisfy { value in
                let words = HeadingWords(value.text).all
                return ProcedureStyle(words: words) != nil && words.count <= 6
            }
    }
}
