extension [UInt8] {
    /// With words in the place of `{{name}}`. Other braces stay.
    func filled(with words: [(name: String, words: String)]) -> [UInt8] {
        var text = String(decoding: self, as: UTF8.self)[...]
        var filled = ""
        while let open = text.firstRange(of: "{{"), let close = text[open.upperBound...].firstRange(of: "}}") {
            let name = text[open.upperBound..<close.lowerBound]
            guard let match = words.first(where: { $0.name == name }) else {
                filled += text[..<open.upperBound]
                text = text[open.upperBound...]
                continue
            }
            filled += text[..<open.lowerBound] + match.words
            text = text[close.upperBound...]
        }
        return Array((filled + text).utf8)
    }
}
