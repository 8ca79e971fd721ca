import Casework
import Narrative

@testable import Files
@testable import Intake
@testable import Tables

/// A report's folder with files of records, and the source that reads them.
struct RecordFixture {
    var kind = RecordKind.cases
    var sheets: [String] = []
    /// Field → heading.
    var columns: [String: String] = [:]
    var stages: [(String, [String: String])] = []
    var values: [String: [String: String]] = [:]
    var conditions: [String: [String]] = [:]
    var knownValues: [String: [String]] = [:]
    var separators: [String: String] = [:]
    var constants: [String: String] = [:]
    var procedures = RecordFixture.procedures
    var keepsReferences = false
    var undated = DataSource.Undated.open
    var zone = DataSource.Zone.england
    var years: DayRange?

    static let procedures = [
        Procedure(identifier: "statutory", name: "Children Act procedure", stages: stages("1", "2", "3")),
        Procedure(identifier: "corporate", name: "Corporate procedure", stages: stages("1", "2")),
    ]

    /// The fields of cases under headings of the same names.
    static let cases = RecordFixture(
        columns: Dictionary(
            uniqueKeysWithValues: ["reference", "procedure", "stage", "received", "responded", "outcome", "service"]
                .map { ($0, $0) }
        )
    )

    static let header = "reference,procedure,stage,received,responded,outcome,service\n"

    private static func stages(_ identifiers: String...) -> [Stage] {
        identifiers.map { Stage(identifier: $0, name: "Step \($0)", limits: []) }
    }

    /// The records of the texts, one a file.
    func load(_ texts: String..., names: [String]? = nil, reader: TableReader = TableReader()) -> Result {
        let files = names ?? texts.indices.map { "cases\($0 == 0 ? "" : String($0 + 1)).csv" }
        return load(zip(files, texts).map { ($0, Array($1.utf8)) }, reader: reader)
    }

    func load(workbook: [UInt8]) -> Result { load([("cases.xlsx", workbook)], reader: TableReader()) }

    private func load(_ files: [(name: String, bytes: [UInt8])], reader: TableReader) -> Result {
        let folder = TemporaryFolder()
        for file in files { folder.write(file.bytes, to: file.name) }
        let loader = RecordsLoader(
            project: ContentFolder(root: folder.path),
            folder: ".",
            procedures: procedures,
            keepsReferences: keepsReferences,
            reader: reader
        )
        let (table, findings) = loader.load([source(files: files.map(\.name))])
        return Result(table: table, findings: findings)
    }

    /// The records of several sources, each with its text.
    static func load(_ sources: [(fixture: RecordFixture, text: String)]) -> Result {
        let folder = TemporaryFolder()
        let written = sources.enumerated().map { index, source in
            let name = "source\(index + 1).csv"
            folder.write(Array(source.text.utf8), to: name)
            return source.fixture.source(files: [name])
        }
        let loader = RecordsLoader(project: ContentFolder(root: folder.path), folder: ".", procedures: procedures)
        let (table, findings) = loader.load(written)
        return Result(table: table, findings: findings)
    }

    func source(files: [String]) -> DataSource {
        let place = SourceLocation(file: "report.yaml", line: 5)
        let mappings = { (columns: [String: String]) in
            columns.sorted { $0.key < $1.key }.map {
                DataSource.ColumnMapping(field: Field($0.key), heading: $0.value, location: place)
            }
        }
        let entries = { (key: String, values: [String: [String]]) in
            values.sorted { $0.key < $1.key }.map {
                DataSource.FieldValues(key: key, field: Field($0.key), values: $0.value, location: place)
            }
        }
        var source = DataSource(kind: kind, files: files, location: place)
        source.sheets = sheets.map { SheetName(name: $0, location: place) }
        source.columns = mappings(columns)
        source.stageColumns = stages.map { DataSource.StageMapping(stage: $0.0, columns: mappings($0.1)) }
        source.values = byField(values)
        source.conditions = entries("where", conditions)
        source.knownValues = entries("known", knownValues)
        source.separators = byField(separators)
        source.constants = byField(constants)
        source.years = years
        source.zone = zone
        source.undated = undated
        return source
    }

    private func byField<Value>(_ values: [String: Value]) -> [Field: Value] {
        Dictionary(uniqueKeysWithValues: values.map { (Field($0.key), $0.value) })
    }

    struct Result {
        let table: RecordTable
        let findings: [Finding]

        /// As an officer sees them, without the folder.
        var messages: [String] { findings.map { $0.description.replacing("./", with: "") } }

        /// The labels that a category can have, in the order in which they were met.
        func knownLabels(_ field: String) -> [String] {
            guard case .category(let column) = table.columns[Field(field)] else { return [] }
            return Array(column.labels.dropFirst())
        }

        /// The labels of a category, row by row; several values joined by "+".
        func labels(_ field: String) -> [String] {
            guard case .category(let column) = table.columns[Field(field)] else { return [] }
            return column.codes.map { code in
                guard let cells = column.cells else { return column.labels[Int(code)] }
                return cells[Int(code)].map { column.labels[Int($0)] }.joined(separator: "+")
            }
        }

        func days(_ field: String) -> [String] {
            guard case .date(let column) = table.columns[Field(field)] else { return [] }
            return column.days.indices.map { column[$0]?.isoText ?? "" }
        }

        var places: [String] {
            (0..<table.rowCount).map { "\(table.rows.location(ofRecord: $0))".replacing("./", with: "") }
        }
    }
}
