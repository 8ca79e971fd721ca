import Casework
import Narrative
import Tables

extension DataSource {
    /// The sources under one key of `data:`: one, or a list of several, which are read as one table. Those without a known
    /// kind or a file are left out.
    static func read(
        _ value: YAMLValue, kind name: String, at location: SourceLocation, firstMonth: Int,
        in report: inout YAMLMapping
    ) -> [DataSource] {
        var own: OwnKind?
        let entries = value.list ?? [value]
        return entries.enumerated().compactMap { index, entry in
            let place = value.list == nil ? location : entry.location
            var mapping = YAMLMapping(entry, subject: "the data of \(name)", location: place)
            let builtIn = RecordKind(rawValue: name)
            // What is declared once holds for all sources of the kind.
            let isOwn = builtIn == nil && (mapping.choice("kind", of: Declaration.self) == .own || index > 0)
            guard let kind = isOwn ? .own(name) : builtIn else {
                report.add(unknown(name, at: place))
                return nil
            }
            if isOwn, index == 0, !name.isMeasureName { report.add(.badMeasureName(name, at: location)) }
            let source =
                entry.isMapping
                ? read(&mapping, kind: kind, declared: own, at: place, firstMonth: firstMonth) : nil
            own = own ?? source?.ownKind
            mapping.finish()
            report.add(mapping.findings)
            return source
        }
    }

    /// What `kind` can say: that the council declares it.
    private enum Declaration: String, CaseIterable { case own }

    private static func unknown(_ name: String, at location: SourceLocation) -> Finding {
        let suggestion = Suggestion.sentence(for: name, in: RecordKind.allCases.map(\.rawValue))
        return Finding(
            "unknown-records", "\"\(name)\" is not a kind of records, nor declared with kind: own.",
            remedy: suggestion, at: location
        )
    }

    private static func read(
        _ mapping: inout YAMLMapping, kind: RecordKind, declared: OwnKind?, at location: SourceLocation,
        firstMonth: Int
    ) -> DataSource? {
        let query = mapping.mapping("source", subject: "the source") { QuerySource.read(&$0) }
        let files = files(besides: query, of: mapping.subject, at: location, in: &mapping)
        var source = DataSource(kind: kind, files: files, location: location)
        source.query = query
        let own = declaredKind(kind, declared: declared, in: &mapping)
        source.ownKind = own?.kind
        source.sheets = sheetNames(of: files, in: &mapping)
        source.stageColumns = mapping.named("stages").compactMap { stage in
            columnMappings(stage.value, named: stage.name, in: &mapping).map {
                StageMapping(stage: stage.name, columns: $0)
            }
        }
        let columns = mapping.value("columns").flatMap { columnMappings($0, named: "columns", in: &mapping) }
        source.columns = (own?.date.map { [$0] } ?? []) + (columns ?? [])
        let needsColumns = (kind != .history || query != nil) && own == nil && source.stageColumns.isEmpty
        if mapping.value("columns") == nil, needsColumns { mapping.add(missing: "columns") }
        source.readValues(&mapping)
        source.readDays(&mapping, firstMonth: firstMonth)
        return files.isEmpty ? nil : source
    }

    /// What the cells mean, and which rows are records.
    private mutating func readValues(_ mapping: inout YAMLMapping) {
        for (_, name, value) in mapping.named("values") {
            let field = Field(name)
            values[field] = DataSource.texts(of: value, named: name, in: &mapping)
            places.values[field] = DataSource.locations(of: value)
        }
        conditions = DataSource.fieldValues("where", in: &mapping)
        knownValues = DataSource.fieldValues("known", in: &mapping)
        let separators = mapping.value("several")
        self.separators = separators.map { DataSource.texts(of: $0, named: "several", in: &mapping).byField } ?? [:]
        let constants = mapping.value("constant")
        self.constants = constants.map { DataSource.texts(of: $0, named: "constant", in: &mapping).byField } ?? [:]
        places.constants = constants.map { DataSource.locations(of: $0).byField } ?? [:]
    }

    private mutating func readDays(_ mapping: inout YAMLMapping, firstMonth: Int) {
        if [.enquiries, .contacts, .compliments].contains(kind) { limit = mapping.limit("limit") }
        if ![.history, .actions].contains(kind) {
            complete = mapping.days("complete", firstMonth: firstMonth)
            years = mapping.days("years", firstMonth: firstMonth)
            recordsFrom = mapping.year("records-from", firstMonth: firstMonth)
        }
        zone = mapping.choice("zone", of: Zone.self) ?? .england
        dateOrder = mapping.choice("dates", of: DateOrder.self) ?? .dayFirst
        if kind == .cases { undated = mapping.choice("undated", of: Undated.self) ?? .open }
    }

    /// What stands under `file` and `files`, or the snapshot of a query.
    private static func files(
        besides query: QuerySource?, of subject: String, at location: SourceLocation, in mapping: inout YAMLMapping
    ) -> [String] {
        let files = (mapping.texts("file") ?? []) + (mapping.texts("files") ?? [])
        let hasSource = mapping.value("source") != nil
        if hasSource, !files.isEmpty { mapping.add(.fileBesideQuery(subject, at: location)) }
        if !hasSource, files.isEmpty { mapping.add(missing: "file") }
        return query.map { [$0.snapshot] } ?? (hasSource ? [] : files)
    }

    /// What a council says of a kind of its own, and the column of its date; nil for another kind.
    private static func declaredKind(
        _ kind: RecordKind, declared: OwnKind?, in mapping: inout YAMLMapping
    ) -> (kind: OwnKind?, date: ColumnMapping?)? {
        guard case .own(let name) = kind else { return nil }
        let title = declared == nil ? mapping.requiredText("title") : mapping.text("title")
        let definition = declared == nil ? mapping.requiredText("definition") : mapping.text("definition")
        let date = mapping.requiredValue("date").flatMap { value in
            mapping.text(of: value, named: "date").map {
                ColumnMapping(field: .date, heading: $0, location: value.location)
            }
        }
        if let declared { return (declared, date) }
        guard let title, let definition else { return (nil, date) }
        return (OwnKind(name: name, title: title, definition: definition), date)
    }

    private static func sheetNames(of files: [String], in mapping: inout YAMLMapping) -> [SheetName] {
        let sheets = (mapping.values("sheet") ?? []).compactMap { value in
            mapping.text(of: value, named: "sheet").map { SheetName(name: $0, location: value.location) }
        }
        if let first = sheets.first, !files.isEmpty, !files.contains(where: WorkbookReader.reads) {
            mapping.add(
                Finding(
                    "unused-key", "\"sheet\" is given, and no file is a workbook.",
                    remedy: "Take it out, or name a workbook (.xlsx) under `file`.", at: first.location
                )
            )
        }
        return sheets
    }

    private static func columnMappings(
        _ value: YAMLValue, named key: String, in mapping: inout YAMLMapping
    ) -> [ColumnMapping]? {
        guard let pairs = value.pairs else {
            mapping.add(
                wrongType: value, named: key, expected: "a mapping",
                remedy: "Write one \"field: heading in the file\" a line."
            )
            return nil
        }
        return pairs.compactMap { pair in
            mapping.text(of: pair.value, named: pair.name).map {
                ColumnMapping(field: Field(pair.name), heading: $0, location: pair.value.location)
            }
        }
    }

    private static func texts(
        of value: YAMLValue, named key: String, in mapping: inout YAMLMapping
    ) -> [String: String] {
        guard let pairs = value.pairs else {
            mapping.add(
                wrongType: value, named: key, expected: "a mapping", remedy: "Write one \"name: value\" a line."
            )
            return [:]
        }
        var texts: [String: String] = [:]
        for pair in pairs { texts[pair.name] = mapping.text(of: pair.value, named: pair.name) }
        return texts
    }

    private static func locations(of value: YAMLValue) -> [String: SourceLocation] {
        Dictionary((value.pairs ?? []).map { ($0.name, $0.value.location) }, uniquingKeysWith: { first, _ in first })
    }

    private static func fieldValues(_ key: String, in mapping: inout YAMLMapping) -> [FieldValues] {
        mapping.named(key).map { name, field, value in
            let values = (value.list ?? [value]).compactMap { mapping.text(of: $0, named: field) }
            return FieldValues(key: key, field: Field(field), values: values, location: name.location)
        }
    }
}

extension Dictionary where Key == String {
    fileprivate var byField: [Field: Value] { Dictionary<Field, Value>(uniqueKeysWithValues: map { (Field($0), $1) }) }
}
