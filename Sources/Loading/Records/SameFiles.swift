import Casework
import Glibc

/// Files of one source with the same content: one of them is a copy, and its records would count twice.
struct SameFiles {
    /// Relative to the project.
    let files: [String]
    let folder: ContentFolder

    /// Each file that is a copy, with the first that has its content.
    func copies() -> [(file: String, original: String)] {
        guard files.count > 1 else { return [] }
        var found: [(file: String, original: String)] = []
        for group in Dictionary(grouping: files, by: size).values where group.count > 1 {
            var kept: [(file: String, bytes: [UInt8])] = []
            for file in group {
                guard let bytes = folder.bytes(of: file) else { continue }
                if let original = kept.first(where: { $0.bytes == bytes }) {
                    found.append((file, original.file))
                } else {
                    kept.append((file, bytes))
                }
            }
        }
        return found.sorted { $0.file < $1.file }
    }

    private func size(_ file: String) -> Int {
        var status = stat()
        return stat(folder.root + "/" + file, &status) == 0 ? Int(status.st_size) : -1
    }
}
