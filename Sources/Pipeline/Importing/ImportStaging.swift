import Casework
import Glibc
import Loading
import Narrative
import Publishing

/// A project as an import would leave it, beside the real one: what is already there is linked, not copied.
struct ImportStaging {
    private let plan: ImportPlan
    private let directory: String
    private let scratch: ScratchFolder
    /// The project as it would be.
    private var folder: String { scratch.path }

    private static let start = ".upheld-import"

    init(_ plan: ImportPlan, in directory: String) throws(FindingsError) {
        self.plan = plan
        self.directory = directory
        _ = ScratchFolder.removeLeftovers(in: directory, named: ImportStaging.start)
        do throws(SystemFault) {
            scratch = try ScratchFolder.make(in: directory, named: ImportStaging.start)
        } catch {
            throw FindingsError([.unwritable(directory)])
        }
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

    func remove() { scratch.remove() }

    /// What is to be said of the report as it would be.
    func findings() -> [Finding] {
        let loaded = loadProject(at: folder, within: directory)
        var findings = loaded.findings
        if let project = loaded.project, !findings.hasErrors {
            let own = project.reports.filter { $0.slug == plan.report }
            findings += aggregate(Project(site: project.site, reports: own, assets: project.assets)).findings
        }
        return findings.filter { isOwn($0.location.file) }
    }

    /// Puts the files in their places, the settings last: they make the folder a report.
    func publish() throws(FindingsError) {
        let files = plan.files.sorted { !$0.path.hasSuffix("report.yaml") && $1.path.hasSuffix("report.yaml") }
        for file in files {
            guard ImportFiles.isFolder(of: file.path, in: directory) else {
                throw FindingsError([.elsewhere(file.path)])
            }
            ImportFiles.makeFolder(of: directory + "/" + file.path)
        }
        var refused: String?
        _ = Interruption.whole {
            var placed: [String] = []
            for file in files {
                let target = directory + "/" + file.path
                guard place(file, at: target) else {
                    for path in placed { unlink(path) }
                    refused = file.path
                    return errno
                }
                if !file.replaces { placed.append(target) }
            }
            return 0
        }
        if let refused { throw FindingsError([.unwritable(refused)]) }
    }

    /// A link is refused where there is a file by now; not every file system has links.
    private func place(_ file: ImportPlan.PlannedFile, at target: String) -> Bool {
        let new = folder + "/" + file.path
        if file.replaces { return rename(new, target) == 0 }
        return Glibc.link(new, target) == 0
            || ((errno == EPERM || errno == ENOTSUP) && rename(new, target) == 0)
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
    fileprivate static func elsewhere(_ path: String) -> Finding {
        Finding(
            "not-in-project", "The folder that it would be written to is a link that leads out of the project.",
            remedy: "Choose another report with --report, or put a folder in the place of the link.",
            at: SourceLocation(file: path)
        )
    }

    fileprivate static func unwritable(_ path: String) -> Finding {
        Finding(
            "not-writable", "It can't be written.", remedy: "Check who may write there, and how much room there is.",
            at: SourceLocation(file: path)
        )
    }
}
