package import Casework
package import Language

/// What a report's `report.yaml` says, but for where its records come from.
package struct ReportSettings: Hashable, Sendable {
    /// The file itself, relative to the project.
    package let file: String
    package let title: String
    /// One sentence for the index and for search engines; nil: none.
    package let summary: String?
    package let year: ReportingYear
    /// How many earlier years tables and charts show unless they say otherwise.
    package let compare: Int
    /// In the order in which they are written.
    package let procedures: [Procedure]
    /// In the order in which they are written.
    package let measures: [CustomMeasure]
    /// Key figures on the report's contents page.
    package let keyFigures: [TileRequest]
    package let rounding: Rounding
    /// The first year whose records are complete: figures of earlier ones are those of `history`. Nil: the year of the
    /// first record.
    package let recordsFrom: ReportingYear?
    /// The same for kinds that say it themselves.
    private let recordsFromOfKinds: [RecordKind: ReportingYear]
    /// Why figures are no longer what was published.
    package let revisions: [Revision]

    /// Kinds of record that the council declares, in the order in which they are written.
    package let ownKinds: [OwnKind]
    /// Of kinds that no procedure has, such as enquiries.
    package let limits: [RecordKind: Limit]
    /// The days of which a kind's records are complete: where there is none within them, there was none. Of other periods
    /// nothing is known that is not recorded.
    package let complete: [RecordKind: CompleteDays]

    /// The day of publication, from which the figures are not to change; nil: not published.
    package let published: Day?

    /// The series that it is of; nil: as its folder is called.
    package let series: String?
    /// What it is about, for the index: "Children's services".
    package let subjects: [String]

    package struct Revision: Hashable, Sendable {
        package let figure: PlacedExpression
        /// A sentence for readers.
        package let reason: String

        package init(figure: PlacedExpression, reason: String) {
            self.figure = figure
            self.reason = reason
        }
    }

    package struct Rounding: Hashable, Sendable {
        /// Decimals of shares and percentages, 0 to 3.
        package let shareDecimals: Int

        package init(shareDecimals: Int = 0) {
            self.shareDecimals = shareDecimals
        }
    }

    package init(
        file: String, title: String, summary: String? = nil, year: ReportingYear, compare: Int = 1,
        procedures: [Procedure], measures: [CustomMeasure] = [], keyFigures: [TileRequest] = [],
        rounding: Rounding = Rounding(), recordsFrom: ReportingYear? = nil, revisions: [Revision] = [],
        ownKinds: [OwnKind] = [], limits: [RecordKind: Limit] = [:],
        recordsFromOfKinds: [RecordKind: ReportingYear] = [:],
        complete: [RecordKind: CompleteDays] = [:], published: Day? = nil,
        series: String? = nil, subjects: [String] = []
    ) {
        self.file = file
        self.title = title
        self.summary = summary
        self.year = year
        self.compare = compare
        self.procedures = procedures
        self.measures = measures
        self.keyFigures = keyFigures
        self.rounding = rounding
        self.recordsFrom = recordsFrom
        self.recordsFromOfKinds = recordsFromOfKinds
        self.revisions = revisions
        self.ownKinds = ownKinds
        self.limits = limits
        self.complete = complete
        self.published = published
        self.series = series
        self.subjects = subjects
    }
}

extension ReportSettings {
    /// The first year whose records of a kind are complete; nil: the year of the first record.
    package func recordsFrom(_ kind: RecordKind) -> ReportingYear? { recordsFromOfKinds[kind] ?? recordsFrom }
}

/// A measure that a council defines for itself in the figure language.
package struct CustomMeasure: Hashable, Sendable {
    /// The name by which expressions call it.
    package let name: String
    package let title: String
    package let definition: String
    package let expression: PlacedExpression
    /// "per 1,000 homes"; nil: as the expression's own.
    package let unit: String?
    package let decimals: Int?

    package init(
        name: String, title: String, definition: String, expression: PlacedExpression, unit: String?, decimals: Int?
    ) {
        self.name = name
        self.title = title
        self.definition = definition
        self.expression = expression
        self.unit = unit
        self.decimals = decimals
    }
}
