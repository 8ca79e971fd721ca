package import Casework

/// What publishing changed.
package struct PublishSummary: Equatable, Sendable {
    package let written: Int
    package let unchanged: Int
    package let removed: Int
    /// What killed runs had left beside the site.
    package var leftovers = ScratchFolder.Leftovers()
}

/// Puts a site into a folder, whole or not at all.
///
/// The new site is laid out beside the old one on the same file system and the two change places in one step. A
/// process that is killed at any moment leaves the old site or the new one; what it leaves beside it, in a folder that
/// bears its mark, is removed by the next run. Files whose bytes are the same are linked, not written again. Nothing is forced to the disk: after a
/// power failure the site may have to be built again.
///
/// Hidden files and folders at the top of the old site that are not Upheld's (`.git`, `.htaccess`) are kept.
/// - Throws: findings, when a path is bad or the folder can't be written or is not Upheld's; nothing has changed then.
package func publish(_ files: [OutputFile], to directory: String) throws(FindingsError) -> PublishSummary {
    let findings = OutputFile.pathFindings(of: files)
    guard findings.isEmpty else { throw FindingsError(findings) }
    let site = try SiteFolder(at: directory)
    let lock = try site.lock()
    defer { lock.release() }
    var leftovers = site.removeLeftovers()
    let files = files + [SiteFolder.marker]
    let plan = site.compare(files)
    var summary = plan.summary
    if plan.hasChanges {
        let scratch = try site.scratch()
        defer { scratch.remove() }
        let staged = scratch.path + "/site"
        try site.stage(files, plan, in: staged)
        try site.swap(staged)
        // What can't be removed of the old site keeps nobody from building.
        if !scratch.remove() { leftovers.remaining.append(scratch.name) }
    }
    summary.leftovers = leftovers
    return summary
}

extension OutputFile {
    /// Paths that would leave the site's folder, and paths given twice.
    fileprivate static func pathFindings(of files: [OutputFile]) -> [Finding] {
        var seen: Set<String> = []
        return files.compactMap { file in
            let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
            if parts.contains("") || parts.contains(".") || parts.contains("..") {
                return Finding(
                    "bad-output-path", "The site can't have a file at \"\(file.path)\".",
                    remedy: "Rename the section, table or asset that it comes from.",
                    at: SourceLocation(file: file.path)
                )
            }
            guard !seen.insert(file.path).inserted else { return nil }
            return Finding(
                "two-files-one-path", "Two files of the site would stand at \"\(file.path)\".",
                remedy: "Rename one of the sections, tables or assets that they come from.",
                at: SourceLocation(file: file.path)
            )
        }
    }
}
