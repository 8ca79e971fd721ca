package import Casework

/// A walk through a folder of the project and all below it. Hidden entries are left out.
package struct FolderWalk {
    /// Relative to the project, sorted.
    package private(set) var files: [String] = []
    /// Links that lead out of the project or nowhere, and what is no file.
    package private(set) var findings: [Finding] = []

    private let folder: ContentFolder
    /// Links can make a few folders look like a great many.
    private var entriesLeft = 200_000
    private static let greatestDepth = 30

    package init(of path: String, in folder: ContentFolder) {
        self.folder = folder
        visit(path, depth: 0)
        files.sort()
        if entriesLeft <= 0 { findings.append(.tooManyFiles(path)) }
    }

    private mutating func visit(_ path: String, depth: Int) {
        guard depth < FolderWalk.greatestDepth else {
            findings.append(.refused(path, for: .loop))
            return
        }
        for entry in folder.entries(of: path) ?? [] where !entry.isHidden {
            guard entriesLeft > 0 else { return }
            entriesLeft -= 1
            let inner = path + "/" + entry.name
            guard entry.isPlain || leadsIn(inner, from: path) else { continue }
            if entry.isFolder { visit(inner, depth: depth + 1) } else { files.append(inner) }
        }
    }

    /// Whether a link, or whatever else is neither file nor folder, leads to something that may be read.
    private mutating func leadsIn(_ path: String, from outer: String) -> Bool {
        let system = folder.root + "/" + path
        if let fault = folder.gate.fault(at: system) {
            findings.append(.refused(path, for: fault))
            return false
        }
        guard let inner = FileGate.realPath(system), let around = FileGate.realPath(folder.root + "/" + outer),
            (around + "/").hasPrefix(inner + "/")
        else { return true }
        findings.append(.refused(path, for: .loop))
        return false
    }
}

extension Finding {
    fileprivate static func tooManyFiles(_ path: String) -> Finding {
        Finding(
            "too-many-files", "The folder holds more files than can be meant.",
            remedy: "Look for links that lead to folders of the project.", at: SourceLocation(file: path)
        )
    }
}
