import Casework
import Narrative

/// Where records of one kind come from, and how their columns and values map onto fields. A kind may have several sources,
/// which are read as one table.
struct DataSource: Hashable, Sendable {
    let kind: RecordKind
    /// Relative to the report's folder; read as one table, one after the other.
    private(set) var files: [String]
    /// Of workbooks: the sheets to read, one after the other. Empty: the first that has the headings.
    let sheets: [SheetName]
    /// Which column of the file is which field.
    private(set) var columns: [ColumnMapping]
    /// Of a wide file (one row a case): per stage identifier, the columns of that stage. Empty for a long one.
    let stageColumns: [StageMapping]
    /// Field → value in the file → value in the report. Compared without regard to case and spacing.
    let values: [String: [String: String]]
    /// Only rows with one of these values of a field are records: `recorded: yes`.
    let conditions: [FieldValues]
    /// Values that a field can have although perhaps no record has them: they count as 0.
    let knownValues: [FieldValues]
    /// Fields whose cells may hold several values, with what separates them.
    let separators: [String: String]
    /// Fields with one value for every row: `procedure: statutory`.
    let constants: [String: String]
    /// Where what is written under `values` and `constant` stands.
    var places = Places()
    /// Of the source's key in report.yaml.
    let location: SourceLocation
    /// Where the kind is the council's own.
    var ownKind: OwnKind?
    /// By when such records are to be answered; nil: none, or that of the procedures.
    var limit: Limit?
    /// The days of which the records are complete; nil: not known.
    var complete: DayRange?
    /// Only records of these days are taken from the source; nil: all.
    var years: DayRange?
    /// The first year of which records count; nil: as the report says.
    var recordsFrom: ReportingYear?
    /// In which zone times are that do not name one.
    var zone = Zone.england
    /// How records count that have an outcome and no date of response.
    var undated = Undated.open
    /// Where the records are the rows of a query; `files` is then the snapshot of them.
    var query: QuerySource?

    /// With these files and columns instead of its own.
    func with(files: [String], columns: [ColumnMapping]) -> DataSource {
        var source = self
        source.files = files
        source.columns = columns
        return source
    }

    /// Zones that a source's times may be in.
    enum Zone: String, Hashable, Sendable, CaseIterable {
        case england = "Europe/London"
        case utc = "UTC"
    }

    /// What is said of a record that is closed on a day that nobody knows.
    enum Undated: String, Hashable, Sendable, CaseIterable {
        case open
        /// Closed in the year in which it was received, and not timed.
        case yearReceived = "year received"
    }

    /// Where single entries stand in report.yaml, for findings; none where a source was not read from there.
    struct Places: Hashable, Sendable {
        /// Field → value in the file → place.
        var values: [String: [String: SourceLocation]] = [:]
        /// Field → place.
        var constants: [String: SourceLocation] = [:]
    }

    struct ColumnMapping: Hashable, Sendable {
        let field: String
        /// The heading in the file; compared without regard to case and spacing.
        let heading: String
        let location: SourceLocation
    }

    struct SheetName: Hashable, Sendable {
        let name: String
        let location: SourceLocation
    }

    struct StageMapping: Hashable, Sendable {
        let stage: String
        let columns: [ColumnMapping]
    }

    /// One entry under `where` or under `known`.
    struct FieldValues: Hashable, Sendable {
        /// The key that it stands under.
        let key: String
        let field: String
        let values: [String]
        let location: SourceLocation
    }
}
