package import Casework
package import Language

/// What was recommended or promised, and what has become of it: records of the kind `actions`.
package struct ActionListRequest: Hashable, Sendable {
    package enum Style: String, Hashable, Sendable, CaseIterable { case table, list, panels }

    package let title: String
    package let style: Style
    package let filters: [PlacedRestriction]
    /// The field by whose values they stand together: "service"; nil: in one list.
    package let group: Field?
    /// In the order in which they are printed. `status` and `due` say too what is overdue.
    package let fields: [ListedField]
    /// What is due before this day and not complete is overdue; nil: the last day of the reporting year.
    package let date: Day?

    package init(
        title: String, style: Style, filters: [PlacedRestriction], fields: [ListedField], date: Day?,
        group: Field? = nil
    ) {
        self.title = title
        self.style = style
        self.filters = filters
        self.fields = fields
        self.date = date
        self.group = group
    }
}
