import Casework
import Narrative
import Tables

/// Which columns of a source's files are read, and which fields of which records they become.
struct RecordPlan {
    let schema: RecordSchema
    private(set) var requests: [ColumnRequest] = []
    /// One a request: the mapping that asked for it first.
    private(set) var origins: [DataSource.ColumnMapping] = []
    /// One for a long file; one a stage for a wide file.
    private(set) var layouts: [Layout] = []
    private(set) var findings: [Finding] = []

    /// How one row of a file becomes one record.
    struct Layout {
        /// Field → index of the request.
        var requests: [Field: Int] = [:]
        /// Field → the value of every record.
        var constants: [Field: ConstantValue] = [:]
        /// Of a wide file: the fields of which at least one is not blank where there is a record.
        var ownFields: Set<Field> = []
    }

    private let source: DataSource
    private let keepsReferences: Bool

    init(_ source: DataSource, procedures: [Procedure], keepsReferences: Bool) {
        self.source = source
        self.keepsReferences = keepsReferences
        schema = RecordSchema.schema(of: source.kind)
        let texts = source.constants.merging(RecordPlan.only(procedures, in: source)) { written, _ in written }
        let schema = schema
        let constants = Dictionary(
            uniqueKeysWithValues: texts.compactMap { field, text in
                ConstantValue(text, of: field, in: schema).map { (field, $0) }
            })
        if source.stageColumns.isEmpty {
            layouts = [layout(of: source.columns, own: [], constants: constants)]
        } else {
            layouts = source.stageColumns.map { stage in
                layout(
                    of: source.columns,
                    own: stage.columns,
                    constants: constants.merging([.stage: .label(stage.stage)]) { _, stage in stage }
                )
            }
        }
        let spelling = FieldSpelling(source, schema: schema)
        for layout in layouts { checkRequiredFields(of: layout, spelling) }
        findings += spelling.findings(given: given)
        checkFieldValues()
        checkNames()
        for field in texts.keys.sorted() where constants[field] == nil {
            findings.append(
                RecordFindings.badConstant(
                    field, schema.content(of: field, keepingReferences: false),
                    at: source.places.constants[field] ?? source.location))
        }
    }

    /// The fields that are mapped or constant at some stage.
    private var given: Set<Field> {
        Set(layouts.flatMap { Array($0.requests.keys) + Array($0.constants.keys) })
    }

    /// The procedure of a report that has only one, and its stage if that is the only one too.
    private static func only(_ procedures: [Procedure], in source: DataSource) -> [Field: String] {
        guard source.kind == .cases, procedures.count == 1, let procedure = procedures.first else { return [:] }
        var constants: [Field: String] = [.procedure: procedure.identifier]
        if procedure.stages.count == 1 { constants[.stage] = procedure.stages[0].identifier }
        for mapping in source.columns { constants[mapping.field] = nil }
        return constants
    }

    private mutating func layout(
        of shared: [DataSource.ColumnMapping],
        own: [DataSource.ColumnMapping],
        constants: [Field: ConstantValue]
    ) -> Layout {
        var layout = Layout(constants: constants, ownFields: Set(own.map(\.field)))
        for mapping in shared + own {
            layout.requests[mapping.field] = request(for: mapping)
            layout.constants[mapping.field] = nil
        }
        return layout
    }

    private mutating func request(for mapping: DataSource.ColumnMapping) -> Int? {
        let written = schema.content(of: mapping.field, keepingReferences: keepsReferences)
        let content = written == .date && source.reading != DateReading() ? .dateAs(source.reading) : written
        let key = CellText.key(of: mapping.heading)
        if let known = requests.firstIndex(where: { CellText.key(of: $0.heading) == key }) {
            if requests[known].content == content { return known }
            let finding = RecordFindings.conflictingFields(mapping, with: origins[known])
            if !findings.contains(finding) { findings.append(finding) }
            return nil
        }
        requests.append(ColumnRequest(heading: mapping.heading, content: content))
        origins.append(mapping)
        return requests.count - 1
    }

    private mutating func checkRequiredFields(of layout: Layout, _ spelling: FieldSpelling) {
        let given = Set(layout.requests.keys).union(layout.constants.keys).union(source.constants.keys)
        var missing = schema.required.filter { !given.contains($0) }
        if [.costs, .findings].contains(source.kind), given.isDisjoint(with: [.date, .year]) {
            missing.append(.year)
        }
        for field in missing {
            let finding = RecordFindings.unmappedField(field, of: source, misspelt: spelling.misspelling(of: field))
            if !findings.contains(finding) { findings.append(finding) }
        }
    }

    private mutating func checkFieldValues() {
        for entry in source.conditions + source.knownValues {
            let isGiven = layouts.allSatisfy {
                $0.requests[entry.field] != nil || $0.constants[entry.field] != nil
            }
            let fields = layouts.flatMap { $0.requests.keys } + source.constants.keys
            if !isGiven {
                findings.append(RecordFindings.unknownField(of: entry, known: Set(fields)))
            } else if schema.content(of: entry.field, keepingReferences: keepsReferences) != .category {
                findings.append(RecordFindings.uncountableField(of: entry))
            }
        }
    }

    /// What is said of a field under `values` or `several` would have no effect where there is no such field.
    private mutating func checkNames() {
        let given = given
        for (key, fields) in [("values", source.values.keys.sorted()), ("several", source.separators.keys.sorted())] {
            for field in fields where !given.contains(field) {
                let entry = DataSource.FieldValues(key: key, field: field, values: [], location: source.location)
                findings.append(RecordFindings.unknownField(of: entry, known: given))
            }
        }
    }
}
