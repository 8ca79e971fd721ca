/// Files of one source with the same content: one of them is a copy, and its records would count twice.
struct SameFiles {
    /// Relative to the project.
    let files: [String]
    let folder: ContentFolder

    /// Each file that is a copy, with the first that has its content.
    func copies() -> [(file: String, original: String)] {
        guard files.count > 1 else { return [] }
        var found: [(file: String, original: String)] = []
        let bySize = Dictionary(grouping: files) { FileStamp(ofFileAt: folder.root + "/" + $0)?.size }
        for group in bySize.values where group.count > 1 {
            var kept: [(file: String, bytes: [UInt8])] = []
            for file in group {
                guard let bytes = try? folder.bytes(of: file, limit: .max) else { continue }  // it was read before
                if let original = kept.first(where: { $0.bytes == bytes }) {
                    found.append((file, original.file))
                } else {
                    kept.append((file, bytes))
                }
            }
        }
        return found.sorted { $0.file < $1.file }
    }
}
