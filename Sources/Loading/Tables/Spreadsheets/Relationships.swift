/// Which other parts of an archive a part refers to. Source: ECMA-376 part 2, section 9.
struct Relationships {
    private let all: [Relationship]

    struct Relationship: Hashable {
        let identifier: String
        /// An address; only its end is compared, because there are two standards.
        let type: String
        /// The name of the part.
        let target: String
    }

    /// - Parameter part: "" for the archive itself.
    init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { part[...$0] } ?? ""
        let file = slash.map { part[part.index(after: $0)...] } ?? part[...]
        let name = folder + "_rels/" + file + ".rels"
        guard archive.entry(named: String(name)) != nil else {
            throw part.isEmpty ? .isNoWorkbook : .hasBrokenPart(String(name))
        }
        let handler = RelationshipsHandler(folder: String(folder))
        try XMLStream.read(String(name), of: archive, handler)
        all = handler.all
    }

    func part(ofType type: String) -> String? { all.first { $0.type.hasSuffix(type) }?.target }

    func part(withIdentifier identifier: String, ofType type: String) -> String? {
        all.first { $0.identifier == identifier && $0.type.hasSuffix(type) }?.target
    }
}

private final class RelationshipsHandler: XMLHandler {
    private let folder: String
    private(set) var all: [Relationships.Relationship] = []
    let isFinished = false
    let isFaulty = false

    init(folder: String) {
        self.folder = folder
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", attributes.text("TargetMode") != "External",
            let identifier = attributes.text("Id"), let type = attributes.text("Type"),
            let target = attributes.text("Target")
        else { return }
        all.append(Relationships.Relationship(identifier: identifier, type: type, target: resolved(target)))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}

    /// The name of a part that is given relative to the folder, or from the archive's top with a slash before it.
    private func resolved(_ target: String) -> String {
        var steps: [Substring] = []
        for step in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
