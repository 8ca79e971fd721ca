import Casework
import Narrative

/// The columns of a wide export, one row a complaint: those of each stage.
enum StageColumns {
    private static let fields: [Field] = [.received, .acknowledged, .responded, .outcome]

    /// Places the columns of an export that has some for each stage, and leaves others alone.
    static func place(in columns: inout [ColumnProposal]) {
        var staged: [Int: (stage: String, field: Field, proposal: ColumnProposal)] = [:]
        for (index, column) in columns.enumerated() {
            if case .personal = column.place { continue }
            guard let heading = StageHeading(column.heading) else { continue }
            let rest = heading.rest == "start" || heading.rest == "sent" ? heading.rest + " date" : heading.rest
            let rule = ColumnRule(column: column.column, nature: column.nature, kind: .cases, name: rest)
            guard let field = rule.proposal.field, fields.contains(field) else { continue }
            staged[index] = (heading.stage, field, rule.proposal)
        }
        let started = Set(staged.values.filter { $0.field == .received }.map(\.stage))
        // One stage with its number in each heading is a long export of that stage.
        guard !started.isEmpty, staged.count >= 2 else { return }
        for (index, entry) in staged where started.contains(entry.stage) {
            columns[index] = entry.proposal
            columns[index].place = .field(entry.field, stage: entry.stage)
        }
        placeOthers(&columns, staged: Set(staged.keys), started: started)
    }

    /// Dates and outcomes without a number belong to stage 1 where that has none of its own.
    private static func placeOthers(_ columns: inout [ColumnProposal], staged: Set<Int>, started: Set<String>) {
        let isFirstStage = !started.contains("1") && columns.contains { $0.place == .field(.received, stage: nil) }
        for index in columns.indices {
            if staged.contains(index) {
                guard columns[index].stage == nil else { continue }
                columns[index].place = .unplaced
                columns[index].reason = "its stage has no date of receipt"
            } else if let field = columns[index].field, fields.contains(field) || field == .stage {
                if field != .stage, isFirstStage {
                    columns[index].place = .field(field, stage: "1")
                } else {
                    columns[index].place = .unplaced
                    columns[index].reason = "each stage has columns of its own"
                }
            }
        }
    }
}
