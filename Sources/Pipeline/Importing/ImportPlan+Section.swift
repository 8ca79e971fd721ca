import Casework
import Recognition

extension ImportPlan {
    /// Plans the first section with its parts, in place of what was planned of it before.
    mutating func addSection() {
        guard let sectionFile else { return }
        files.removeAll { $0.path == sectionFile }
        files.append(PlannedFile(path: sectionFile, contents: .text(SectionText.section(sectionParts))))
    }

    /// Leaves the parts out in whose lines the errors are; false where none of them has one.
    mutating func leaveOutParts(at errors: [Finding]) -> Bool {
        // A blank line stands between the heading and each part.
        var line = 3
        var faulty: [Int: String] = [:]
        for (index, part) in sectionParts.enumerated() {
            let count = part.split(separator: "\n", omittingEmptySubsequences: false).count
            faulty[index] = errors.first { (line..<(line + count)).contains($0.location.line) }?.summary
            line += count + 1
        }
        guard !faulty.isEmpty else { return false }
        leftOutParts += faulty.sorted { $0.key < $1.key }.map { index, reason in
            let title = sectionParts[index].split(separator: "\n").first { $0.hasPrefix("title: ") }?.dropFirst(7)
            return UnwrittenPart(name: title.map(String.init) ?? sectionParts[index], reason: reason)
        }
        sectionParts = sectionParts.enumerated().filter { faulty[$0.offset] == nil }.map(\.element)
        addSection()
        return true
    }

    /// A finding without advice to correct a file that was not written.
    func withoutUnwritten(_ finding: Finding) -> Finding {
        let unwritten = files.compactMap { file -> String? in
            guard case .text = file.contents, !file.replaces else { return nil }
            return file.path
        }
        let isIn = unwritten.contains(finding.location.file)
        let names = unwritten.map { String($0.split(separator: "/").last ?? "") }
        guard isIn || names.contains(where: { finding.remedy.contains($0) }) else { return finding }
        let source = files.lazy.compactMap { file -> String? in
            if case .copy(let original) = file.contents { original } else { nil }
        }.first
        return Finding(
            finding.identifier, finding.summary,
            remedy: "Correct it in the export; or name another column with --map, or leave it out with --leave-out.",
            at: isIn ? SourceLocation(file: source ?? "--map") : finding.location, severity: finding.severity)
    }
}
