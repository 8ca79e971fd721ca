/// The lines `[label]: address` of a text. libcmark keeps them to itself, so texts parsed apart need them again.
enum LinkDefinitions {
    /// The lines that have this form, whatever block they stand in.
    static func lines(of source: SourceText) -> [UInt8] {
        guard source.bytes.contains(UInt8(ascii: "[")) else { return [] }
        return (1...source.lineCount).reduce(into: []) { lines, number in
            let content = source.line(number).drop { $0.isBlank }
            guard content.first == UInt8(ascii: "["), content.dropFirst().first != UInt8(ascii: "^"),
                let close = content.firstIndex(of: UInt8(ascii: "]")), close + 1 < content.endIndex,
                content[close + 1] == UInt8(ascii: ":")
            else { return }
            lines += content + [.lineFeed]
        }
    }
}
