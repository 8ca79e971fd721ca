package import Casework
import Narrative

/// The first section of a report, with figures that can be computed from what was imported.
package enum SectionText {
    /// Its paragraphs and blocks, below the heading. What can't be computed of an export is not among them: there is
    /// nothing of kinds without a record in the year.
    /// - Parameter compare: how many earlier years the report compares with.
    package static func parts(_ proposals: [ImportProposal], year: ReportingYear, compare: Int) -> [String] {
        var parts: [String] = []
        // Of several sources of one kind the first that has a field speaks for all.
        var kinds: [RecordKind: [ImportProposal]] = [:]
        for proposal in proposals { kinds[proposal.kind, default: []].append(proposal) }
        for kind in proposals.map(\.kind).uniqued() {
            guard let group = kinds[kind], let first = group.first, hasRecords(group, in: year) else { continue }
            let compares = compare > 0 && group.compares(year)
            parts += kind == .cases ? cases(group, year, compares) : others(first, group, compares)
        }
        return parts
    }

    /// A Markdown text of such parts.
    package static func section(_ parts: [String]) -> String {
        let body = parts.isEmpty ? ["This section is still to be written."] : parts
        return (["# Volumes"] + body).joined(separator: "\n\n") + "\n"
    }

    private static func hasRecords(_ proposals: [ImportProposal], in year: ReportingYear) -> Bool {
        let years = proposals.map(\.years)
        return years.allSatisfy(\.isEmpty) || years.contains { $0[year, default: 0] > 0 }
    }

    private static func cases(_ group: [ImportProposal], _ year: ReportingYear, _ compares: Bool) -> [String] {
        guard let proposal = group.first else { return [] }
        let stages = group.flatMap { $0.stages.map(\.identifier) }.uniqued()
        let first = stages.contains("1") || stages.isEmpty ? "1" : stages[0]
        let isOne = stages.count <= 1
        let received = isOne ? "received" : "received(stage: \(YAMLText.word(first)))"
        let closed = isOne ? "closed" : "closed(stage: \(YAMLText.word(first)))"
        let atStage = isOne ? "" : " at stage \(first)"
        let change = compares ? ", `=change(\(received))`" : ""
        var parts = [
            "\(SectionText.time(group, year)) the number of complaints received\(atStage) was `=\(received)`\(change)."
        ]
        func add(_ title: String, _ measure: String, rows: String) {
            parts.append(table(title, measure, rows: rows, compares))
        }
        if proposal.fields.contains(.procedure) {
            add("Complaints received\(atStage), by procedure", received, rows: "procedure")
        }
        if !isOne { add("Complaints received at each stage", "received", rows: "stage") }
        if let reached = proposal.columns.first(where: \.isReachedStage)?.field {
            add("Complaints received, by how far they went", received, rows: reached.name)
        }
        if let category = mainCategory(of: proposal) {
            let words = category.words
            add("Complaints received\(atStage), by \(words)", received, rows: category.name)
        }
        if group.allSatisfy({ $0.fields.isSuperset(of: [.outcome, .responded]) }) {
            add("Outcomes of complaints answered\(atStage)", closed, rows: "outcome")
        }
        let lines = group.allProcedures.flatMap { procedure in
            timeliness(of: procedure, group, year, isOnly: group.allProcedures.count == 1)
        }
        if !lines.isEmpty { parts += ["Answered in time:", lines.joined(separator: "\n")] }
        return parts
    }

    /// From when to when the figures are: the year, or the part of it of which there are records.
    private static func time(_ group: [ImportProposal], _ year: ReportingYear) -> String {
        let part = group.part(of: year)
        let first = part.beginsLate.map { "\($0.text), where the records begin," } ?? "`=first_day()`"
        let last = part.endsEarly.map { "\($0.text), where the records end," } ?? "`=last_day()`"
        return "From \(first) to \(last)"
    }

    private static func timeliness(
        of procedure: ProposedProcedure, _ group: [ImportProposal], _ year: ReportingYear, isOnly: Bool
    ) -> [String] {
        procedure.stages.map(\.identifier).filter { stage in
            procedure.hasLimits(stage) && group.contains { $0.hasResponses(of: procedure, stage: stage, in: year) }
        }.map { stage in
            let which = (isOnly ? "" : "procedure: \"\(procedure.identifier)\", ") + "stage: \(YAMLText.word(stage))"
            // Where a row is a whole complaint, only those that went no further were answered on its date.
            let reached = group.first?.columns.first(where: \.isReachedStage)
            let ended = reached.map(Self.ended) ?? ""
            let name =
                (isOnly ? "" : procedure.name + ", ") + "stage \(stage)"
                + (ended.isEmpty ? "" : ", where it ended there")
            let first = "- \(name): `=within(\(which)\(ended), limit: first)` within the time limit"
            guard procedure.hasExtension(stage) else { return first }
            return first + ", `=within(\(which)\(ended), limit: extended)` within the extended one"
        }
    }

    /// The filter for complaints that went no further than stage 1: `, current_stage: "Stage One"`.
    private static func ended(_ reached: ColumnProposal) -> String {
        let values = reached.column.values.map(\.text).filter { ImportProposal.stageIdentifier($0) == "1" }
        guard let field = reached.field, !values.isEmpty, values.allSatisfy({ !$0.contains("\"") }) else { return "" }
        let list = values.map { "\"\($0)\"" }.joined(separator: ", ")
        return ", \(field): " + (values.count == 1 ? list : "[\(list)]")
    }

    private static func others(
        _ proposal: ImportProposal, _ group: [ImportProposal], _ compares: Bool
    ) -> [String] {
        let fields = proposal.fields
        let isDated = !fields.isDisjoint(with: [.date, .year])
        func by(_ title: String, _ measure: String) -> [String] {
            mainCategory(of: proposal).map { category in
                [table("\(title), by \(category.words)", measure, rows: category.name, compares)]
            } ?? []
        }
        switch proposal.kind {
        case .payments where isDated:
            return ["In `=year()` the number of payments was `=payments`, in all `=redress`."]
                + by("Redress", "redress")
        case .costs where isDated:
            return ["In `=year()` the procedures cost `=cost`."] + by("Costs", "cost")
        case .ombudsman: return ombudsman(group, compares)
        case .compliments: return ["Compliments received: `=compliments`."] + by("Compliments", "compliments")
        case .enquiries: return ["Enquiries received: `=enquiries`."] + by("Enquiries", "enquiries")
        case .contacts: return ["Contacts recorded: `=contacts`."] + by("Contacts", "contacts")
        case .actions: return ["Actions agreed: `=actions`."]
        default: return []
        }
    }

    /// Of what was received and of what was decided, which may be two lists.
    private static func ombudsman(_ group: [ImportProposal], _ compares: Bool) -> [String] {
        let fields = Set(group.flatMap(\.fields))
        var parts: [String] = []
        if fields.contains(.received) {
            parts.append("Complaints and enquiries received by the Ombudsman: `=ombudsman_received`.")
        }
        if fields.contains(.decided) {
            parts.append("Decided by the Ombudsman: `=decided`.")
            if fields.contains(.decision) {
                parts.append(table("Decisions of the Ombudsman", "decided", rows: "decision", compares))
            }
        }
        return parts
    }

    /// The category by which readers will look for their matter first.
    private static func mainCategory(of proposal: ImportProposal) -> Field? {
        let wanted = ["directorate", "service", "team", "category", "head", "source", "cause", "complaint_type"]
        return wanted.map(Field.init).first { field in
            proposal.column(field).map { (2...40).contains($0.column.values.count) } ?? false
        }
    }

    private static func table(_ title: String, _ measure: String, rows: String, _ compares: Bool) -> String {
        var lines = ["```table", "title: \(title)", "measure: \(YAMLText.scalar(measure))", "rows: \(rows)"]
        if compares { lines.append("columns: year") }
        return (lines + ["```"]).joined(separator: "\n")
    }
}

extension [ImportProposal] {
    /// The procedures of all sources, each once, with all its stages.
    var allProcedures: [ProposedProcedure] {
        var procedures: [ProposedProcedure] = []
        for procedure in flatMap(\.procedures) {
            if let index = procedures.firstIndex(where: { $0.identifier == procedure.identifier }) {
                procedures[index] = procedures[index].with(stagesOf: procedure)
            } else {
                procedures.append(procedure)
            }
        }
        return procedures
    }
}

/// The settings of a site that has none yet.
package enum SiteText {
    package static func site(council: String) -> String {
        """
        council: \(YAMLText.scalar(council))
        title: Complaints reports
        contact:
          team: Complaints Team

        """
    }
}
