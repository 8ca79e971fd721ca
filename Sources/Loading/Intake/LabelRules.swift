import Casework
import Narrative
import Tables

/// What a report calls the values that the files name: applied once to each distinct value, never to each row.
struct LabelRules {
    /// Field → folded value in the file → value in the report.
    private let values: [Field: [String: String]]
    /// Field → values that count as 0 where no record has them.
    private let known: [Field: [String]]
    private let separators: [Field: String]
    private let procedures: [Procedure]

    init(_ source: DataSource, procedures: [Procedure]) {
        values = source.values.mapValues { mapping in
            Dictionary(
                mapping.sorted { $0.key < $1.key }.map { (CellText.key(of: $0.key), CellText.foldingBlanks($0.value)) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        known = Dictionary(source.knownValues.map { ($0.field, $0.values) }, uniquingKeysWith: +)
        separators = source.separators
        self.procedures = procedures
    }

    /// A category column of the report from the codes and distinct values of a table.
    func column(_ field: Field, codes: [UInt16], values: [String]) -> CategoryColumn {
        var labels = LabelList()
        if let separator = separators[field], !separator.isEmpty {
            let cells = values.map { cell in
                parts(of: mapped(cell, field), by: separator).map { labels.index(of: label(of: $0, field)) }
                    .filter { $0 != 0 }.uniqued()
            }
            addKnown(to: &labels, field)
            return CategoryColumn(codes: codes, labels: labels.labels, cells: [[]] + cells)
        }
        let meaning = [0] + values.map { labels.index(of: label(of: $0, field)) }
        addKnown(to: &labels, field)
        let isIdentity = meaning.indices.allSatisfy { Int(meaning[$0]) == $0 }
        let newCodes = isIdentity ? codes : codes.map { meaning[Int($0)] }
        return CategoryColumn(codes: newCodes, labels: labels.labels)
    }

    private func addKnown(to labels: inout LabelList, _ field: Field) {
        for value in known[field] ?? [] { _ = labels.index(of: label(of: value, field)) }
    }

    /// What the report calls a value: mapped, then brought into the form that the field's values have. Empty: blank.
    func label(of value: String, _ field: Field) -> String {
        let text = mapped(value, field)
        let key = CellText.key(of: text)
        if key == "not recorded" { return "" }
        switch field {
        case .outcome:
            if key == "open" || NothingWord.saysNoOutcome(key) { return "" }
            return Outcome(recognising: text)?.rawValue ?? text
        case .procedure: return procedureIdentifier(text)
        case .stage: return stageIdentifier(text)
        case .year: return year(text)
        default: return text
        }
    }

    private func mapped(_ value: String, _ field: Field) -> String {
        values[field]?[CellText.key(of: value)] ?? CellText.foldingBlanks(value)
    }

    private func parts(of cell: String, by separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(cell)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

// MARK: Names of procedures, stages and years

extension LabelRules {
    private func procedureIdentifier(_ text: String) -> String {
        let key = CellText.key(of: text)
        let named = procedures.first { CellText.key(of: $0.identifier) == key || CellText.key(of: $0.name) == key }
        return named?.identifier ?? text
    }

    /// "1" for "1", "Stage 1", "S1", "1.0" or the stage's name, where a procedure has a stage "1".
    private func stageIdentifier(_ text: String) -> String {
        let key = CellText.key(of: text)
        let stages = procedures.flatMap(\.stages)
        if let stage = stages.first(where: { CellText.key(of: $0.identifier) == key }) { return stage.identifier }
        let named = Set(stages.filter { CellText.key(of: $0.name) == key }.map(\.identifier))
        if named.count == 1, let identifier = named.first { return identifier }
        let number = key.drop { !$0.isNumber }.prefix(while: \.isNumber)
        let rest = key.filter { !$0.isNumber && !$0.isWhitespace && !$0.isPunctuation }
        guard ["", "stage", "s", "st"].contains(rest) || key == "\(number).0" else { return text }
        return stages.first { $0.identifier == number }?.identifier ?? text
    }

    /// "2024/25" for "2024-25" and "2024/2025".
    private func year(_ text: String) -> String {
        ReportingYear(label: text)?.label ?? ReportingYear(label: text, firstMonth: 1)?.label ?? text
    }
}
