/// What an address in the text may point to.
enum LinkAddress {
    private static let permittedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// A relative address, or one of a kind that no browser runs. Blanks and control characters, which browsers
    /// leave out, hide nothing.
    static func isSafe(_ address: String) -> Bool {
        scheme(of: address).map { permittedSchemes.contains($0) } ?? true
    }

    /// The path within `content/` of an image: "assets/map.png" of "../assets/map.png", "/assets/map.png" and
    /// "assets/map.png", percent-encoding resolved. Nil for an address outside `assets`.
    static func assetPath(_ address: String) -> String? {
        guard scheme(of: address) == nil, !address.hasPrefix("//") else { return nil }
        var parts = address.split(separator: "/").map { String($0) }.filter { $0 != "." }
        while parts.first == ".." { parts.removeFirst() }
        guard parts.first == "assets", parts.count > 1, !parts.contains("..") else { return nil }
        return parts.joined(separator: "/").withoutPercentEncoding
    }

    private static func scheme(of address: String) -> String? {
        let characters = address.unicodeScalars.filter { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
        guard let colon = characters.firstIndex(of: ":") else { return nil }
        let scheme = characters[..<colon]
        guard !scheme.contains(where: { "/?#".unicodeScalars.contains($0) }) else { return nil }
        return String(String.UnicodeScalarView(scheme)).lowercased()
    }
}

extension String {
    /// "%20" is a blank. An encoding that is no UTF-8 is left as it is.
    fileprivate var withoutPercentEncoding: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
