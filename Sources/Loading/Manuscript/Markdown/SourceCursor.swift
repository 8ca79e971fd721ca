import Casework
import Narrative

/// Finds where code spans stand in the source: libcmark gives the positions of inline content only roughly.
///
/// Spans are looked for in reading order, from one found to the next, within the bytes that hold the parsed text.
struct SourceCursor {
    private(set) var offset: Int
    private let end: Int

    init(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The offset of the first character after the "=" of the next code span that says `literal`; nil where the
    /// source says it in another way.
    mutating func nextExpression(_ literal: String, in bytes: [UInt8]) -> Int? {
        let wanted = Array(literal.utf8.drop { $0.isBlank })
        var index = offset
        while index < end {
            switch bytes[index] {
            case .backslash: index += 2
            case .backtick:
                let length = run(at: index, in: bytes)
                guard let close = closing(length, from: index + length, in: bytes) else {
                    index += length
                    continue
                }
                let content = (index + length)..<close
                index = close + length
                guard SourceCursor.says(wanted, bytes[content]) else { continue }
                offset = index
                return SourceCursor.start(of: content, in: bytes)
            default: index += 1
            }
        }
        return nil
    }

    /// The offset of the next occurrence of `text`, from where the cursor stands; the cursor stays.
    func next(_ text: String, in bytes: [UInt8]) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, end - offset >= wanted.count else { return nil }
        return (offset...(end - wanted.count)).first {
            bytes[$0] == first && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }

    private func run(at index: Int, in bytes: [UInt8]) -> Int {
        var last = index
        while last < end, bytes[last] == .backtick { last += 1 }
        return last - index
    }

    private func closing(_ length: Int, from start: Int, in bytes: [UInt8]) -> Int? {
        var index = start
        while index < end {
            guard bytes[index] == .backtick else {
                index += 1
                continue
            }
            let found = run(at: index, in: bytes)
            if found == length { return index }
            index += found
        }
        return nil
    }

    /// Whether a span's source says `wanted`, whatever blanks, line ends and quotation marks of a block quote are in it.
    private static func says(_ wanted: [UInt8], _ content: ArraySlice<UInt8>) -> Bool {
        var position = 0
        var isLineStart = false
        for (index, byte) in zip(content.indices, content) {
            if byte.isBlankOrLineEnd {
                isLineStart = isLineStart || !byte.isBlank
                continue
            }
            while position < wanted.count, wanted[position].isBlank { position += 1 }
            if position < wanted.count, wanted[position] == byte {
                position += 1
                isLineStart = false
            } else if isLineStart, byte == UInt8(ascii: ">") {
                continue
            } else if byte == .backslash, index + 1 < content.endIndex, content[index + 1] == .pipe {
                continue
            } else {
                return false
            }
        }
        return wanted[position...].allSatisfy(\.isBlank)
    }

    private static func start(of content: Range<Int>, in bytes: [UInt8]) -> Int {
        let sign = bytes[content].firstIndex(of: UInt8(ascii: "=")) ?? content.lowerBound
        return bytes[(sign + 1)..<content.upperBound].firstIndex { !$0.isBlankOrLineEnd } ?? sign
    }
}
