package import Casework
package import Language

/// Records of a kind, one after the other, with the officer's words for each.
package struct CaseListRequest: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// The record's reference; it is not printed.
        package let reference: String
        /// Empty where they are those of another entry.
        package let text: [Block]
        package let location: SourceLocation
        /// The reference of the entry before it whose words are this one's too; nil: it has words of its own.
        package let sameAs: String?

        package init(reference: String, text: [Block], location: SourceLocation, sameAs: String? = nil) {
            self.reference = reference
            self.text = text
            self.location = location
            self.sameAs = sameAs
        }
    }

    package let title: String
    package let kind: RecordKind
    /// Restricts which records must be listed; every one of them must have an entry.
    package let filters: [PlacedRestriction]
    package let entries: [Entry]
    /// Printed with each entry.
    package let fields: [ListedField]
    /// The field by whose values the entries are grouped; nil: not at all.
    package let group: Field?
    /// The field of payments that says what each was for, where the entries' payments are listed; nil: they are not.
    package let heads: Field?
    /// Whether the records received in the year are listed, and not those decided, answered or paid in it.
    package let isByReceipt: Bool

    package init(
        title: String, kind: RecordKind, filters: [PlacedRestriction], entries: [Entry], fields: [ListedField],
        group: Field? = nil, heads: Field? = nil, isByReceipt: Bool = false
    ) {
        self.title = title
        self.kind = kind
        self.filters = filters
        self.entries = entries
        self.fields = fields
        self.group = group
        self.heads = heads
        self.isByReceipt = isByReceipt
    }
}

/// A field of the records and the heading that it is printed under: amount, "Paid".
package struct ListedField: Hashable, Sendable {
    package let field: Field
    package let heading: String

    package init(field: Field, heading: String) {
        self.field = field
        self.heading = heading
    }
}
