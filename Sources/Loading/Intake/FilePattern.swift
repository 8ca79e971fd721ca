import Casework
import Narrative

/// The files that an entry under `file` or `files` names: one, or with `*` and `?` all of a form.
struct FilePattern {
    /// Relative to the report's folder: "data/cases-*.csv".
    let text: String

    var isPattern: Bool { text.contains { $0 == "*" || $0 == "?" } }

    /// The files, by path; `base` is the report's folder. The entry itself where it is no pattern.
    func files(in base: String, of folder: ContentFolder) -> [String] {
        guard isPattern else { return [text] }
        var found = [""]
        let parts = text.split(separator: "/").map(String.init)
        for (depth, part) in parts.enumerated() {
            let pattern = FilePattern(text: part)
            found = found.flatMap { path -> [String] in
                let place = path.isEmpty ? "" : path + "/"
                guard pattern.isPattern else { return [place + part] }
                let entries = (folder.entries(of: base + "/" + path) ?? []).filter { !$0.isHidden }
                return entries.filter { $0.isFolder == (depth < parts.count - 1) && pattern.matches($0.name) }
                    .map { place + $0.name }
            }
        }
        return found.sorted()
    }

    /// Whether the pattern is of the whole name: `*` stands for any characters or none, `?` for one.
    func matches(_ name: String) -> Bool {
        FilePattern.matches(Array(text)[...], Array(name)[...])
    }

    private static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        guard let sign = pattern.first else { return name.isEmpty }
        if sign == "*" {
            return matches(pattern.dropFirst(), name) || (!name.isEmpty && matches(pattern, name.dropFirst()))
        }
        guard let character = name.first, sign == "?" || sign == character else { return false }
        return matches(pattern.dropFirst(), name.dropFirst())
    }
}

extension DataSource {
    /// With the files that its patterns stand for, each once, and a finding for each pattern that no file has.
    func resolvingPatterns(in base: String, of folder: ContentFolder) -> (source: DataSource, findings: [Finding]) {
        guard files.count > 1 || files.contains(where: { FilePattern(text: $0).isPattern }) else { return (self, []) }
        let found = files.map { (pattern: $0, files: FilePattern(text: $0).files(in: base, of: folder)) }
        let findings = found.filter { $0.files.isEmpty }.map { RecordFindings.noFiles($0.pattern, at: location) }
        return (with(files: found.flatMap(\.files).uniqued(), columns: columns), findings)
    }
}
