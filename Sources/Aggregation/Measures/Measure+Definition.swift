import Casework
import Narrative

extension Measure {
    /// What is measured, as a caption says it.
    var title: String {
        switch self {
        case .received: "Complaints received"
        case .closed: "Complaints responded to"
        case .open: "Complaints open at the end of the period"
        case .cases: "People's complaints, each counted once"
        case .within: "Complaints answered within the time limit"
        case .escalated: "Complaints that moved to the next stage"
        case .outcomes: "Outcomes of complaints"
        case .responseDays: "Working days to respond"
        case .redress: "Financial redress"
        case .payments: "Payments of redress"
        case .paidCases: "Complaints with a payment of redress"
        case .paymentAmount: "Amount of a payment of redress"
        case .ombudsmanReceived: "Complaints and enquiries received by the Ombudsman"
        case .decided: "Ombudsman decisions"
        case .upholdRate: "Ombudsman uphold rate"
        case .remedy: "Money recommended by the Ombudsman"
        case .compliments: "Compliments received"
        case .enquiries: "Enquiries received"
        case .contacts: "Contacts received"
        case .findings: "Findings of investigations"
        case .cost: "Costs"
        case .indicator: "Context"
        case .published: "Published earlier"
        case .actions: "Recommendations and actions"
        case .own(let kind): kind.title
        }
    }

    /// The population, in words.
    var base: String {
        switch self {
        case .received: "stage records with a date received in the period"
        case .closed: "stage records with a response date in the period"
        case .open: "stage records received by the end of the period and not responded to by then"
        case .cases: "different case references with a stage record received in the period"
        case .within: "stage records with a response date in the period and a time limit, withdrawn complaints included"
        case .escalated: "stage records of the earlier stage received in the period"
        case .outcomes: "stage records with a response date in the period"
        case .responseDays: "stage records with a response date in the period"
        case .redress, .payments, .paidCases, .paymentAmount: "payments dated in the period"
        case .ombudsmanReceived: "complaints and enquiries that the Ombudsman received in the period"
        case .decided: "complaints and enquiries that the Ombudsman decided in the period"
        case .upholdRate: "decisions in the period that a complaint was upheld or not upheld"
        case .remedy: "Ombudsman decisions in the period"
        case .compliments: "compliments received in the period"
        case .enquiries: "enquiries received in the period"
        case .contacts: "contacts received in the period"
        case .findings: "points of complaint decided in the period"
        case .cost: "costs dated in the period"
        case .indicator: "figures given by the service for the year"
        case .published: "figures published for the year"
        case .actions: "recorded recommendations and actions, whenever they were made"
        case .own: "records dated in the period"
        }
    }

    /// How it is worked out, in one or two sentences.
    var definition: String {
        switch self {
        case .received:
            "The number of stage records by date received. A complaint that goes through two stages has two stage"
                + " records, so counts of different stages are not added up to a number of people."
        case .closed: "The number of stage records by the date of the response. Withdrawn complaints count as closed."
        case .open: "The number of stage records that had been received and not yet responded to when the period ended."
        case .cases: "The number of different complaints, however many stages each went through."
        case .within:
            "The share of the complaints responded to that were answered within the limit in force when they were"
                + " received. The extended limit includes those answered within the first one. Records of stages without"
                + " limits, and those with no date on which the clock started, are left out."
        case .escalated:
            "Flow: records of the later stage received in the period, divided by records of the earlier stage received"
                + " in the same period. Cohort: of the earlier stage's records received in the period, those that have"
                + " moved to the later stage so far."
        case .outcomes: "The number of stage records with the outcome, divided by all that were responded to."
        case .responseDays:
            "Working days from the day after the clock starts up to and including the day of the response: Monday to"
                + " Friday except bank holidays in England. Mean, or median where named."
        case .redress: "The sum of payments by the date of payment."
        case .payments: "The number of payments by the date of payment."
        case .paidCases: "The number of different complaints that payments were made for, however many each had."
        case .paymentAmount:
            "Of the payments, by the date of payment, or of what was paid for each complaint where that is named: the median"
                + " amount, or where named the largest or smallest."
        case .ombudsmanReceived:
            "The number of complaints and enquiries by the date on which the Ombudsman received them."
        case .decided:
            "The number of decisions by date of decision. Complaints are often received in one year and decided in the"
                + " next, so that received and decided do not match."
        case .upholdRate: "Decisions to uphold, divided by decisions to uphold and not to uphold."
        case .remedy: "The sum of the payments that the Ombudsman's decisions recommended, by date of decision."
        case .compliments, .enquiries, .contacts: "The number recorded, by date received."
        case .findings:
            "The number of points that investigations decided, by date. A complaint has as many as were looked into."
        case .cost: "The sum of costs by their date."
        case .indicator: "As given by the service; not computed from case records."
        case .published: "As it was published for the year in question."
        case .actions: "The number recorded. They are followed up until they are complete, so no period is taken."
        case .own(let kind): kind.definition
        }
    }

    /// - Parameter isOfChildren: whether the report has the statutory procedure for children, whose regulations the
    ///   measures of complaints follow.
    private func source(isOfChildren: Bool) -> String? {
        switch self {
        case .within where isOfChildren:
            "The limits are listed in the report's settings; for children's complaints SI 2006/1738, regulations 14, 17 and 18 to 20"
        case .within: "The limits are listed in the report's settings"
        case .responseDays where isOfChildren: "SI 2006/1738, regulation 2"
        case .received where isOfChildren: "SI 2006/1738, regulation 13(3)(a)"
        case .outcomes where isOfChildren: "SI 2006/1738, regulation 13(3)(b)"
        case .upholdRate: "Local Government and Social Care Ombudsman, Interpreting local authority statistics"
        default: nil
        }
    }

    private var rounding: String {
        switch self {
        case .within, .escalated, .outcomes, .upholdRate:
            "Whole per cent, halves away from zero, unless more decimals are shown"
        case .responseDays: "One decimal, halves away from zero"
        case .redress, .remedy, .cost, .paymentAmount: "Exact to the penny, unless a note says otherwise"
        default: "Exact"
        }
    }

    /// For "How the figures were worked out".
    func published(in report: Report) -> MeasureDefinition {
        MeasureDefinition(
            name: rawValue, title: title, definition: definition, base: base.capitalisedFirst, rounding: rounding,
            source: source(isOfChildren: report.isOfChildren)
        )
    }
}

extension Report {
    /// Whether it has the procedure of the Children Act: one that is called "statutory", as in Upheld's own examples, or
    /// after the Act.
    fileprivate var isOfChildren: Bool {
        settings.procedures.contains { $0.identifier.folded == "statutory" || $0.name.folded.contains("children act") }
    }
}
