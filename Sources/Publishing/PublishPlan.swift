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
    /// Compares a new site with what stands in the folder, byte for byte. What links lead to is no part of it.
    func compare(_ files: [OutputFile]) -> PublishPlan {
        guard exists else { return PublishPlan(isUnchanged: files.map { _ in false }, removed: 0) }
        let real = Set(SiteFolder.folders(of: files).filter { FileTree.isFolder($0, below: path) } + [""])
        let isUnchanged = files.concurrentMap { file in
            real.contains(SiteFolder.folder(of: file.path))
                && FileTree.bytes(of: path + "/" + file.path, count: file.bytes.count) == file.bytes
        }
        let kept = Set(files.map(\.path))
        let removed = FileTree.files(below: path).count { !kept.contains($0) && !SiteFolder.isForeign($0) }
        return PublishPlan(isUnchanged: isUnchanged, removed: removed)
    }

    /// Lays the new site out.
    /// - Parameter staging: the folder that is to take the site's place; it is not there yet.
    func stage(_ files: [OutputFile], _ plan: PublishPlan, in staging: String) throws(FindingsError) {
        guard mkdir(staging, 0o755) == 0 else { throw SiteFolder.failure("written beside", name, errno) }
        takeGroup(of: path, to: staging)
        let folders = SiteFolder.folders(of: files)
        for folder in folders {
            guard mkdir(staging + "/" + folder, 0o755) == 0 else { throw SiteFolder.failure("written", name, errno) }
            takeGroup(of: path + "/" + folder, to: staging + "/" + folder)
        }
        let work = Array(zip(files, plan.isUnchanged))
        let reasons = work.concurrentMap { file, isUnchanged in
            let new = staging + "/" + file.path
            if isUnchanged, link(path + "/" + file.path, new) == 0 { return Int32(0) }
            return FileTree.write(file.bytes, to: new)
        }
        if let reason = reasons.first(where: { $0 != 0 }) { throw SiteFolder.failure("written", name, reason) }
        keepForeignEntries(in: staging)
    }

    /// Gives a folder the group and the permissions of the one whose place it takes, so that who could work there still can.
    private func takeGroup(of old: String, to new: String) {
        var information = stat()
        guard exists, lstat(old, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else { return }
        // What one may not give away stays one's own.
        lchown(new, uid_t.max, information.st_gid)
        // Its owner must be able to fill it.
        chmod(new, information.st_mode & 0o7777 | 0o700)
    }

    /// A web officer's own hidden files and folders at the top of the site.
    private func keepForeignEntries(in staging: String) {
        guard exists else { return }
        for entry in FileTree.entries(of: path) where SiteFolder.isForeign(entry.name) {
            let (old, new) = (path + "/" + entry.name, staging + "/" + entry.name)
            if entry.isFolder { FileTree.link(old, to: new) } else { link(old, new) }
        }
    }

    private static func isForeign(_ path: String) -> Bool { path.hasPrefix(".") && !path.hasPrefix(marker.path) }

    /// "" for a file at the site's top.
    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

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
