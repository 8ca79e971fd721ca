import Casework

extension PrintDocument {
    /// With the files of `content/assets` that it shows.
    /// - Parameter assets: their paths beginning with "assets/".
    func adding(_ assets: [OutputFile]) -> PrintDocument {
        let names = assetNames
        guard !names.isEmpty else { return self }
        return PrintDocument(
            path: path, title: title, subject: subject, marking: marking, language: language, date: date, html: html,
            files: files + assets.filter { names.contains($0.path) }, forms: forms
        )
    }

    private static let ends = Array("\"'?#".utf8)

    /// What stands in attributes and begins with "assets/".
    private var assetNames: Set<String> {
        var names: Set<String> = []
        var rest = html.utf8[...]
        while let start = rest.firstRange(of: "assets/".utf8) {
            let name = rest[start.lowerBound...].prefix { !PrintDocument.ends.contains($0) }
            if name.count < 1000, let text = String(Substring(name)).unescaped { names.insert(text) }
            rest = rest[start.upperBound...]
        }
        return names
    }
}

extension String {
    /// As a file's name: "a & b.png" of "a%20&amp;%20b.png"; nil where that is no text.
    fileprivate var unescaped: String? {
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        let plain = references.reduce(self) { $0.replacing($1.0, with: $1.1) }
        var bytes: [UInt8] = []
        var rest = Array(plain.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
