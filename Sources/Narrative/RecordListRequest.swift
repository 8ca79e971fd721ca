package import Casework
package import Language

/// Records of a kind as a table without words of their own: a record a row, its fields the columns.
package struct RecordListRequest: Hashable, Sendable {
    package let title: String
    /// A stable name for links and file names.
    package var identifier: String
    package let kind: RecordKind
    package let filters: [PlacedRestriction]
    /// In the order of the columns, at least one.
    package let fields: [ListedField]
    /// The field by whose values the rows are grouped; nil: not at all.
    package let group: Field?
    package let notes: [String]
    /// Where the records come from, if they are not the council's own.
    package let source: String?
    /// Whether the records received in the year are listed, and not those decided, answered or paid in it.
    package let isByReceipt: Bool

    package init(
        title: String, identifier: String, kind: RecordKind, filters: [PlacedRestriction],
        fields: [ListedField], group: Field?, notes: [String], source: String?,
        isByReceipt: Bool = false
    ) {
        self.title = title
        self.identifier = identifier
        self.kind = kind
        self.filters = filters
        self.fields = fields
        self.group = group
        self.notes = notes
        self.source = source
        self.isByReceipt = isByReceipt
    }
}
