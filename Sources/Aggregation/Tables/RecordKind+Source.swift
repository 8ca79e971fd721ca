import Casework
import Narrative

extension Report {
    /// Where the records of a kind come from, within a sentence; where they were taken from a database, with the day.
    func sourceName(of kind: RecordKind) -> String {
        kind.sourceName + Report.words(heldOn: records[kind]?.taken)
    }

    static func words(heldOn day: Day?) -> String { day.map { " as held on \($0.text)" } ?? "" }
}

extension RecordKind {
    /// Where the records come from, within a sentence.
    var sourceName: String {
        switch self {
        case .cases: "the council's complaint records"
        case .payments: "the council's payment records"
        case .ombudsman: "the council's record of Ombudsman cases"
        case .compliments: "the council's record of compliments"
        case .enquiries: "the council's record of enquiries"
        case .contacts: "the council's record of contacts"
        case .costs: "the council's record of costs"
        case .indicators: "figures given by the service"
        case .actions: "the council's record of actions"
        case .findings: "the council's record of findings"
        case .own(let name): "the council's record of \(name.split(separator: "_").joined(separator: " "))"
        case .history: "figures published in earlier years"
        }
    }
}
