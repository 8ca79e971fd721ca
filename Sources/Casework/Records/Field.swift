/// The name of something by which records can be told apart: a field that they have, or what is worked out from their
/// dates and outcomes. Those with a meaning have static names; others a council chose.
package struct Field: Hashable, Sendable {
    /// As it is written in report.yaml and in expressions: "received".
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    /// As readers see it: "cause of delay" of cause_of_delay.
    package var words: String { name.split(separator: "_").joined(separator: " ") }
}

extension Field: Comparable, CustomStringConvertible {
    package static func < (left: Field, right: Field) -> Bool { left.name < right.name }

    package var description: String { name }
}

/// Fields of complaints and of other records that are received and answered.
extension Field {
    package static let reference = Field("reference")
    /// The reference of the complaint before this one.
    package static let previous = Field("previous")
    package static let procedure = Field("procedure")
    package static let stage = Field("stage")
    package static let received = Field("received")
    package static let acknowledged = Field("acknowledged")
    package static let responded = Field("responded")
    package static let outcome = Field("outcome")
    /// Whether the council's own system says that it was answered in time.
    package static let inTime = Field("in_time")
    /// Says which records are closed on a day that nobody knows: they count in the year in which they were received, and
    /// are not timed. Only where report.yaml asks for it.
    package static let undated = Field("undated")
    package static let service = Field("service")
}

/// Fields of the other kinds of records.
extension Field {
    /// The reference of the complaint that a payment, a decision or a compliment belongs to.
    package static let `case` = Field("case")
    package static let date = Field("date")
    package static let amount = Field("amount")
    /// What a payment was for.
    package static let head = Field("head")
    package static let decided = Field("decided")
    package static let decision = Field("decision")
    /// Of an indicator.
    package static let name = Field("name")
    /// Of a figure that was published.
    package static let measure = Field("measure")
    /// A figure that was given.
    package static let value = Field("value")
    /// What a share that was given is a share of.
    package static let of = Field("of")
    package static let source = Field("source")
    package static let revised = Field("revised")
    /// What is to be done, of an action.
    package static let action = Field("action")
    package static let due = Field("due")
    package static let completed = Field("completed")
}

/// What is worked out from the dates and outcomes of records.
extension Field {
    package static let year = Field("year")
    package static let quarter = Field("quarter")
    package static let month = Field("month")
    package static let status = Field("status")
    package static let timeliness = Field("timeliness")
    /// Whether complaints were answered in time, with withdrawn ones apart.
    package static let answered = Field("answered")
    /// The day on which the status of records is looked at.
    package static let statusDate = Field("at")
}

/// What expressions write in the place of a field, where a measure or a function has such an argument.
extension Field {
    package static let from = Field("from")
    package static let to = Field("to")
    package static let limit = Field("limit")
    package static let basis = Field("basis")
    package static let average = Field("average")
    package static let per = Field("per")
    package static let `as` = Field("as")
    package static let by = Field("by")
    package static let rank = Field("rank")
    package static let one = Field("one")
    package static let many = Field("many")
}
