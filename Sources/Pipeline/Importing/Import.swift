import Casework
import Narrative
package import Loading
import Publishing

/// Writes what was imported into a project: the report's settings, a copy of each export and, for a new report, a first
/// section. The project is read with it before anything is written.
/// - Parameters:
///   - exports: as they were read.
///   - proposals: one an export: the mapping that is taken.
/// - Throws: what is wrong; then nothing was written.
package func importExports(
    _ exports: [Export], taking proposals: [ImportProposal], into destination: ImportDestination
) throws(ImportFailure) -> ImportSummary {
    let obstacles = zip(exports, proposals).flatMap { $0.obstacles(to: $1) } + destination.obstacles
    guard obstacles.isEmpty else { throw .findings(obstacles) }
    let plan = try ImportPlan(exports, taking: proposals, into: destination)
    let taken = plan.files.filter { !$0.replaces && ImportFiles.exists(destination.directory + "/" + $0.path) }
    guard taken.isEmpty else { throw .findings(taken.map { .fileExists($0.path) }) }
    do throws(FindingsError) {
        let staging = try ImportStaging(plan, in: destination.directory)
        defer { staging.remove() }
        let warnings = try staging.check()
        try staging.publish()
        let written = plan.files.map(\.path).sorted()
        return ImportSummary(
            report: plan.report, written: written, changed: plan.files.filter(\.replaces).map(\.path),
            warnings: warnings)
    } catch {
        throw .findings(error.findings)
    }
}

extension ImportPlan {
    fileprivate init(
        _ exports: [Export], taking proposals: [ImportProposal], into destination: ImportDestination
    ) throws(ImportFailure) {
        let year = destination.year ?? ImportProposal.year(of: proposals)
        guard let report = destination.report ?? year.map({ ImportPlan.name(of: proposals, year: $0) }) else {
            throw .findings([.unknownYear(exports[0].files[0])])
        }
        self.init(report: report)
        let imported = zip(exports, proposals).map { export, proposal in
            ImportedData(
                proposal: proposal, guessed: export.proposal, files: export.files.map { addCopy(of: $0, destination) })
        }
        if !destination.hasSite, let council = destination.council {
            files.append(PlannedFile(path: "content/site.yaml", contents: .text(SiteText.site(council: council))))
        }
        if !destination.hasTemplates { addTemplates() }
        let file = "content/\(report)/report.yaml"
        if let bytes = ImportFiles.bytes(of: destination.directory + "/" + file) {
            try addEntries(imported, to: file, bytes)
        } else {
            guard let year else { throw .findings([.unknownYear(exports[0].files[0])]) }
            addReport(imported, year: year, at: destination)
        }
    }

    /// Plans a copy of the templates that came with Upheld; none where they are not found, which is said afterwards.
    private mutating func addTemplates() {
        let home: String
        let templates: [OutputFile]
        do throws(FindingsError) {
            home = try Installation.folder()
            templates = try loadFiles(in: "templates", of: home) ?? []
        } catch {
            return
        }
        for file in templates {
            let path = "templates/" + file.path
            files.append(PlannedFile(path: path, contents: .copy(of: home + "/" + path)))
        }
    }

    private static func name(of proposals: [ImportProposal], year: ReportingYear) -> String {
        let subject = proposals.contains { $0.kind == .cases } ? "complaints" : proposals[0].kind.rawValue
        return subject + "-" + year.label.replacing("/", with: "-")
    }

    /// Plans a copy of an export; returns its path in the report's folder. One that is there stays where it is.
    private mutating func addCopy(of file: String, _ destination: ImportDestination) -> String {
        let folder = "\(destination.directory)/content/\(report)"
        if let inside = ImportFiles.path(of: file, within: folder) { return inside }
        let path = "data/" + (file.split(separator: "/").last.map(String.init) ?? file)
        files.append(PlannedFile(path: "content/\(report)/\(path)", contents: .copy(of: file)))
        return path
    }

    private mutating func addReport(_ imported: [ImportedData], year: ReportingYear, at destination: ImportDestination)
    {
        let proposals = imported.map(\.proposal)
        let counts = proposals.map(\.years).filter { !$0.isEmpty }
        let compare = !counts.isEmpty && counts.allSatisfy { $0[year.previous, default: 0] > 0 } ? 1 : 0
        let title =
            proposals.contains { $0.kind == .cases } ? "Complaints" : proposals[0].kind.rawValue.capitalisedFirst
        let folder = "content/\(report)"
        let text = ReportText.report(title: title, year: year, compare: compare, imported)
        let hasSections = ImportFiles.entries(of: "\(destination.directory)/\(folder)").contains { $0.hasSuffix(".md") }
        if !hasSections {
            let volumes = SectionText.volumes(proposals, year: year, compare: compare)
            files.append(PlannedFile(path: folder + "/10-volumes.md", contents: .text(volumes)))
        }
        files.append(PlannedFile(path: folder + "/report.yaml", contents: .text(text)))
    }

    private mutating func addEntries(
        _ imported: [ImportedData], to file: String, _ bytes: [UInt8]
    ) throws(ImportFailure) {
        var text = String(decoding: bytes, as: UTF8.self)
        for data in imported {
            let kind = data.proposal.kind
            let lines = ReportText.data(data)
            guard let insertion = ReportInsertion(Array(text.utf8), file: file) else {
                throw .byHand(lines: lines, file: file)
            }
            guard !insertion.kinds.contains(kind.rawValue) else { throw .findings([.recordsExist(kind, file)]) }
            let procedures = insertion.hasProcedures ? [] : ReportText.procedures(data.proposal)
            guard let longer = insertion.adding(data: lines, kind: kind, procedures: procedures) else {
                throw .byHand(lines: lines, file: file)
            }
            text = longer
        }
        files.append(PlannedFile(path: file, contents: .text(text), replaces: true))
    }
}

extension ImportDestination {
    fileprivate var obstacles: [Finding] {
        var findings: [Finding] = []
        if !ImportFiles.exists(directory) { findings.append(.missingProject(directory)) }
        if report == nil, !reports.isEmpty { findings.append(.whichReport(reports)) }
        if !hasSite, council == nil { findings.append(.missingCouncil) }
        return findings
    }
}

extension Finding {
    fileprivate static func fileExists(_ path: String) -> Finding {
        Finding(
            "file-exists", "There is such a file already, and an import overwrites none.",
            remedy: "Rename it or the export, or choose another report with --report.", at: SourceLocation(file: path)
        )
    }

    fileprivate static func unknownYear(_ file: String) -> Finding {
        Finding(
            "unknown-year", "The export has no dates by which to tell the report's year.",
            remedy: "Say it with --year, as in --year 2024/25.", at: SourceLocation(file: file)
        )
    }

    fileprivate static func recordsExist(_ kind: RecordKind, _ file: String) -> Finding {
        Finding(
            "records-exist", "The report has \(kind.rawValue) already.",
            remedy: "Add the file to its \"files\", or take the entry out.", at: SourceLocation(file: file)
        )
    }

    fileprivate static func missingProject(_ directory: String) -> Finding {
        Finding(
            "missing-project", "There is no such folder.", remedy: "Make it, or correct --project.",
            at: SourceLocation(file: directory)
        )
    }

    fileprivate static func whichReport(_ reports: [String]) -> Finding {
        Finding(
            "which-report", "The project has reports: \(reports.sorted().joined(separator: ", ")).",
            remedy: "Name one with --report, or a new one.", at: SourceLocation(file: "content")
        )
    }

    fileprivate static let missingCouncil = Finding(
        "missing-council", "The project has no site.yaml yet, and it is not known who publishes.",
        remedy: "Say it with --council \"Name of the council\".", at: SourceLocation(file: "content/site.yaml")
    )
}
