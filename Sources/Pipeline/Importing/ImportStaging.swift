import Casework
import Narrative
import Glibc
import Loading
import Publishing

/// A project as an import would leave it, beside the real one: what is already there is linked, not copied.
struct ImportStaging {
    private let plan: ImportPlan
    private let directory: String
    private let folder: String

    init(_ plan: ImportPlan, in directory: String) throws(FindingsError) {
        self.plan = plan
        self.directory = directory
        guard let made = makeTemporaryFolder(directory + "/.upheld-import-") else {
            throw FindingsError([.unwritable(directory)])
        }
        folder = made
        link("content", except: plan.report)
        link("content/" + plan.report, except: "data")
        link("content/\(plan.report)/data", except: nil)
        do throws(FindingsError) {
            for file in plan.files { try write(file) }
        } catch {
            remove()
            throw error
        }
    }

    func remove() { ImportFiles.remove(folder) }

    /// What is to be said of the report as it would be.
    func findings() -> [Finding] {
        let loaded = loadProject(at: folder)
        var findings = loaded.findings
        if let project = loaded.project, !findings.hasErrors {
            let own = project.reports.filter { $0.slug == plan.report }
            findings += aggregate(Project(site: project.site, reports: own, assets: project.assets)).findings
        }
        return findings.filter { isOwn($0.location.file) }
    }

    /// Puts the files in their places, the settings last: they make the folder a report.
    func publish() throws(FindingsError) {
        var placed: [String] = []
        for file in plan.files.sorted(by: { !$0.path.hasSuffix("report.yaml") && $1.path.hasSuffix("report.yaml") }) {
            let target = directory + "/" + file.path
            ImportFiles.makeFolder(of: target)
            // A link is refused where there is a file by now; not every file system has links.
            let isPlaced =
                file.replaces
                ? rename(folder + "/" + file.path, target) == 0
                : Glibc.link(folder + "/" + file.path, target) == 0
                    || ((errno == EPERM || errno == ENOTSUP) && rename(folder + "/" + file.path, target) == 0)
            guard isPlaced else {
                for path in placed { unlink(path) }
                throw FindingsError([.unwritable(file.path)])
            }
            if !file.replaces { placed.append(target) }
        }
    }

    private func link(_ path: String, except name: String?) {
        mkdir(folder + "/" + path, 0o755)
        guard let real = realpath(directory + "/" + path, nil) else { return }
        defer { free(real) }
        let planned = Set(plan.files.map(\.path))
        for entry in ImportFiles.entries(of: directory + "/" + path) where entry != name {
            if planned.contains(path + "/" + entry) { continue }
            symlink(String(cString: real) + "/" + entry, "\(folder)/\(path)/\(entry)")
        }
    }

    private func write(_ file: ImportPlan.PlannedFile) throws(FindingsError) {
        let path = folder + "/" + file.path
        ImportFiles.makeFolder(of: path)
        let isWritten =
            switch file.contents {
            case .text(let text): ImportFiles.write(Array(text.utf8), to: path)
            case .copy(let original): ImportFiles.copy(original, to: path)
            }
        guard isWritten else { throw FindingsError([.unwritable(file.path)]) }
    }

    private func isOwn(_ file: String) -> Bool {
        file.hasPrefix("content/\(plan.report)/") || file == "content/" + plan.report || file == "content/site.yaml"
    }

    /// The same finding at the file that the officer has.
    func atExport(_ finding: Finding) -> Finding {
        for file in plan.files where file.path == finding.location.file {
            guard case .copy(let original) = file.contents else { continue }
            return Finding(
                finding.identifier, finding.summary, remedy: finding.remedy,
                at: SourceLocation(file: original, position: finding.location.position), severity: finding.severity)
        }
        return finding
    }
}

extension Finding {
    fileprivate static func unwritable(_ path: String) -> Finding {
        Finding(
            "not-writable", "It can't be written.", remedy: "Check who may write there, and how much room there is.",
            at: SourceLocation(file: path)
        )
    }
}
