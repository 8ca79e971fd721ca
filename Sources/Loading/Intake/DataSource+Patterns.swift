import Casework
import Files
import Narrative

extension DataSource {
    /// With the files that its patterns stand for, each once, and a finding for each pattern that no file has.
    func resolvingPatterns(in base: String, of folder: ContentFolder) -> (source: DataSource, findings: [Finding]) {
        guard files.count > 1 || files.contains(where: { FilePattern(text: $0).isPattern }) else { return (self, []) }
        let found = files.map { (pattern: $0, files: FilePattern(text: $0).files(in: base, of: folder)) }
        let findings = found.filter { $0.files.isEmpty }.map { RecordFindings.noFiles($0.pattern, at: location) }
        return (with(files: found.flatMap(\.files).uniqued(), columns: columns), findings)
    }
}
