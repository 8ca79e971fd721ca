/// A kind of record that a report can be computed from.
package enum RecordKind: String, Sendable, CaseIterable {
    /// One record a case and stage.
    case cases
    case payments
    case ombudsman
    case compliments
    case enquiries
    case contacts
    case costs
    case indicators
    case actions
    case history
}
