import Casework
import Narrative

/// What a `report.yaml` says: the report's settings and where its records come from.
struct ReportFile: Hashable, Sendable {
    let settings: ReportSettings
    /// In the order in which they are written.
    let sources: [DataSource]

    /// Nil where a key without which there is no report is missing or wrong.
    static func read(_ source: SourceText) -> (report: ReportFile?, findings: [Finding]) {
        let (value, findings) = YAMLDocument.read(source.text, origin: YAMLOrigin(file: source.file))
        guard let value else {
            return (nil, findings.isEmpty ? [.emptySettings(source.file, needs: "title and year")] : findings)
        }
        var mapping = YAMLMapping(value, subject: "report.yaml")
        let report = read(&mapping, file: source.file)
        mapping.finish()
        return (report, mapping.findings)
    }

    private static func read(_ mapping: inout YAMLMapping, file: String) -> ReportFile? {
        let title = mapping.requiredText("title")
        let summary = mapping.text("summary")
        let firstMonth = mapping.month("years-start") ?? 4
        let year = mapping.requiredYear("year", firstMonth: firstMonth)
        let compare = mapping.integer("compare", in: 0...20) ?? 1
        let written = mapping.named("data").flatMap { key, name, value in
            DataSource.read(value, kind: name, at: key.location, firstMonth: firstMonth, in: &mapping)
        }
        let procedures = mapping.named("procedures").compactMap { _, name, value in
            mapping.mapping(of: value, subject: "the procedure \"\(name)\"") { Procedure.read(&$0, identifier: name) }
        }
        let keyFigures = TileRequest.read(mapping.value("key-figures"), named: "key-figures", in: &mapping)
        let measures = mapping.named("measures").compactMap { key, name, value in
            CustomMeasure.read(value, name: name, at: key.location, in: &mapping)
        }
        let decimals = mapping.mapping("rounding", subject: "rounding") { $0.integer("shares", in: 0...3) }
        let recordsFrom = mapping.year("records-from", firstMonth: firstMonth)
        let published = mapping.day("published")
        let revisions = (mapping.values("revised") ?? []).compactMap { value in
            mapping.mapping(of: value, subject: "the revised figure") { ReportSettings.Revision.read(&$0) }
        }
        let series = mapping.plainName("series")
        let subjects = mapping.texts("subject") ?? []
        guard let title, let year else { return nil }
        // A query gives the years that it is asked for, so that earlier ones are not known.
        let asksDatabase = written.contains { $0.query != nil }
        let firstYear = min(year, recordsFrom ?? year.advanced(by: -compare))
        let sources = written.map { $0.asking(for: firstYear...year) }
        let settings = ReportSettings(
            file: file, title: title, summary: summary, year: year, compare: compare, procedures: procedures,
            measures: measures, keyFigures: keyFigures,
            rounding: ReportSettings.Rounding(shareDecimals: decimals ?? 0),
            recordsFrom: recordsFrom ?? (asksDatabase ? firstYear : nil),
            revisions: revisions, ownKinds: sources.compactMap(\.ownKind).uniqued(),
            limits: Dictionary(
                sources.compactMap { source in source.limit.map { (source.kind, $0) } },
                uniquingKeysWith: { first, _ in first }),
            recordsFromOfKinds: Dictionary(
                sources.compactMap { source in source.recordsFrom.map { (source.kind, $0) } }, uniquingKeysWith: max),
            complete: Dictionary(
                sources.compactMap { source in source.complete.map { (source.kind, $0) } },
                uniquingKeysWith: { $0.enclosing($1) }), published: published,
            series: series, subjects: subjects
        )
        return ReportFile(settings: settings, sources: sources)
    }
}

extension Finding {
    static func badMeasureName(_ name: String, at location: SourceLocation) -> Finding {
        Finding(
            "bad-name", "\"\(name)\" can't be the name of a measure.",
            remedy: "Use lower-case letters, digits and underscores, as in complaints_per_referral.", at: location
        )
    }

    static func emptySettings(_ file: String, needs keys: String) -> Finding {
        Finding(
            "missing-key", "The file is empty.", remedy: "Write at least \(keys).",
            at: SourceLocation(file: file, line: 1)
        )
    }
}

extension ReportSettings.Revision {
    fileprivate static func read(_ mapping: inout YAMLMapping) -> ReportSettings.Revision? {
        let figure = mapping.requiredExpression("figure")
        let reason = mapping.requiredText("reason")
        guard let figure, let reason else { return nil }
        return ReportSettings.Revision(figure: figure, reason: reason)
    }
}

extension CustomMeasure {
    fileprivate static func read(
        _ value: YAMLValue, name: String, at location: SourceLocation, in report: inout YAMLMapping
    ) -> CustomMeasure? {
        if !name.isMeasureName { report.add(.badMeasureName(name, at: location)) }
        return report.mapping(of: value, subject: "the measure \"\(name)\"") { mapping in
            let title = mapping.requiredText("title")
            let definition = mapping.requiredText("definition")
            let expression = mapping.requiredExpression("expression")
            let unit = mapping.text("unit")
            let decimals = mapping.integer("decimals", in: 0...6)
            guard let title, let definition, let expression else { return nil }
            return CustomMeasure(
                name: name, title: title, definition: definition, expression: expression, unit: unit,
                decimals: decimals
            )
        }
    }
}

extension String {
    var isMeasureName: Bool {
        first.map { "a"..."z" ~= $0 } == true && isPlainName && !contains("-") && lowercased() == self
    }
}
