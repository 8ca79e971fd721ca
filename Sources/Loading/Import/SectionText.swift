package import Casework
import Narrative

/// The first section of a report, with figures that can be computed from what was imported.
package enum SectionText {
    /// A Markdown text. `compare` is how many earlier years there are records of.
    package static func volumes(_ proposals: [ImportProposal], year: ReportingYear, compare: Int) -> String {
        var parts = ["# Volumes"]
        for proposal in proposals {
            parts +=
                proposal.kind == .cases
                ? cases(proposal, year, compare) : others(proposal, compare)
        }
        if parts.count == 1 { parts.append("This section is still to be written.") }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func cases(_ proposal: ImportProposal, _ year: ReportingYear, _ compare: Int) -> [String] {
        let change = compare > 0 ? ", `=change(cases)`" : ""
        var parts = ["From `=first_day()` to `=last_day()` the number of complaints received was `=cases`\(change)."]
        let procedures = proposal.procedures
        if proposal.fields.contains("procedure") {
            parts.append(table("Stage records received, by procedure", "received", rows: "procedure", compare))
        }
        if proposal.stages.count > 1 {
            parts.append(table("Stage records received, by stage", "received", rows: "stage", compare))
        }
        if let category = mainCategory(of: proposal) {
            let words = category.replacing("_", with: " ")
            parts.append(table("Stage records received, by \(words)", "received", rows: category, compare))
        }
        if proposal.fields.isSuperset(of: ["outcome", "responded"]) {
            parts.append(table("Outcomes of the stage records answered", "closed", rows: "outcome", compare))
        }
        let lines = procedures.flatMap { timeliness(of: $0, proposal, year, isOnly: procedures.count == 1) }
        if !lines.isEmpty { parts += ["Answered in time:", lines.joined(separator: "\n")] }
        return parts
    }

    private static func timeliness(
        of procedure: ProposedProcedure, _ proposal: ImportProposal, _ year: ReportingYear, isOnly: Bool
    ) -> [String] {
        procedure.stages.map(\.identifier).filter {
            procedure.hasLimits($0) && proposal.hasResponses(of: procedure, stage: $0, in: year)
        }.map { stage in
            let which = (isOnly ? "" : "procedure: \"\(procedure.identifier)\", ") + "stage: \(stage)"
            let name = (isOnly ? "" : procedure.name + ", ") + "stage \(stage)"
            let first = "- \(name): `=within(\(which), limit: first)` within the time limit"
            guard procedure.hasExtension(stage) else { return first }
            return first + ", `=within(\(which), limit: extended)` within the extended one"
        }
    }

    private static func others(_ proposal: ImportProposal, _ compare: Int) -> [String] {
        let fields = proposal.fields
        let isDated = !fields.isDisjoint(with: ["date", "year"])
        func by(_ title: String, _ measure: String) -> [String] {
            mainCategory(of: proposal).map { category in
                [table("\(title), by \(category.replacing("_", with: " "))", measure, rows: category, compare)]
            } ?? []
        }
        switch proposal.kind {
        case .payments where isDated:
            return ["In `=year()` the number of payments was `=payments`, in all `=redress`."]
                + by("Redress", "redress")
        case .costs where isDated:
            return ["In `=year()` the procedures cost `=cost`."] + by("Costs", "cost")
        case .ombudsman: return ombudsman(proposal, compare)
        case .compliments: return ["Compliments received: `=compliments`."] + by("Compliments", "compliments")
        case .enquiries: return ["Enquiries received: `=enquiries`."] + by("Enquiries", "enquiries")
        case .contacts: return ["Contacts recorded: `=contacts`."] + by("Contacts", "contacts")
        case .actions: return ["Actions agreed: `=actions`."]
        default: return []
        }
    }

    private static func ombudsman(_ proposal: ImportProposal, _ compare: Int) -> [String] {
        let fields = proposal.fields
        var parts: [String] = []
        if fields.contains("received") {
            parts.append("Complaints and enquiries received by the Ombudsman: `=ombudsman_received`.")
        }
        if fields.contains("decided") {
            parts.append("Decided by the Ombudsman: `=decided`.")
            if fields.contains("decision") {
                parts.append(table("Decisions of the Ombudsman", "decided", rows: "decision", compare))
            }
        }
        return parts
    }

    /// The category by which readers will look for their matter first.
    private static func mainCategory(of proposal: ImportProposal) -> String? {
        let wanted = ["directorate", "service", "team", "category", "head", "source", "cause", "complaint_type"]
        return wanted.first { field in
            proposal.column(field).map { (2...40).contains($0.column.values.count) } ?? false
        }
    }

    private static func table(_ title: String, _ measure: String, rows: String, _ compare: Int) -> String {
        var lines = ["```table", "title: \(title)", "measure: \(measure)", "rows: \(rows)"]
        if compare > 0 { lines.append("columns: year") }
        return (lines + ["```"]).joined(separator: "\n")
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
