/// The lines `[label]: address` of a text. libcmark keeps them to itself, so texts parsed apart need them again.
enum LinkDefinitions {
    /// The lines that libcmark takes for definitions, whatever block they stand in.
    static func lines(of source: SourceText) -> [UInt8] {
        guard source.bytes.containsPair(UInt8(ascii: "]"), UInt8(ascii: ":")) else { return [] }
        return (1...source.lineCount).reduce(into: []) { lines, number in
            let content = source.line(number).drop(while: \.isBlank)
            guard content.first == UInt8(ascii: "["), content.dropFirst().first != UInt8(ascii: "^"),
                CommonMark.withDocument(content, { $0.hasChildren }) == false
            else { return }
            lines += content + [.lineFeed]
        }
    }
}
