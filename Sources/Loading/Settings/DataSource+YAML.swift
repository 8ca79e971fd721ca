import Casework

extension DataSource {
    /// One entry under `data:`; nil where the kind is unknown or the file is missing.
    static func read(
        _ value: YAMLValue, kind name: String, at location: SourceLocation, in report: inout YAMLMapping
    ) -> DataSource? {
        guard let kind = RecordKind(rawValue: name) else {
            report.add(
                Finding(
                    "unknown-records", "\"\(name)\" is not a kind of records.",
                    remedy: Suggestion.sentence(for: name, in: RecordKind.allCases.map(\.rawValue)), at: location
                )
            )
            return nil
        }
        var mapping = YAMLMapping(value, subject: "the data of \(name)", location: location)
        let source = value.isMapping ? read(&mapping, kind: kind, at: location) : nil
        mapping.finish()
        report.add(mapping.findings)
        return source
    }

    private static func read(
        _ mapping: inout YAMLMapping, kind: RecordKind, at location: SourceLocation
    ) -> DataSource? {
        let files = (mapping.texts("file") ?? []) + (mapping.texts("files") ?? [])
        if files.isEmpty { mapping.add(missing: "file") }
        let stages = mapping.named("stages").compactMap { stage in
            columnMappings(stage.value, named: stage.name, in: &mapping).map {
                StageMapping(stage: stage.name, columns: $0)
            }
        }
        let columns = mapping.value("columns").flatMap { columnMappings($0, named: "columns", in: &mapping) }
        if mapping.value("columns") == nil, stages.isEmpty, kind != .history { mapping.add(missing: "columns") }
        var values: [String: [String: String]] = [:]
        for (_, field, value) in mapping.named("values") {
            values[field] = texts(of: value, named: field, in: &mapping)
        }
        let conditions = fieldValues("where", in: &mapping)
        let knownValues = fieldValues("known", in: &mapping)
        let separators = mapping.value("several").map { texts(of: $0, named: "several", in: &mapping) } ?? [:]
        let constants = mapping.value("constant").map { texts(of: $0, named: "constant", in: &mapping) } ?? [:]
        guard !files.isEmpty else { return nil }
        return DataSource(
            kind: kind, files: files, columns: columns ?? [],
            stageColumns: stages, values: values, conditions: conditions, knownValues: knownValues,
            separators: separators, constants: constants, location: location
        )
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
                ColumnMapping(field: pair.name, heading: $0, location: pair.value.location)
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

    private static func fieldValues(_ key: String, in mapping: inout YAMLMapping) -> [FieldValues] {
        mapping.named(key).map { name, field, value in
            let values = (value.list ?? [value]).compactMap { mapping.text(of: $0, named: field) }
            return FieldValues(key: key, field: field, values: values, location: name.location)
        }
    }
}
