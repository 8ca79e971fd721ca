package import Casework
package import Files
package import Narrative
package import Tables

/// Reads the records of a report, kind by kind.
package struct RecordsLoader: Sendable {
    let project: ContentFolder
    /// The report's folder, relative to the project: "content/childrens-2024-25".
    let folder: String
    /// Of the report: stages and procedures of cases must be among them.
    let procedures: [Procedure]
    /// Whether the texts of references are kept, to explain a figure.
    let keepsReferences: Bool
    let reader: TableReader

    package init(
        project: ContentFolder, folder: String, procedures: [Procedure], keepsReferences: Bool = false,
        reader: TableReader = TableReader()
    ) {
        self.project = project
        self.folder = folder
        self.procedures = procedures
        self.keepsReferences = keepsReferences
        self.reader = reader
    }

    /// The records of all sources of a kind, one below the other, and everything that is wrong with them.
    ///
    /// What could not be read is blank in the table, so that the table is only to be used where no finding is an error.
    package func load(_ written: [DataSource]) -> (table: RecordTable, findings: [Finding]) {
        var findings: [Finding] = []
        var sources: [DataSource] = []
        for source in written {
            let (found, problems) = source.resolvingPatterns(in: folder, of: project)
            sources.append(namingColumns(of: found))
            findings += problems
        }
        let kind = written.first?.kind ?? .cases
        var checks = RecordChecks(sources: sources, schema: .schema(of: kind), procedures: procedures)
        var builder = RecordTableBuilder()
        var filled: [String] = []
        for source in sources { findings += read(source, into: &builder, &checks, &filled) }
        checks.check(builder)
        if builder.columns[.reference] == nil {
            findings += SameFiles(files: filled.uniqued(), folder: project).copies().map {
                RecordFindings.copy($0.file, of: $0.original)
            }
        }
        // A date that can't be read is an error already.
        if checks.findings.allSatisfy({ $0.severity != .error }) {
            findings += UndatedRecords(kind: kind, columns: builder.columns).findings { row, field in
                builder.location(ofRecord: row, field: field)
            }
        }
        let table = builder.table(of: kind)
        return (table, findings + checks.findings + DoubtfulLabels(sources: sources).findings(in: table))
    }

    /// Adds a source's records to those of the sources before it; what is wrong with its files.
    /// - Parameter filled: receives the files that have rows.
    private func read(
        _ source: DataSource, into builder: inout RecordTableBuilder, _ checks: inout RecordChecks,
        _ filled: inout [String]
    ) -> [Finding] {
        builder.beginSource()
        let plan = RecordPlan(source, procedures: procedures, keepsReferences: keepsReferences)
        var findings = plan.findings
        if let missing = missingSnapshot(of: source) { return findings + [missing] }
        let rules = LabelRules(source, procedures: procedures)
        for contents in tables(of: source, plan.requests) {
            findings += contents.findings + missingColumns(of: contents, plan: plan, source)
            if let day = contents.snapshot?.day { builder.taken = min(builder.taken ?? day, day) }
            let pieces = pieces(of: contents, plan: plan, rules: rules, source: source)
            for piece in pieces { builder.append(checks.check(piece, undated: source.undated)) }
            if contents.rowCount > 0 { filled.append(contents.file) }
            if contents.findings.isEmpty, pieces.allSatisfy({ $0.rowCount == 0 }) {
                findings.append(RecordFindings.noRecords(in: contents.file, of: source, hadRows: contents.rowCount > 0))
            }
        }
        return findings
    }

    /// History needs no mapping: its headings are the fields' own names. Those of all its files are.
    private func namingColumns(of source: DataSource) -> DataSource {
        guard source.kind == .history, source.columns.isEmpty else { return source }
        let needed = ["year", "measure", "value"]
        let requests = needed.map { ColumnRequest(heading: $0, content: .category) }
        let headings = tables(of: source, requests).flatMap(\.headings)
        let others = headings.filter { !needed.contains(CellText.key(of: $0)) }.uniqued()
        return source.with(
            files: source.files,
            columns: (needed + others).map { heading in
                let words = CellText.key(of: heading).split { !$0.isLetter && !$0.isNumber }
                return DataSource.ColumnMapping(
                    field: Field(words.joined(separator: "_")), heading: heading, location: source.location
                )
            }
        )
    }

    /// One a file, or a sheet of it, in their order; each is read when its turn comes.
    private func tables(of source: DataSource, _ requests: [ColumnRequest]) -> some Sequence<TableContents> {
        let places = source.files.flatMap { file -> [(file: String, sheet: SheetName?)] in
            let sheets = WorkbookReader.reads(file) ? source.sheets : []
            return sheets.isEmpty
                ? [(file, nil)] : sheets.flatMap { self.sheets(like: $0, of: file, requests) }.map { (file, $0) }
        }
        return places.lazy.map { place in
            let path = folder + "/" + place.file
            let system = project.root + "/" + path
            if let fault = project.gate.fault(at: system), fault != .missing, fault != .noFile {
                var contents = TableContents(file: path.withoutSteps)
                contents.columns = requests.map { _ in nil }
                contents.findings = [.refused(path.withoutSteps, for: fault)]
                return contents
            }
            return reader.read(requests, fromFileAt: system, named: path.withoutSteps, sheet: place.sheet)
        }
    }

    /// The sheets of a workbook that a name with `*` or `?` stands for; the name itself where it is none or stands for none.
    private func sheets(
        like name: SheetName, of file: String, _ requests: [ColumnRequest]
    ) -> [SheetName] {
        guard FilePattern(text: name.name).isPattern else { return [name] }
        let path = folder + "/" + file
        guard project.gate.fault(at: project.root + "/" + path) == nil else { return [name] }
        let names = WorkbookReader.sheets(
            like: FilePattern(text: name.name), ofFileAt: project.root + "/" + path, having: requests)
        return names.isEmpty ? [name] : names.map { SheetName(name: $0, location: name.location) }
    }

    private func missingColumns(of contents: TableContents, plan: RecordPlan, _ source: DataSource) -> [Finding] {
        guard source.query == nil else { return staleness(of: contents, from: source, asking: plan.requests) }
        guard !contents.headings.isEmpty else { return [] }
        let missing = zip(contents.columns, plan.origins).compactMap { column, mapping in
            column == nil ? RecordFindings.missingColumn(mapping, in: contents) : nil
        }
        return missing.isEmpty ? [] : TableFindings.doubtfulDelimiter(of: contents) + missing
    }

    private func pieces(
        of contents: TableContents,
        plan: RecordPlan,
        rules: LabelRules,
        source: DataSource
    ) -> [RecordPiece] {
        plan.layouts.map { layout in
            let piece = piece(of: contents, layout: layout, plan: plan, rules: rules)
            let filter = RecordFilter(
                conditions: source.conditions, ownFields: layout.ownFields, days: source.years, rules: rules)
            return filter.applied(to: piece)
        }
    }

    private func piece(
        of contents: TableContents,
        layout: RecordPlan.Layout,
        plan: RecordPlan,
        rules: LabelRules
    ) -> RecordPiece {
        var columns: [Field: RecordColumn] = [:]
        var shownDates: [Field: [Int: String]] = [:]
        for (field, request) in layout.requests {
            guard let column = contents.columns[request] else { continue }
            columns[field] = recordColumn(
                column,
                field: field,
                isMoney: plan.schema.money.contains(field),
                rules: rules
            )
            for date in contents.unreadableDates where date.column == request {
                shownDates[field, default: [:]][date.record] = date.text
            }
        }
        for (field, value) in layout.constants {
            columns[field] = value.column(field, rowCount: contents.rowCount, rules)
        }
        return RecordPiece(
            file: contents.file,
            rowCount: contents.rowCount,
            columns: columns,
            rows: contents.rowNumbers,
            headings: layout.requests.mapValues { plan.requests[$0].heading },
            shownDates: shownDates
        )
    }

    private func recordColumn(
        _ column: TableColumn,
        field: Field,
        isMoney: Bool,
        rules: LabelRules
    ) -> RecordColumn {
        switch column {
        case .category(let codes, let values): .category(rules.column(field, codes: codes, values: values))
        case .dates(let days): .date(DateColumn(days: days))
        case .amounts(let amounts):
            isMoney ? .money(MoneyColumn(pence: amounts)) : .number(NumberColumn(millionths: amounts))
        case .references(let hashes, let texts): .reference(ReferenceColumn(hashes: hashes, texts: texts))
        }
    }
}

extension String {
    /// A path without steps up: "content/b/data" of "content/a/../b/data".
    var withoutSteps: String {
        var parts: [Substring] = []
        for part in split(separator: "/", omittingEmptySubsequences: false) {
            if part == "..", let last = parts.last, last != "..", !last.isEmpty {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
