import Casework
import Files
import Manuscript
import Narrative

extension ProjectLoader {
    /// The reports without the one that was made for a new year and has no records yet, and a word about it. It has
    /// nothing to count, and must not keep last year's from being built.
    func settingAside(_ drafts: [ReportDraft]) -> (drafts: [ReportDraft], findings: [Finding]) {
        guard drafts.count > 1 else { return (drafts, []) }
        let waiting = drafts.filter(looksNew).compactMap { draft in
            awaitedFiles(of: draft).map { (draft: draft, year: $0.year, files: $0.files, hasSome: $0.hasSome) }
        }
        guard !waiting.isEmpty else { return (drafts, []) }
        let others = drafts.filter { draft in !waiting.contains { $0.draft.path == draft.path } }
        guard let last = others.compactMap({ settings(of: $0)?.settings.year }).max() else { return (drafts, []) }
        // One of a year that others have is no new one: its files went missing.
        let new = waiting.filter { $0.year > last }
        let kept = drafts.filter { draft in !new.contains { $0.draft.path == draft.path } }
        return (
            kept, new.map { .noRecordsYet(of: $0.year, awaiting: $0.files, hasSome: $0.hasSome, in: $0.draft.path) }
        )
    }

    /// Whether its folder of records has what `upheld new report` puts there. A look at names only.
    private func looksNew(_ draft: ReportDraft) -> Bool {
        let names = (folder.entries(of: draft.path + "/data") ?? []).filter { !$0.isHidden }.map(\.name)
        return names.contains("history.csv")
    }

    /// The files of the report's own that its settings name and that are not there yet; nil for any other report.
    private func awaitedFiles(of draft: ReportDraft) -> (year: ReportingYear, files: [String], hasSome: Bool)? {
        guard let read = settings(of: draft), read.settings.published == nil else { return nil }
        let own = read.sources.filter { $0.kind != .history }.flatMap(\.files).filter { !$0.hasPrefix("../") }.uniqued()
        let missing = own.filter { file in
            FilePattern(text: file).isPattern
                ? FilePattern(text: file).files(in: draft.path, of: folder).isEmpty
                : folder.bytes(of: draft.path + "/" + file) == nil
        }
        return missing.isEmpty ? nil : (read.settings.year, missing, missing.count < own.count)
    }

    private func settings(of draft: ReportDraft) -> ReportFile? {
        let file = draft.path + "/report.yaml"
        return folder.bytes(of: file).flatMap { ReportFile.read(SourceText(file: file, bytes: $0)).report }
    }
}

extension Finding {
    fileprivate static func noRecordsYet(
        of year: ReportingYear, awaiting files: [String], hasSome: Bool, in folder: String
    ) -> Finding {
        Finding(
            "no-records-yet",
            "The report for \(year.label) has no\(hasSome ? "t all its" : "") records yet, so it is left out of the site.",
            remedy: "Put this year's exports into its folder: \(files.joined(separator: ", "))."
                + (hasSome ? " What will not come, take out of report.yaml." : ""),
            at: SourceLocation(file: folder + "/report.yaml"), severity: .warning
        )
    }
}
