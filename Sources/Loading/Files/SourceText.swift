package import Casework

/// An officer's text file: its bytes and where its lines begin.
package struct SourceText: Sendable {
    /// Relative to the project.
    package let file: String
    /// Without a byte order mark.
    package let bytes: [UInt8]
    /// The offset of each line's first byte. A line ends with a line feed, a carriage return, or both.
    private let lineStarts: [Int]
    /// How many bytes that go on with a character stand before each thousandth byte: a line may be the whole file, and
    /// what stands in it is placed thousands of times.
    private let continuations: [Int]
    private static let stride = 1024

    package init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        lineStarts = SourceText.lineStarts(in: self.bytes)
        continuations = SourceText.continuations(in: self.bytes)
    }

    private static func continuations(in bytes: [UInt8]) -> [Int] {
        var counts = [0]
        for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
            let piece = bytes[start..<min(bytes.count, start + stride)]
            counts.append((counts.last ?? 0) + piece.count(where: \.isUTF8Continuation))
        }
        return counts
    }

    /// How many characters stand before a byte.
    private func characters(before offset: Int) -> Int {
        let mark = offset / SourceText.stride
        let rest = bytes[(mark * SourceText.stride)..<offset].count(where: \.isUTF8Continuation)
        return offset - continuations[mark] - rest
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 40 + 1)
        guard bytes.offset(of: .carriageReturn) == nil else {
            for (offset, byte) in bytes.enumerated() where byte == .lineFeed || byte == .carriageReturn {
                if byte == .carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == .lineFeed { continue }
                starts.append(offset + 1)
            }
            return starts
        }
        var start = 0
        while let end = bytes.offset(of: .lineFeed, from: start) {
            start = end + 1
            starts.append(start)
        }
        return starts
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var lineCount: Int { lineStarts.count }

    /// The offset at which a line begins, from line 1; the end of the text for a line after the last.
    package func start(ofLine line: Int) -> Int {
        line <= lineStarts.count ? lineStarts[max(0, line - 1)] : bytes.count
    }

    /// The bytes of a line without its ending.
    package func line(_ line: Int) -> ArraySlice<UInt8> {
        let start = start(ofLine: line)
        var end = max(start, self.start(ofLine: line + 1))
        while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
        return bytes[start..<end]
    }

    /// The text of some lines.
    package func text(ofLines lines: Range<Int>) -> String {
        String(decoding: bytes[start(ofLine: lines.lowerBound)..<start(ofLine: lines.upperBound)], as: UTF8.self)
    }

    /// The line and column of a byte.
    package func location(at offset: Int) -> SourceLocation {
        let line = lineNumber(at: offset)
        let column = 1 + characters(before: min(offset, bytes.count)) - characters(before: start(ofLine: line))
        return SourceLocation(file: file, line: line, column: column)
    }

    package func location(ofLine line: Int) -> SourceLocation {
        SourceLocation(file: file, line: line)
    }

    /// The offset of a character of a line, or of the line's end where the line is shorter.
    package func offset(line: Int, column: Int) -> Int {
        let content = self.line(line)
        var remaining = column
        return content.indices.first { index in
            if !content[index].isUTF8Continuation { remaining -= 1 }
            return remaining == 0
        } ?? content.endIndex
    }

    private func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(1, low)
    }
}

extension SourceText {
    /// One where the file is not in UTF-8, at the first line that shows it.
    package var encodingFindings: [Finding] {
        guard String(validating: bytes, as: UTF8.self) == nil else { return [] }
        let first = (1...lineCount).first { String(validating: line($0), as: UTF8.self) == nil }
        return [
            Finding(
                "bad-encoding", "The file is not in UTF-8: some of its characters can't be read.",
                remedy: "Save it again with the encoding UTF-8.", at: location(ofLine: first ?? 1)
            )
        ]
    }
}
