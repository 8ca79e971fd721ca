import Casework
import Narrative

extension JSONWriter {
    /// Findings as the browser's script lists them.
    mutating func member(_ name: String, _ findings: [Finding]) {
        member(name) { json in json.array(findings) { $0.finding($1) } }
    }

    private mutating func finding(_ finding: Finding) {
        object { json in
            json.member("place", finding.location.description)
            json.member("summary", finding.summary)
            json.member("remedy", finding.remedy)
            if case .line(_, let column?) = finding.location.position {
                json.member("column", number: String(column))
            }
        }
    }
}
