import Casework

/// A number that stands for everything that a document is made from: the same number, the same document.
struct DocumentDigest: Hashable, Sendable {
    private var low: UInt64 = 0xcbf2_9ce4_8422_2325
    private var high: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// - Parameter makers: what the program is told, and what runs with it.
    init(of document: PrintDocument, madeBy makers: [[UInt8]]) {
        add(document.html)
        for file in document.files.sorted(by: { $0.path < $1.path }) {
            add(file.path)
            add(file.bytes)
        }
        for maker in makers { add(maker) }
        add("\(document.date)")
    }

    var text: String { String(high, radix: 16) + String(low, radix: 16) }

    private mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// FNV-1a, twice with different beginnings.
    private mutating func add(_ bytes: [UInt8]) {
        for byte in bytes {
            low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
            high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        low = (low ^ 0x100) &* 0x100_0000_01b3
        high = (high ^ 0x1ff) &* 0x100_0000_01b3
    }
}

/// What the documents of a published site were made from, kept beside them in a hidden file.
struct DocumentRecord {
    static let path = ".upheld-documents"
    private(set) var digests: [String: String] = [:]

    init() {}

    init(text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t")
            if parts.count == 2 { digests[String(parts[1])] = String(parts[0]) }
        }
    }

    subscript(path: String) -> String? {
        get { digests[path] }
        set { digests[path] = newValue }
    }

    var file: OutputFile {
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }
        return OutputFile(path: DocumentRecord.path, text: lines.joined())
    }
}
