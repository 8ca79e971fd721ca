import Casework
import Files
import Intake
import Manuscript
import Narrative

extension ProjectLoader {
    /// A report's folder and the files in it.
    struct ReportDraft: Sendable {
        let name: String
        let path: String
        /// Markdown files in the order of their numbers.
        let files: [String]
        /// Markdown files of its folder papers.
        let papers: [String]
        let findings: [Finding]
    }

    /// Folders in a report's folder that hold no sections.
    private static let otherFolders: Set<String> = ["papers", "data"]

    /// Folders in content that are no reports.
    private static let notReports: Set<String> = ["assets", "series"]

    /// Nil for what is no report.
    func draft(of entry: ContentFolder.Entry) -> ReportDraft? {
        guard entry.isFolder, !entry.isHidden, !ProjectLoader.notReports.contains(entry.name) else { return nil }
        let path = "content/" + entry.name
        let entries = (folder.entries(of: path) ?? []).filter { !$0.isHidden }
        guard entries.contains(where: { !$0.isFolder && $0.name == "report.yaml" }) else { return nil }
        let names = entries.filter { !$0.isFolder && $0.name.hasSuffix(".md") }
            .map { SectionName(fileName: $0.name) }.sorted()
        var findings = entries.filter { $0.isFolder && !ProjectLoader.otherFolders.contains($0.name) }
            .compactMap { unreadFolder(path + "/" + $0.name) }
        if names.isEmpty { findings.append(.noSections(path)) }
        if !entry.name.isPlainName { findings.append(.badFolderName(path)) }
        return ReportDraft(
            name: entry.name, path: path, files: names.map { path + "/" + $0.name }, papers: papers(of: path),
            findings: findings
        )
    }

    private func papers(of path: String) -> [String] {
        let names = (folder.entries(of: path + "/papers") ?? []).filter { !$0.isFolder && !$0.isHidden }.map(\.name)
        return names.filter { $0.hasSuffix(".md") }.map { SectionName(fileName: $0) }.sorted()
            .map { path + "/papers/" + $0.name }
    }

    /// One where a folder looks like a report and is none.
    func strayFolder(_ entry: ContentFolder.Entry) -> Finding? {
        guard entry.isFolder, !entry.isHidden, !ProjectLoader.notReports.contains(entry.name) else { return nil }
        let path = "content/" + entry.name
        let names = (folder.entries(of: path) ?? []).filter { !$0.isFolder }.map(\.name)
        guard !names.contains("report.yaml"), names.contains(where: { $0.hasSuffix(".md") || $0 == "report.yml" })
        else { return nil }
        return Finding(
            "missing-report", "The folder has no report.yaml, so it is not part of the site.",
            remedy: "Write a report.yaml with the keys title and year, or begin the folder's name with \"_\".",
            at: SourceLocation(file: path), severity: .warning
        )
    }

    /// One where a folder holds Markdown that nobody will read.
    private func unreadFolder(_ path: String) -> Finding? {
        guard folder.files(below: path).contains(where: { $0.hasSuffix(".md") }) else { return nil }
        return Finding(
            "unread-folder", "The Markdown files in this folder are not part of the report.",
            remedy: "Put sections beside report.yaml, or begin the folder's name with \"_\".",
            at: SourceLocation(file: path), severity: .warning
        )
    }

    /// The report of a folder, nil where its `report.yaml` can't be read, and everything that is wrong with it.
    func report(
        _ draft: ReportDraft, sections files: [SectionFile?], papers paperFiles: [PaperFile?], assets: Set<String>
    ) -> (Report?, [Finding]) {
        let own = files.compactMap { $0 }
        let read = own + paperFiles.compactMap { $0?.file }
        let unread =
            zip(draft.files, files).filter { $0.1 == nil }.map { folder.unreadable($0.0) }
            + zip(draft.papers, paperFiles).filter { $0.1 == nil }.map { folder.unreadable($0.0) }
        let (all, identifierFindings) = read.withUniqueIdentifiers()
        let onTop = all.prefix(own.count).filter { $0.layout == ProjectLoader.summary }
        let sections = all.prefix(own.count).filter { $0.layout != ProjectLoader.summary }
        let papers = zip(paperFiles.compactMap { $0?.paper }, all.dropFirst(own.count)).map { $0.replacingBody(by: $1) }
        var findings = draft.findings + unread + read.flatMap(\.findings) + identifierFindings
        findings += missingImages(in: read, assets: assets) + sections.repeatedSlugs() + sections.reservedSlugs()
        findings += papers.map(\.body).repeatedSlugs() + wrong(onTop, papers)
        let file = draft.path + "/report.yaml"
        guard let bytes = folder.bytes(of: file) else { return (nil, findings + [folder.unreadable(file)]) }
        let source = SourceText(file: file, bytes: bytes)
        let (settings, problems) = ReportFile.read(source)
        findings += source.encodingFindings + problems
        guard let settings else { return (nil, findings) }
        var records: [RecordKind: RecordTable] = [:]
        for kind in settings.sources.map(\.kind).uniqued() {
            let sources = settings.sources.filter { $0.kind == kind }
            let (table, problems) = loadRecords(sources, draft.path, settings.settings.procedures)
            records[kind] = table
            findings += problems
        }
        let joined = CaseJoin(records: records).joined()
        findings += joined.findings
        var frozen: FrozenFigures?
        let frozenFile = draft.path + "/" + FrozenFigures.fileName
        if settings.settings.published != nil, let bytes = folder.bytes(of: frozenFile) {
            let (figures, problems) = FrozenFigures.read(SourceText(file: frozenFile, bytes: bytes))
            frozen = figures
            findings += problems
        }
        let report = Report(
            slug: draft.name, settings: settings.settings, sections: sections, papers: papers, yearInShort: onTop.first,
            records: joined.records, calendar: calendar, frozen: frozen
        )
        return (report, findings)
    }

    /// The layout of the year in short.
    private static let summary = "summary"

    /// A second year in short, and papers that ask for one which is not there.
    private func wrong(_ onTop: [Section], _ papers: [Paper]) -> [Finding] {
        let repeated = onTop.dropFirst().map { second in
            Finding(
                "several-summaries", "The report has a summary already: \(onTop[0].file).",
                remedy: "Put both into one file, or take \"layout: summary\" out of this one.",
                at: SourceLocation(file: second.file, line: 1))
        }
        guard onTop.isEmpty else { return repeated }
        return papers.filter(\.hasYearInShort).map { paper in
            Finding(
                "no-summary", "The paper asks for the report's summary, and the report has none.",
                remedy: "Write one: a file beside report.yaml with \"layout: summary\" in its front matter.",
                at: SourceLocation(file: paper.body.file, line: 1))
        }
    }

    func missingImages(in sections: [SectionFile], assets: Set<String>) -> [Finding] {
        sections.flatMap(\.images).filter { !assets.contains($0.path) }.map { image in
            Finding(
                "missing-image", "There is no file \"\(image.path)\" in content.",
                remedy: Suggestion.nearest(to: image.path, in: assets).map { "Did you mean \"\($0)\"?" }
                    ?? "Put the file into content/assets, or correct its name.",
                at: image.location
            )
        }
    }
}

extension Array where Element == Section {
    /// One for each section whose address an earlier one has.
    fileprivate func repeatedSlugs() -> [Finding] {
        var taken: [String: String] = [:]
        return compactMap { section in
            guard let earlier = taken.updateValue(section.file, forKey: section.slug) else { return nil }
            return Finding(
                "duplicate-slug", "The section has the address \"\(section.slug)\", as has \(earlier).",
                remedy: "Rename one of the files, or write another \"slug\" into its front matter.",
                at: SourceLocation(file: section.file, line: 1)
            )
        }
    }

    /// One for each section whose address a page that every report has needs itself.
    fileprivate func reservedSlugs() -> [Finding] {
        filter { ["index", "document", "figures", "data", "papers"].contains($0.slug) }.map { section in
            Finding(
                "reserved-slug", "The section can't have the address \"\(section.slug)\": Upheld needs it itself.",
                remedy: "Rename the file, or write another \"slug\" into its front matter.",
                at: SourceLocation(file: section.file, line: 1)
            )
        }
    }
}

extension Finding {

    fileprivate static func noSections(_ path: String) -> Finding {
        Finding(
            "no-sections", "The report has no sections.",
            remedy: "Write at least one Markdown file beside report.yaml, as in 10-introduction.md.",
            at: SourceLocation(file: path)
        )
    }

    fileprivate static func badFolderName(_ path: String) -> Finding {
        Finding(
            "bad-name", "The folder's name can't be part of an address.",
            remedy: "Use letters, digits and hyphens, as in childrens-2024-25.", at: SourceLocation(file: path)
        )
    }
}
