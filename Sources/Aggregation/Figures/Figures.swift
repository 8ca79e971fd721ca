package import Casework
import Language
import Narrative

/// Every figure that a report places, computed.
package struct Figures: Sendable {
    /// The figures of code spans and tiles, by `PlacedExpression.text`.
    package let expressions: [String: Figure]
    /// The tables of `table` and `chart` blocks, by the block's location.
    package let tables: [SourceLocation: FigureTable]
    /// The lists of `cases` blocks, by the block's location.
    package let caseLists: [SourceLocation: CaseList]
    /// The records of `actions` blocks, by the block's location.
    package let actionLists: [SourceLocation: ActionList]
    /// The figures of tiles' lines by `PlacedExpression.text`, one a year, oldest first.
    package let trends: [String: [Figure]]
    /// The expressions, by `PlacedExpression.text`, whose numbers add up records of several stages of a procedure.
    package let stageSums: Set<String>
    /// The measures that the report uses, by name.
    package let definitions: [MeasureDefinition]
    /// All that the report publishes of them.
    package var publication = Publication(statements: [])

    package init(
        expressions: [String: Figure], tables: [SourceLocation: FigureTable],
        caseLists: [SourceLocation: CaseList], actionLists: [SourceLocation: ActionList] = [:],
        trends: [String: [Figure]] = [:], stageSums: Set<String> = [], definitions: [MeasureDefinition]
    ) {
        self.expressions = expressions
        self.tables = tables
        self.caseLists = caseLists
        self.actionLists = actionLists
        self.trends = trends
        self.stageSums = stageSums
        self.definitions = definitions
    }
}

/// The computed fields of a `cases` block.
package struct CaseList: Hashable, Sendable {
    /// One an entry of the request, in its order; each has one figure a field of the request.
    package let fields: [[Figure]]
    /// The sum of each field that has one, under the list; one a field.
    package let totals: [Figure?]
    /// Nil: the list has none.
    package let payments: Payments?
    /// Each entry is in one of them; empty: the list is not grouped.
    package let groups: [Group]

    /// The payments of the listed records.
    package struct Payments: Hashable, Sendable {
        /// One list an entry, in the request's order; empty for a record without payments.
        package let entries: [[Payment]]
        /// The sum of each head.
        package let heads: [Payment]
        package let total: Figure
    }

    package struct Payment: Hashable, Sendable {
        /// What it was for: "Loss of service".
        package let head: String
        package let figure: Figure

        package init(head: String, figure: Figure) {
            self.head = head
            self.figure = figure
        }
    }

    package struct Group: Hashable, Sendable {
        package let label: String
        /// Indices of the request's entries.
        package let entries: [Int]
        /// The sum of their payments; nil: the list has none.
        package let total: Figure?

        package init(label: String, entries: [Int], total: Figure?) {
            self.label = label
            self.entries = entries
            self.total = total
        }
    }

    package init(fields: [[Figure]], totals: [Figure?], payments: Payments? = nil, groups: [Group] = []) {
        self.fields = fields
        self.totals = totals
        self.payments = payments
        self.groups = groups
    }

    /// Everything printed in it; what is of one entry only has no expression.
    package var figures: [Figure] {
        let paid = payments.map { ($0.entries.flatMap { $0 } + $0.heads).map(\.figure) + [$0.total] } ?? []
        return fields.flatMap { $0 }.map(\.withoutExpression) + totals.compactMap { $0 } + paid
            + groups.compactMap(\.total)
    }
}

/// The records of an `actions` block.
package struct ActionList: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// One a field of the request; empty where nothing is recorded.
        package let cells: [String]
        package let isOverdue: Bool

        package init(cells: [String], isOverdue: Bool) {
            self.cells = cells
            self.isOverdue = isOverdue
        }
    }

    /// What stands together under a value of the field that groups the records.
    package struct Group: Hashable, Sendable {
        /// Nil: the list is not grouped.
        package let label: String?
        package let rows: [Row]

        package init(label: String?, rows: [Row]) {
            self.label = label
            self.rows = rows
        }
    }

    package let groups: [Group]

    package init(groups: [Group]) { self.groups = groups }
}

extension MeasureDefinition {
    /// With a further rule of rounding.
    func rounded(_ rule: String) -> MeasureDefinition {
        MeasureDefinition(
            name: name, title: title, definition: definition, base: base, rounding: "\(rounding); \(rule)",
            source: source)
    }
}

/// How a measure is defined, for "How the figures were worked out".
package struct MeasureDefinition: Hashable, Sendable {
    /// As expressions call it: "received".
    package let name: String
    /// "Complaints received".
    package let title: String
    /// One or two sentences.
    package let definition: String
    /// Which records it counts, and by which date.
    package let base: String
    /// How it is rounded.
    package let rounding: String
    /// The regulation, Code paragraph or guidance that it follows; nil: none.
    package let source: String?

    package init(name: String, title: String, definition: String, base: String, rounding: String, source: String?) {
        self.name = name
        self.title = title
        self.definition = definition
        self.base = base
        self.rounding = rounding
        self.source = source
    }
}
