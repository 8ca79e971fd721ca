import Casework
import Narrative
import Glibc

/// Findings on standard error.
struct FindingsReport {
    let findings: [Finding]
    let isJSON: Bool

    init(_ findings: [Finding], isJSON: Bool) {
        self.findings = findings
        self.isJSON = isJSON
    }

    /// Writes them one below the other with a blank line between, and a line that counts them; nothing for none, but
    /// for an empty list in JSON.
    func write(closing: String = "") {
        if isJSON {
            StandardError.write(findings.json + "\n")
        } else if !findings.isEmpty {
            let text = findings.map { "\($0)\n" }.joined(separator: "\n")
            StandardError.write(
                text.withoutControlCharacters + "\n"
                    + ([count] + (closing.isEmpty ? [] : [closing])).joined(separator: " ") + "\n")
        }
    }

    /// The findings for which a folder was left as it was.
    func write(leaving output: String) {
        write(closing: access(output, F_OK) == 0 ? "\(output) is unchanged." : "Nothing was written.")
    }

    private var count: String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ") + "."
    }
}
