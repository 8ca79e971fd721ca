/// The texts of a workbook that cells refer to by number; only those that are wanted.
struct SharedStrings {
    /// Behind one another.
    private var bytes: [UInt8] = []
    /// One a text, up to the last that is wanted.
    private var ranges: [Range<Int>] = []

    /// - Parameter name: of the part; nil where the workbook has none.
    init(_ wanted: SharedStringSet, part name: String?, of archive: ZipArchive) throws(WorkbookFault) {
        guard !wanted.isEmpty else { return }
        guard let name else { throw .hasBrokenPart("xl/sharedStrings.xml") }
        let handler = SharedStringsHandler(wanted)
        try XMLStream.read(name, of: archive, handler, limit: EntryReader.largestPart)
        if handler.isTooLarge { throw .isTooLarge }
        guard handler.hasAll else { throw .hasBrokenPart(name) }
        bytes = handler.bytes
        ranges = handler.ranges
    }

    /// Nil where there is no such text, or it was not wanted.
    subscript(_ index: Int) -> ArraySlice<UInt8>? { ranges.indices.contains(index) ? bytes[ranges[index]] : nil }
}

/// Numbers of texts.
struct SharedStringSet {
    private var words: [UInt64] = []
    private(set) var last = -1

    /// Excel has no more cells in a column of a sheet; a sheet has at most sixteen full columns of different texts here.
    static let limit = 16 << 20

    var isEmpty: Bool { last < 0 }

    /// - Parameter index: below `limit`.
    mutating func insert(_ index: Int) {
        while words.count <= index / 64 { words.append(0) }
        words[index / 64] |= 1 << UInt64(index % 64)
        last = max(last, index)
    }

    func contains(_ index: Int) -> Bool {
        index / 64 < words.count && words[index / 64] >> UInt64(index % 64) & 1 == 1
    }
}

private final class SharedStringsHandler: XMLHandler {
    private let wanted: SharedStringSet
    private(set) var bytes: [UInt8] = []
    private(set) var ranges: [Range<Int>] = []
    private var text: [UInt8] = []
    private var isWanted = false
    private var isInText = false
    /// How deep within runs that say how a text is pronounced.
    private var phonetic = 0

    init(_ wanted: SharedStringSet) {
        self.wanted = wanted
    }

    private(set) var isFaulty = false
    var isFinished: Bool { hasAll || isTooLarge }
    var hasAll: Bool { ranges.count > wanted.last }
    /// Ten times what sixty thousand different long values take.
    var isTooLarge: Bool { bytes.count > 1 << 30 }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" {
            isInText = isWanted && phonetic == 0
        } else if name == "si" {
            isWanted = wanted.contains(ranges.count)
            text.removeAll(keepingCapacity: true)
        } else if name == "rPh" {
            phonetic += 1
        }
    }

    func end(_ name: XMLName) {
        if name == "t" {
            isInText = false
        } else if name == "si" {
            let start = bytes.count
            if isWanted { bytes += EscapedText.decoded(text) }
            ranges.append(start..<bytes.count)
            isWanted = false
        } else if name == "rPh" {
            phonetic -= 1
        }
    }

    func text(_ new: UnsafeRawBufferPointer) {
        guard isInText else { return }
        text += new
        if text.count > SheetHandler.longestText { isFaulty = true }
    }
}
