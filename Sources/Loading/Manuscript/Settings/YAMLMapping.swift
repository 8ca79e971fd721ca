import Casework
import Narrative

/// A mapping of keys to values that is being read: it remembers which keys are asked for and collects what is wrong.
///
/// Read every key there may be, then call `finish`, which reports the keys nobody asked for.
struct YAMLMapping {
    private(set) var findings: [Finding] = []
    let location: SourceLocation
    /// What it describes, within a sentence: "the table", "site.yaml".
    let subject: String
    private let pairs: [(key: YAMLValue, name: String, value: YAMLValue)]
    private var known: Set<String> = []

    /// A finding instead where the value is no mapping. `location` replaces the mapping's own.
    init(_ value: YAMLValue, subject: String, location: SourceLocation? = nil) {
        self.subject = subject
        self.location = location ?? value.location
        pairs = value.pairs ?? []
        if value.pairs == nil {
            findings.append(
                Finding(
                    "wrong-type", "\(value.form.capitalisedFirst) stands where the keys of \(subject) are expected.",
                    remedy: "Write one \"key: value\" a line.", at: self.location
                )
            )
        }
    }

    /// One without keys, to collect what is wrong with a value that is no mapping.
    init(unnamed subject: String, at location: SourceLocation) {
        self.subject = subject
        self.location = location
        pairs = []
    }

    /// The value of a key; nil where it is missing or empty.
    mutating func value(_ key: String) -> YAMLValue? {
        known.insert(key)
        guard let value = pairs.first(where: { $0.name == key })?.value, !value.isEmpty else { return nil }
        return value
    }

    mutating func requiredValue(_ key: String) -> YAMLValue? {
        if let value = value(key) { return value }
        add(missing: key)
        return nil
    }

    mutating func add(_ finding: Finding) {
        findings.append(finding)
    }

    mutating func add(_ more: [Finding]) {
        findings += more
    }

    mutating func add(missing key: String) {
        guard !findings.contains(where: { $0.identifier == "wrong-type" && $0.location == location }) else { return }
        add(
            Finding(
                "missing-key", "The key \"\(key)\" is missing from \(subject).", remedy: "Add a line \"\(key): …\".",
                at: location
            )
        )
    }

    /// Reports the keys that nobody asked for.
    mutating func finish() {
        for pair in pairs where !known.contains(pair.name) {
            add(
                Finding(
                    "unknown-key", "\"\(pair.name)\" is not a key of \(subject).",
                    remedy: Suggestion.sentence(for: pair.name, in: known), at: pair.key.location
                )
            )
        }
    }
}
