import Casework
import Glibc

/// Which files of a new site are as they were.
struct PublishPlan {
    /// One a file of the new site.
    let isUnchanged: [Bool]
    let removed: Int

    var hasChanges: Bool { removed > 0 || isUnchanged.contains(false) }

    var summary: PublishSummary {
        let unchanged = isUnchanged.count { $0 }
        return PublishSummary(written: isUnchanged.count - unchanged, unchanged: unchanged, removed: removed)
    }
}

extension SiteFolder {
    /// Compares a new site with what stands in the folder, byte for byte.
    func compare(_ files: [OutputFile]) -> PublishPlan {
        guard exists else { return PublishPlan(isUnchanged: files.map { _ in false }, removed: 0) }
        let isUnchanged = files.concurrentMap { file in
            FileTree.bytes(of: path + "/" + file.path, count: file.bytes.count) == file.bytes
        }
        let kept = Set(files.map(\.path))
        let removed = FileTree.files(below: path).count { !kept.contains($0) && !SiteFolder.isForeign($0) }
        return PublishPlan(isUnchanged: isUnchanged, removed: removed)
    }

    /// Lays the new site out beside the old one.
    func stage(_ files: [OutputFile], _ plan: PublishPlan) throws(FindingsError) {
        guard mkdir(staging, 0o755) == 0 else { throw SiteFolder.failure("written beside", name, errno) }
        for folder in SiteFolder.folders(of: files) {
            guard mkdir(staging + "/" + folder, 0o755) == 0 else { throw abandoned(errno) }
        }
        let work = Array(zip(files, plan.isUnchanged))
        let reasons = work.concurrentMap { file, isUnchanged in
            let new = staging + "/" + file.path
            if isUnchanged, link(path + "/" + file.path, new) == 0 { return Int32(0) }
            return FileTree.write(file.bytes, to: new)
        }
        if let reason = reasons.first(where: { $0 != 0 }) { throw abandoned(reason) }
        keepForeignEntries()
    }

    private func abandoned(_ reason: Int32) -> FindingsError {
        FileTree.remove(staging)
        return SiteFolder.failure("written", name, reason)
    }

    /// A web officer's own hidden files and folders at the top of the site.
    private func keepForeignEntries() {
        guard exists else { return }
        for entry in FileTree.entries(of: path) where SiteFolder.isForeign(entry.name) {
            let (old, new) = (path + "/" + entry.name, staging + "/" + entry.name)
            if entry.isFolder { FileTree.link(old, to: new) } else { link(old, new) }
        }
    }

    private static func isForeign(_ path: String) -> Bool { path.hasPrefix(".") && !path.hasPrefix(marker.path) }

    /// Every folder that the files need, parents first.
    private static func folders(of files: [OutputFile]) -> [String] {
        var folders: Set<String> = []
        for file in files {
            var end = file.path.utf8.endIndex
            while let slash = file.path[..<end].utf8.lastIndex(of: UInt8(ascii: "/")) {
                guard folders.insert(String(file.path[..<slash])).inserted else { break }
                end = slash
            }
        }
        return folders.sorted()
    }
}
