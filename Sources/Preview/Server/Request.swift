/// What a browser asks for.
struct Request: Equatable, Sendable {
    let method: String
    /// Decoded, always beginning with "/".
    let path: String
    /// As it was sent, without "?".
    let query: String
    /// The header Host.
    let host: String?
    /// The header Sec-Fetch-Site: which page's request it is; nil from what is no browser.
    let origin: String?

    /// Nil where the target is no path, or has an escape that can't be read.
    init?(method: String, target: String, host: String?, origin: String? = nil) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard target.hasPrefix("/"), let path = Request.decoded(parts[0]) else { return nil }
        self.method = method
        self.path = path
        query = parts.count == 2 ? String(parts[1]) : ""
        self.host = host
        self.origin = origin
    }

    /// The value of a name in the query, the first where it has several.
    subscript(name: String) -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == name else { continue }
            return Request.decoded(parts[1].map { $0 == "+" ? " " : $0 })
        }
        return nil
    }

    /// "%C3%A9" → "é"; nil where an escape is cut off or the bytes are no text.
    private static func decoded(_ text: some Sequence<Character>) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(String(text).utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy(\.isHexadecimal),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { Character(UnicodeScalar(self)).isHexDigit }
}
