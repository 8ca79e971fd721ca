import Casework
import Loading
import Narrative
import Publishing
package import Recognition

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
    var plan = try ImportPlan(exports, taking: proposals, into: destination)
    let taken = plan.files.filter { !$0.replaces && ImportFiles.exists(destination.directory + "/" + $0.path) }
    guard taken.isEmpty else { throw .findings(taken.map { .fileExists($0.path) }) }
    var doubts = plan.year.map { year in
        zip(exports, proposals).flatMap { $0.doubts(of: $1, year: year) }
    }
    if destination.year == nil, let begun = ImportProposal.begunYear(of: proposals), plan.year == begun.year.previous {
        doubts?.append(.startedYear(begun.year, begun.last, exports[0].places[0].words))
    }
    do throws(FindingsError) {
        let warnings = try check(&plan, in: destination.directory)
        let written = plan.files.map(\.path).sorted()
        return ImportSummary(
            report: plan.report, written: written, changed: plan.files.filter(\.replaces).map(\.path),
            warnings: (doubts ?? []) + warnings, unwritten: plan.leftOutParts)
    } catch {
        throw .findings(error.findings)
    }
}

/// Reads the report as it would be and puts it in its place. What can't be computed of the first section, which is the
/// import's own, is left out of it rather than held against the export.
private func check(_ plan: inout ImportPlan, in directory: String) throws(FindingsError) -> [Finding] {
    while true {
        let staging = try ImportStaging(plan, in: directory)
        defer { staging.remove() }
        let findings = staging.findings()
        let errors = findings.filter { $0.severity == .error }
        guard !errors.isEmpty else {
            try staging.publish()
            return findings.map(staging.atExport)
        }
        let isOwn = errors.allSatisfy { $0.location.file == plan.sectionFile }
        guard isOwn, plan.leaveOutParts(at: errors) else {
            throw FindingsError(errors.map(staging.atExport).map(plan.withoutUnwritten))
        }
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
        self.year = year
        let imported = zip(exports, proposals).map { export, proposal in
            ImportedData(
                proposal: proposal, guessed: export.proposal,
                files: export.files.map { file in
                    ImportedFile(
                        path: addCopy(of: file, destination),
                        sheets: export.places.filter { $0.file == file }.compactMap(\.sheet))
                })
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
        let planned = PlannedFile(path: "content/\(report)/\(path)", contents: .copy(of: file))
        // A workbook may have sheets of several kinds.
        if !files.contains(where: { $0.path == planned.path }) { files.append(planned) }
        return path
    }

    private mutating func addReport(_ imported: [ImportedData], year: ReportingYear, at destination: ImportDestination)
    {
        let proposals = imported.map(\.proposal)
        let main = proposals.filter {
            $0.kind == (proposals.contains { $0.kind == .cases } ? .cases : proposals[0].kind)
        }
        let compare = main.compares(year) ? 1 : 0
        let title = main[0].kind == .cases ? "Complaints" : main[0].kind.rawValue.capitalisedFirst
        let folder = "content/\(report)"
        let text = ReportText.report(
            title: title, year: year, compare: compare, because: ImportPlan.part(main, year), imported)
        let hasSections = ImportFiles.entries(of: "\(destination.directory)/\(folder)").contains { $0.hasSuffix(".md") }
        if !hasSections {
            sectionFile = folder + "/10-volumes.md"
            sectionParts = SectionText.parts(proposals, year: year, compare: compare)
            addSection()
        }
        files.append(PlannedFile(path: folder + "/report.yaml", contents: .text(text)))
    }

    /// Why the year is not compared with the one before, where there are records of both.
    private static func part(_ proposals: [ImportProposal], _ year: ReportingYear) -> String? {
        guard proposals.contains(where: { $0.years[year.previous, default: 0] > 0 }) else { return nil }
        if let day = proposals.part(of: year.previous).beginsLate {
            return "the records begin on \(day.text): 1 once all of \(year.previous.label) is here"
        }
        return proposals.part(of: year).endsEarly.map {
            "the records end on \($0.text): 1 once all of \(year.label) is here"
        }
    }

    private mutating func addEntries(
        _ imported: [ImportedData], to file: String, _ bytes: [UInt8]
    ) throws(ImportFailure) {
        var text = String(decoding: bytes, as: UTF8.self)
        for kind in imported.map(\.proposal.kind).uniqued() {
            let own = imported.filter { $0.proposal.kind == kind }
            let lines = ReportText.data(own)
            guard let insertion = ReportInsertion(Array(text.utf8), file: file) else {
                throw .byHand(lines: lines, file: file)
            }
            guard !insertion.kinds.contains(kind.rawValue) else { throw .findings([.recordsExist(kind, file)]) }
            let procedures = insertion.hasProcedures ? [] : ReportText.procedures(own.map(\.proposal))
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
