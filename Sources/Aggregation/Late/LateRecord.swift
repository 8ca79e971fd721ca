package import Casework

/// A complaint at one stage that was answered after its limit, or is open past it. For those who work with the records: it
/// names the complaint, so it is never part of the site.
package struct LateRecord: Hashable, Sendable {
    /// Empty where references were not kept.
    package let reference: String
    /// "Local resolution".
    package let stage: String
    /// The value of the field that was asked for; empty where it has none.
    package let group: String
    package let received: Day
    /// The last day of the limit.
    package let due: Day
    /// Nil: open.
    package let answered: Day?
    /// By how much the limit was passed, in working days where it is one in working days.
    package let over: Limit
    /// Nil where the stage permits no extension.
    package let isWithinExtension: Bool?
    package let location: SourceLocation
}

/// The late complaints of a report's year, and where the export judges otherwise.
package struct LateList: Sendable {
    /// The latest first; those that are open before those that are answered.
    package let records: [LateRecord]
    /// The field whose values `group` has; nil where the records have none.
    package let field: Field?
    /// The day on which open ones are looked at.
    package let day: Day
    /// Rows whose own column says that they were in time, and that are late by the limits of the settings.
    package let saidInTime: [SourceLocation]
    /// Rows whose own column says that they were late, and that were in time.
    package let saidLate: [SourceLocation]
}
