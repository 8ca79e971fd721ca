/// A reference to a footnote within text: "[^1]".
enum FootnoteReference {
    /// The next reference from an index on: its label and where it stands.
    static func next(
        in text: String, from start: String.Index
    ) -> (label: Substring, range: Range<String.Index>)? {
        let bytes = text.utf8
        var start = start
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "[")) {
            start = bytes.index(after: open)
            guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "^") else { continue }
            start = bytes.index(after: start)
            let label = bytes[start...].prefix(while: \.isFootnoteLabel)
            guard !label.isEmpty, label.endIndex < bytes.endIndex, bytes[label.endIndex] == UInt8(ascii: "]") else {
                continue
            }
            return (Substring(label), open..<bytes.index(after: label.endIndex))
        }
        return nil
    }
}
