import Casework
import Intake
import Loading
import Narrative

/// Values of the records that look as if they told of a person. Findings name rows, filters and near values, and so may
/// hold one; it is replaced by what it looks like and where it stands: "a name in data/cases.csv, row 12".
///
/// A single word that is none of the trade's may be a surname, and may be a ward that the report is full of. It is replaced
/// where a finding names a value: in quotation marks, among the arguments of an expression, in a list of what is known.
struct PersonalLabels {
    private struct Label {
        let text: String
        let shape: String
        let isWord: Bool
        let code: Int
        let column: CategoryColumn
        let rows: RowNumbers

        /// To look for the row takes its time, and most labels stand in no finding.
        var substitute: String { "\(shape) in \(rows.location(ofRecord: column.firstRow(of: code)))" }
    }

    /// First word, in small letters → the labels that begin with it, the longest first.
    private var labels: [String: [Label]] = [:]

    init(_ reports: [Report]) {
        for table in reports.flatMap(\.records.values) {
            // What these hold is known to the settings, or an error before it comes here.
            for (field, column) in table.columns where ![.outcome, .procedure, .stage].contains(field) {
                guard case .category(let column) = column else { continue }
                for code in column.labels.indices.dropFirst() { add(code, of: column, rows: table.rows) }
            }
        }
        labels = labels.mapValues { $0.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) } }
    }

    private mutating func add(_ code: Int, of column: CategoryColumn, rows: RowNumbers) {
        let label = column.labels[code]
        let text = label.drop { !$0.isWordPart }
        let shape = PersonalText.shape(of: label)
        guard !text.isEmpty, shape != nil || PersonalText.maybeSurname(label) else { return }
        labels[text.firstWord, default: []].append(
            Label(
                text: String(text), shape: shape ?? "a word", isWord: shape == nil, code: code, column: column,
                rows: rows))
    }

    func hidden(in findings: [Finding]) -> [Finding] {
        labels.isEmpty ? findings : findings.map(hidden)
    }

    private func hidden(in finding: Finding) -> Finding {
        Finding(
            finding.identifier, hidden(in: finding.summary), remedy: hidden(in: finding.remedy), at: finding.location,
            severity: finding.severity
        )
    }

    private func hidden(in words: String) -> String {
        var hidden = ""
        var rest = words[...]
        while !rest.isEmpty {
            hidden += rest.prefix { !$0.isWordPart }
            rest = rest.drop { !$0.isWordPart }
            let label = labels[rest.firstWord]?.first { label in
                rest.begins(with: label.text)
                    && (!label.isWord || hidden.leadsToValue && rest.dropFirst(label.text.count).endsValue)
            }
            if let label {
                hidden += label.substitute
                rest = rest.dropFirst(label.text.count)
            } else {
                hidden += rest.prefix(while: \.isWordPart)
                rest = rest.drop(while: \.isWordPart)
            }
        }
        return hidden
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension StringProtocol {
    /// Whether a value may come next: the text ends as in `"`, `service: `, `[Waste, `, `Known: `.
    fileprivate var leadsToValue: Bool { ["\"", "“", "[", "(", ": ", ", "].contains { hasSuffix($0) } }

    /// Whether a value may have ended before this text.
    fileprivate var endsValue: Bool { first.map { "\"”,)].?".contains($0) } ?? true }

    fileprivate var firstWord: String { prefix(while: \.isWordPart).lowercased() }

    /// Whether it begins with these words, and no letter goes on after them.
    fileprivate func begins(with words: String) -> Bool {
        guard lowercased().hasPrefix(words.lowercased()) else { return false }
        return !(dropFirst(words.count).first?.isWordPart ?? false)
    }
}
