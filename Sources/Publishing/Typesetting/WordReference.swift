import CZlib

/// What is to be known of the document that Word's styles are taken from.
struct WordReference {
    /// The list by which its styles number sections; nil: they number nothing.
    private(set) var sectionList: String?
    /// The page and its header and footer, as the end of a section says them; nil: the document could not be read.
    private(set) var section: String?

    static let path = "print/reference.docx"

    /// - Parameter bytes: of the file, which may be anything.
    init(_ bytes: [UInt8]) {
        let archive = ZipEntries(bytes)
        sectionList = archive.text(of: "word/styles.xml").flatMap(Self.list)
        guard let text = archive.text(of: "word/document.xml"), let start = text.ranges(of: "<w:sectPr").last,
            let end = text[start.upperBound...].firstRange(of: "</w:sectPr>")
        else { return }
        section = String(text[start.lowerBound..<end.upperBound])
    }
}

extension WordReference {
    /// Of the style "Section Paragraph".
    private static func list(in styles: String) -> String? {
        guard let name = styles.firstRange(of: "<w:name w:val=\"Section Paragraph\"") else { return nil }
        let style = styles[name.upperBound...].prefix(
            upTo: styles[name.upperBound...].firstRange(of: "</w:style>")?.lowerBound ?? styles.endIndex)
        guard let start = style.firstRange(of: "<w:numId w:val=\"") else { return nil }
        let digits = style[start.upperBound...].prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : String(digits)
    }
}

/// The parts of a ZIP file in memory.
private struct ZipEntries {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static let largest = 16 << 20

    func text(of name: String) -> String? {
        guard let end = bytes.indices.suffix(65_557).reversed().first(where: { number($0, 4) == 0x0605_4B50 }),
            let count = number(end + 10, 2), var place = number(end + 16, 4)
        else { return nil }
        for _ in 0..<count {
            guard number(place, 4) == 0x0201_4B50, let nameSize = number(place + 28, 2),
                let extraSize = number(place + 30, 2), let noteSize = number(place + 32, 2)
            else { return nil }
            let start = place + 46
            guard start + nameSize <= bytes.count else { return nil }
            if bytes[start..<(start + nameSize)].elementsEqual(name.utf8) { return content(at: place) }
            place = start + nameSize + extraSize + noteSize
        }
        return nil
    }

    private func content(at entry: Int) -> String? {
        guard let method = number(entry + 10, 2), let packed = number(entry + 20, 4), let size = number(entry + 24, 4),
            let local = number(entry + 42, 4), let nameSize = number(local + 26, 2),
            let extraSize = number(local + 28, 2), size <= Self.largest
        else { return nil }
        let start = local + 30 + nameSize + extraSize
        guard start <= bytes.count, packed <= bytes.count - start else { return nil }
        let part = Array(bytes[start..<(start + packed)])
        return method == 0 ? String(decoding: part, as: UTF8.self) : inflated(part, size: size)
    }

    private func inflated(_ part: [UInt8], size: Int) -> String? {
        var input = part
        var output = [UInt8](repeating: 0, count: size)
        let isWhole = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var stream = z_stream()
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                let ready = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                guard ready == Z_OK else { return false }
                defer { inflateEnd(&stream) }
                return inflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        return isWhole ? String(decoding: output, as: UTF8.self) : nil
    }

    /// Of little-endian bytes; nil beyond the end.
    private func number(_ place: Int, _ width: Int) -> Int? {
        guard place >= 0, place <= bytes.count - width else { return nil }
        return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
