package import Casework

/// Where records of one kind come from, and how their columns and values map onto fields. A kind may have several sources,
/// which are read as one table.
package struct DataSource: Hashable, Sendable {
    package let kind: RecordKind
    /// Relative to the report's folder; read as one table, one after the other.
    package private(set) var files: [String]
    /// Of workbooks: the sheets to read, one after the other. Empty: the first that has the headings.
    package var sheets: [SheetName] = []
    /// Which column of the file is which field.
    package var columns: [ColumnMapping] = []
    /// Of a wide file (one row a case): per stage identifier, the columns of that stage. Empty for a long one.
    package var stageColumns: [StageMapping] = []
    /// Field → value in the file → value in the report. Compared without regard to case and spacing.
    package var values: [Field: [String: String]] = [:]
    /// Only rows with one of these values of a field are records: `recorded: yes`.
    package var conditions: [FieldValues] = []
    /// Values that a field can have although perhaps no record has them: they count as 0.
    package var knownValues: [FieldValues] = []
    /// Fields whose cells may hold several values, with what separates them.
    package var separators: [Field: String] = [:]
    /// Fields with one value for every row: `procedure: statutory`.
    package var constants: [Field: String] = [:]
    /// Where what is written under `values` and `constant` stands.
    package var places = Places()
    /// Of the source's key in report.yaml.
    package var location: SourceLocation
    /// Where the kind is the council's own.
    package var ownKind: OwnKind?
    /// By when such records are to be answered; nil: none, or that of the procedures.
    package var limit: Limit?
    /// The days of which the records are complete; nil: not known.
    package var complete: DayRange?
    /// Only records of these days are taken from the source; nil: all.
    package var years: DayRange?
    /// The first year of which records count; nil: as the report says.
    package var recordsFrom: ReportingYear?
    /// In which zone times are that do not name one.
    package var zone = Zone.england
    /// Whether the month or the day comes first in dates of digits.
    package var dateOrder = DateOrder.dayFirst
    /// How records count that have an outcome and no date of response.
    package var undated = Undated.open
    /// Where the records are the rows of a query; `files` is then the snapshot of them.
    package var query: QuerySource?

    package init(kind: RecordKind, files: [String], location: SourceLocation) {
        self.kind = kind
        self.files = files
        self.location = location
    }

    /// With these files and columns instead of its own.
    package func with(files: [String], columns: [ColumnMapping]) -> DataSource {
        var source = self
        source.files = files
        source.columns = columns
        return source
    }

    /// Zones that a source's times may be in.
    package enum Zone: String, Hashable, Sendable, CaseIterable {
        case england = "Europe/London"
        case utc = "UTC"
    }

    /// How dates of digits can be written.
    package enum DateOrder: String, Hashable, Sendable, CaseIterable {
        case dayFirst = "day first"
        case monthFirst = "month first"
    }

    /// What is said of a record that is closed on a day that nobody knows.
    package enum Undated: String, Hashable, Sendable, CaseIterable {
        case open
        /// Closed in the year in which it was received, and not timed.
        case yearReceived = "year received"
    }

    /// Where single entries stand in report.yaml, for findings; none where a source was not read from there.
    package struct Places: Hashable, Sendable {
        /// Field → value in the file → place.
        package var values: [Field: [String: SourceLocation]] = [:]
        /// Field → place.
        package var constants: [Field: SourceLocation] = [:]

        package init() {}
    }

    package struct ColumnMapping: Hashable, Sendable {
        package let field: Field
        /// The heading in the file; compared without regard to case and spacing.
        package let heading: String
        package let location: SourceLocation

        package init(field: Field, heading: String, location: SourceLocation) {
            self.field = field
            self.heading = heading
            self.location = location
        }
    }

    package struct StageMapping: Hashable, Sendable {
        package let stage: String
        package var columns: [ColumnMapping] = []

        package init(stage: String, columns: [ColumnMapping]) {
            self.stage = stage
            self.columns = columns
        }
    }

    /// One entry under `where` or under `known`.
    package struct FieldValues: Hashable, Sendable {
        /// The key that it stands under.
        package let key: String
        package let field: Field
        package let values: [String]
        package let location: SourceLocation

        package init(key: String, field: Field, values: [String], location: SourceLocation) {
            self.key = key
            self.field = field
            self.values = values
            self.location = location
        }
    }
}
