/// What a new project's report is about. The folder of that name in `starter` has what only this kind has.
package enum ReportKind: String, CaseIterable, Sendable {
    case childrens
    case adults
    case corporate
    case housing

    /// The folders of `starter` that have what goes into the report's folder.
    var folders: [String] {
        switch self {
        case .childrens, .adults: ["common/report", rawValue]
        // What a report under one of the two Complaint Handling Codes must contain is the same.
        case .corporate, .housing: ["common/report", "code", rawValue]
        }
    }

    /// Who decides on complaints that were not settled.
    var ombudsman: String {
        switch self {
        case .childrens, .adults, .corporate: "Local Government and Social Care Ombudsman"
        case .housing: "Housing Ombudsman"
        }
    }
}
