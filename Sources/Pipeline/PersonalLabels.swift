import Casework
import Intake
import Loading
import Narrative

/// Values of the records that look as if they told of a person. Findings name rows, filters and near values, and so may
/// hold one; it is replaced by what it looks like and where it stands: "a name in data/cases.csv, row 12".
struct PersonalLabels {
    private struct Label {
        let text: String
        let shape: String
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
            for case .category(let column) in table.columns.values {
                for code in column.labels.indices.dropFirst() { add(code, of: column, rows: table.rows) }
            }
        }
        labels = labels.mapValues { $0.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) } }
    }

    private mutating func add(_ code: Int, of column: CategoryColumn, rows: RowNumbers) {
        let label = column.labels[code]
        let text = label.drop { !$0.isWordPart }
        guard !text.isEmpty, let shape = PersonalText.shape(of: label) else { return }
        labels[text.firstWord, default: []].append(
            Label(text: String(text), shape: shape, code: code, column: column, rows: rows))
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
            if let label = labels[rest.firstWord]?.first(where: { rest.begins(with: $0.text) }) {
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
    fileprivate var firstWord: String { prefix(while: \.isWordPart).lowercased() }

    /// Whether it begins with these words, and no letter goes on after them.
    fileprivate func begins(with words: String) -> Bool {
        guard lowercased().hasPrefix(words.lowercased()) else { return false }
        return !(dropFirst(words.count).first?.isWordPart ?? false)
    }
}
