package import Casework
package import Narrative

/// What `content/` holds, as far as it could be read, and everything that is wrong with it.
package struct LoadedProject: Sendable {
    /// Nil where there is no `site.yaml` to go by. A report whose `report.yaml` can't be read is not in it.
    package let project: Project?
    /// By file and place.
    package let findings: [Finding]

    /// The project, where nothing is wrong that stops a build; throws every finding otherwise.
    package var verified: Project {
        get throws(FindingsError) {
            guard let project, !findings.hasErrors else { throw FindingsError(findings) }
            return project
        }
    }
}

/// Reads a project from the disk: settings, sections on all cores, records.
struct ProjectLoader: Sendable {
    let folder: ContentFolder
    let calendar: WorkingCalendar
    /// Reads the records of one kind of a report.
    let loadRecords: RecordLoading

    /// The records of a kind's sources, nil where there are none to go by, and what is wrong with them. `folder` is the
    /// report's, relative to the project.
    typealias RecordLoading =
        @Sendable (_ sources: [DataSource], _ folder: String, _ procedures: [Procedure]) -> (
            table: RecordTable?, findings: [Finding]
        )

    func load() -> LoadedProject {
        guard let entries = folder.entries(of: "content") else {
            let fault = folder.gate.fault(at: folder.root + "/content") ?? .missing
            return LoadedProject(
                project: nil, findings: [fault == .missing ? .missingContent : .refused("content", for: fault)])
        }
        let assets = folder.files(below: "content/assets").map { String($0.dropFirst("content/".count)) }
        let (site, siteFindings) = site(assets: Set(assets))
        let (drafts, newReports) = settingAside(entries.compactMap { draft(of: $0) })
        let sections = read(drafts.flatMap(\.files)) { SectionFile.read($0) }
        let papers = read(drafts.flatMap(\.papers)) { PaperFile.read($0) }
        let seriesFiles = seriesFiles()
        let pages = read(seriesFiles) { SectionFile.read($0) }
        var findings = siteFindings + newReports + entries.compactMap { strayFolder($0) }
        var reports: [Report] = []
        var (sectionsLeft, papersLeft) = (sections[...], papers[...])
        for draft in drafts {
            let (report, problems) = report(
                draft, sections: Array(sectionsLeft.prefix(draft.files.count)),
                papers: Array(papersLeft.prefix(draft.papers.count)), assets: Set(assets)
            )
            sectionsLeft = sectionsLeft.dropFirst(draft.files.count)
            papersLeft = papersLeft.dropFirst(draft.papers.count)
            if let report { reports.append(report) }
            findings += problems
        }
        if drafts.isEmpty { findings.append(.noReports) }
        findings += missingAppendices(of: reports, assets: Set(assets))
        findings += zip(seriesFiles, pages).filter { $0.1 == nil }.map { folder.unreadable($0.0) }
        let (members, series, problems) = series(of: reports, pages: pages.compactMap { $0 }, assets: Set(assets))
        findings += problems
        let project = site.map { Project(site: $0, reports: members, series: series, assets: assets) }
        // Files that several reports read are found fault with once.
        return LoadedProject(project: project, findings: findings.uniqued().sortedByPlace())
    }

    /// The files' contents in the same order; nil for one that can't be read.
    private func read<Contents: Sendable>(
        _ files: [String], _ contents: @Sendable (SourceText) -> Contents
    ) -> [Contents?] {
        files.concurrentMap { file in
            folder.bytes(of: file).map { contents(SourceText(file: file, bytes: $0)) }
        }
    }

    private func site(assets: Set<String>) -> (SiteSettings?, [Finding]) {
        let file = "content/site.yaml"
        guard let bytes = folder.bytes(of: file) else { return (nil, [missingSite]) }
        let source = SourceText(file: file, bytes: bytes)
        let (settings, findings) = SiteSettings.read(source, assets: assets)
        return (settings, source.encodingFindings + findings)
    }
}

extension ProjectLoader {
    fileprivate var missingSite: Finding {
        let finding = folder.unreadable("content/site.yaml")
        return finding.identifier == "unreadable-file" ? .missingSite : finding
    }
}

extension Finding {
    fileprivate static let missingContent = Finding(
        "missing-content", "There is no folder named content here.",
        remedy: "Go to the project's folder, or name it with --project.",
        at: SourceLocation(file: "content")
    )

    fileprivate static let missingSite = Finding(
        "missing-site", "There is no file site.yaml, or it can't be read.",
        remedy: "Write one with the keys council, title and contact.",
        at: SourceLocation(file: "content/site.yaml")
    )

    fileprivate static let noReports = Finding(
        "no-reports", "There is no report: no folder in content holds a report.yaml.",
        remedy: "Make a folder for the report with a report.yaml that has the keys title and year.",
        at: SourceLocation(file: "content")
    )
}
