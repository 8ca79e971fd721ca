import Casework
import Language
import Narrative

/// The figures of earlier years as they were published, one a row of the history file.
struct PublishedFigures {
    struct Entry {
        /// Its number in the table, from 0.
        let record: Int
        let key: Key
        /// As the file has it; of a share without a base, per cent.
        let value: Ratio
        /// What a share is of; nil: only the percentage was published.
        let base: Ratio?
        /// What is written in place of a number: not available, or not applicable. There is no value then.
        let mark: FigureValue?
        /// "Annual report 2019/20"; nil: not recorded.
        let source: String?
        /// Why the figure of the records is another one now; nil: it is not.
        let revision: String?
        let location: SourceLocation
    }

    /// Which figure it is: a measure of one year with one value for each dimension that it is restricted by.
    struct Key: Hashable {
        let measure: String
        let year: ReportingYear
        /// Folded values by dimension; none of the measure's own arguments that has its usual value.
        let filters: [Field: String]

        /// The same on whatever day the status was looked at.
        fileprivate var onAnyDay: Key {
            Key(measure: measure, year: year, filters: filters.filter { $0.key != .statusDate })
        }
    }

    let entries: [Entry]
    private let byKey: [Key: Int]
    /// Whether a row says why its figure is revised.
    let hasReasons: Bool
    /// By the keys without the day of the status: a row that names none, else the one of the latest day.
    private let onAnyDay: [Key: Int]
    private let measures: Set<String>

    private static let ownFields: Set<Field> = [.measure, .year, .value, .of, .source, .revised]

    /// Nil where the report has none.
    init?(_ report: Report) {
        guard let table = report.records[.history], case .category(let years)? = table.columns[.year],
            case .category(let measures)? = table.columns[.measure], case .number(let values)? = table.columns[.value]
        else { return nil }
        let dimensions = table.columns.compactMap { name, column -> (Field, CategoryColumn)? in
            guard case .category(let column) = column, !Self.ownFields.contains(name) else { return nil }
            return (name, column)
        }
        entries = (0..<table.rowCount).compactMap { row in
            let label = years.label(row: row)
            guard let year = ReportingYear(label: label, firstMonth: report.settings.year.firstMonth),
                let value = values.ratio(row: row) ?? values.mark(row: row).map({ _ in Ratio(0) })
            else { return nil }
            let measure = measures.label(row: row).folded
            let usual = Measure.named(measure)?.options.usual ?? [:]
            let filters = dimensions.map { ($0.0, Self.value($0.1.label(row: row), of: $0.0)) }
                .filter { !$0.1.isEmpty && usual[$0.0] != $0.1 }
            let key = Key(measure: measure, year: year, filters: Dictionary(uniqueKeysWithValues: filters))
            let bases = table.columns[.of]
            let marks = [values.mark(row: row), bases?.mark(row: row)].compactMap { $0 }
            return Entry(
                record: row, key: key, value: value, base: bases?.ratio(row: row),
                mark: FigureValue.worse(of: marks), source: table.words(.source, row),
                revision: table.words(.revised, row), location: table.rows.location(ofRecord: row)
            )
        }
        byKey = Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        var onAnyDay: [Key: Int] = [:]
        for (index, entry) in entries.enumerated() {
            let key = entry.key.onAnyDay
            if let other = onAnyDay[key], !entry.isPreferred(to: entries[other]) { continue }
            onAnyDay[key] = index
        }
        self.onAnyDay = onAnyDay
        self.measures = Set(entries.map(\.key.measure))
        hasReasons = entries.contains { $0.revision != nil }
    }

    func has(_ measure: String) -> Bool { measures.contains(measure) }

    func entry(ofRecord record: Int) -> Entry? { entries.first { $0.record == record } }

    subscript(key: Key) -> Entry? { byKey[key].map { entries[$0] } }

    /// The figure of a year whose records are gone: what was published stands, whatever day a status is looked at now.
    func standing(for key: Key) -> Entry? { self[key] ?? onAnyDay[key.onAnyDay].map { entries[$0] } }

    /// The figure of the same measure and year with the fewest other filters; nil: none was published.
    func nearest(to key: Key) -> Entry? {
        func difference(_ entry: Entry) -> Int {
            let (wanted, found) = (key.onAnyDay.filters, entry.key.onAnyDay.filters)
            return Set(wanted.keys).union(found.keys).count { wanted[$0] != found[$0] }
        }
        return entries.filter { $0.key.measure == key.measure && $0.key.year == key.year }
            .min { difference($0) < difference($1) }
    }

    /// A filter's value as keys have it.
    static func value(_ value: String, of dimension: Field) -> String {
        let spelled = Evaluator.spellings(of: value, field: dimension)
        return spelled.count == 1 ? spelled[0] : value.folded
    }

    /// Entries that say again what an earlier one says.
    var repeated: [Entry] { entries.indices.filter { byKey[entries[$0].key] != $0 }.map { entries[$0] } }

    /// The values that published figures of these measures are restricted to, as the file writes them.
    static func labels(of dimension: Field, in report: Report, measures: Set<String>) -> [String] {
        guard !ownFields.contains(dimension), let table = report.records[.history],
            case .category(let column)? = table.columns[dimension],
            case .category(let names)? = table.columns[.measure]
        else { return [] }
        let found = (0..<table.rowCount).filter { measures.contains(names.label(row: $0).folded) }
            .map { column.label(row: $0) }
        return Set(found).subtracting([""]).sorted()
    }
}

extension PublishedFigures.Entry {
    /// Of two that differ in the day of their status only.
    fileprivate func isPreferred(to other: PublishedFigures.Entry) -> Bool {
        guard let other = other.key.filters[.statusDate] else { return false }
        return key.filters[.statusDate].map { $0 > other } ?? true
    }
}

extension RecordTable {
    fileprivate func words(_ field: Field, _ row: Int) -> String? {
        guard case .category(let column)? = columns[field] else { return nil }
        let label = column.label(row: row)
        return label.isEmpty ? nil : label
    }
}

extension RecordColumn {
    func ratio(row: Int) -> Ratio? {
        if case .number(let column) = self { column.ratio(row: row) } else { nil }
    }

    func mark(row: Int) -> FigureValue? {
        if case .number(let column) = self { column.mark(row: row) } else { nil }
    }
}

extension NumberColumn {
    func ratio(row: Int) -> Ratio? {
        millionths[row] <= NumberColumn.notApplicable ? nil : Ratio(millionths[row], over: NumberColumn.scale)
    }

    /// What is written in place of a number.
    func mark(row: Int) -> FigureValue? {
        switch millionths[row] {
        case NumberColumn.notAvailable: .notAvailable
        case NumberColumn.notApplicable: .notApplicable
        default: nil
        }
    }
}

extension CategoryColumn {
    /// The row's value; of several, the first.
    func label(row: Int) -> String {
        let code = Int(codes[row])
        return labels[cells.map { Int($0[code].first ?? 0) } ?? code]
    }
}
