import Casework
import Glibc

/// Where a site, or the papers that are not on it, are to be written.
package struct OutputPlace: Sendable {
    /// As the user named it, or would.
    package let path: String
    /// Whether the user named it himself.
    private let isNamed: Bool

    /// - Parameters:
    ///   - named: what the user said; nil for the folder `output` of the project.
    package init(_ named: String?, of project: String) {
        path = named ?? (project == "." ? "output" : project + "/output")
        isNamed = named != nil
    }

    /// - Throws: a finding where what Upheld writes would stand among what it reads, or where a link in the project leads
    ///   out of it that nobody has named.
    func check(against project: String) throws(FindingsError) {
        guard let root = real(project) else { return }
        let place = real(path) ?? real(parent).map { $0 + "/" + last } ?? path
        for name in ["content", "templates"] {
            guard let folder = real(root + "/" + name), (place + "/").hasPrefix(folder + "/") else { continue }
            throw finding(
                "output-among-sources", "\"\(path)\" lies in \(name), which is read for the site.",
                remedy: "Choose a folder beside \(name) with --output."
            )
        }
        if (root + "/").hasPrefix(place == "/" ? "/" : place + "/") {
            throw finding(
                "output-holds-project", "The project itself lies in \"\(path)\", and a site replaces what is there.",
                remedy: "Choose a folder in the project, or another one, with --output."
            )
        }
        if !isNamed, !(place + "/").hasPrefix(root + "/") {
            throw finding(
                "output-elsewhere", "\"\(path)\" is a link that leads out of the project.",
                remedy: "If the site is to stand there, say so: --output \(place)."
            )
        }
    }

    private var parent: String {
        let parts = path.split(separator: "/").dropLast().joined(separator: "/")
        return path.hasPrefix("/") ? "/" + parts : parts.isEmpty ? "." : parts
    }

    private var last: String { path.split(separator: "/").last.map(String.init) ?? "" }

    private func finding(_ identifier: String, _ summary: String, remedy: String) -> FindingsError {
        FindingsError([Finding(identifier, summary, remedy: remedy, at: SourceLocation(file: path))])
    }

    private func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
