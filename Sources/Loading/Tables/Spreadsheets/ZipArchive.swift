/// The parts of a zip archive, by name. Source: PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5.3.
struct ZipArchive {
    let file: ByteFile
    /// By name in lower case: names of parts are compared so. Source: ECMA-376 part 2.
    private var entries: [String: ZipEntry] = [:]

    init(_ file: ByteFile) throws(WorkbookFault) {
        self.file = file
        let directory = try ZipDirectory(of: file)
        let bytes = file.bytes(from: directory.offset, count: directory.size)
        guard bytes.bytes.count == directory.size else { throw .isBroken }
        var place = 0
        while bytes.hasSignature(0x0201_4B50, at: place) {
            guard let (name, entry, end) = ZipEntry.read(bytes, at: place) else { throw .isBroken }
            // The first of a name counts, whatever comes after it.
            if entries[ZipArchive.key(of: name)] == nil { entries[ZipArchive.key(of: name)] = entry }
            place = end
        }
        if entries.isEmpty { throw .isBroken }
    }

    /// A part by its name, with or without a slash before it.
    func entry(named name: String) -> ZipEntry? { entries[ZipArchive.key(of: name)] }

    private static func key(of name: String) -> String {
        let plain = name.lowercased().split(whereSeparator: { $0 == "/" || $0 == "\\" })
        return plain.joined(separator: "/")
    }
}

/// Where the list of an archive's parts stands.
private struct ZipDirectory {
    let offset: Int
    let size: Int

    /// More than a workbook with ten thousand parts has.
    private static let largest = 8 << 20
    private static let endSize = 22
    private static let locatorSize = 20

    /// Found from the end of the file, where a comment of up to 64 KB may stand.
    init(of file: ByteFile) throws(WorkbookFault) {
        let reach = min(file.size, 0xFFFF + ZipDirectory.endSize + ZipDirectory.locatorSize)
        let start = file.size - reach
        let tail = file.bytes(from: start, count: reach)
        var place = tail.bytes.count - ZipDirectory.endSize
        while place >= 0, !tail.hasSignature(0x0605_4B50, at: place) { place -= 1 }
        guard place >= 0, var size = tail.number(at: place + 12, width: 4),
            var offset = tail.number(at: place + 16, width: 4)
        else { throw .isBroken }
        if size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
            guard tail.hasSignature(0x0706_4B50, at: place - ZipDirectory.locatorSize),
                let large = tail.number(at: place - ZipDirectory.locatorSize + 8, width: 8), large < file.size
            else { throw .isBroken }
            let record = file.bytes(from: large, count: 56)
            guard record.hasSignature(0x0606_4B50, at: 0), let largeSize = record.number(at: 40, width: 8),
                let largeOffset = record.number(at: 48, width: 8)
            else { throw .isBroken }
            (size, offset) = (largeSize, largeOffset)
        }
        guard size <= min(ZipDirectory.largest, file.size), offset <= file.size - size else { throw .isBroken }
        self.offset = offset
        self.size = size
    }
}
