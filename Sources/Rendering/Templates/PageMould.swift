/// A page of a template with slots, for the many pages that differ in a few values only: Mustache makes the mould
/// once, and each page fills its slots in.
struct PageMould: Sendable {
    fileprivate enum Piece: Sendable {
        case literal(String)
        case slot(name: String, isEscaped: Bool)
    }

    private let pieces: [Piece]

    private static let opening = "\u{F0000}"
    private static let closing = "\u{F0001}"

    /// What stands in a slot while the mould is made. Its angle brackets show whether the template escapes the slot.
    static func mark(_ name: String) -> String { "<\(opening)\(name)\(closing)>" }

    /// - Parameter rendered: the page with marks in its slots.
    init(_ rendered: String) {
        var pieces: [Piece] = []
        for (index, part) in rendered.split(separator: PageMould.opening, omittingEmptySubsequences: false).enumerated()
        {
            guard index > 0, let end = part.firstIndex(of: Character(PageMould.closing)) else {
                pieces.append(.literal(String(part)))
                continue
            }
            let isEscaped = part[part.index(after: end)...].hasPrefix("&gt;")
            pieces.removeLast(of: isEscaped ? "&lt;" : "<")
            pieces.append(.slot(name: String(part[..<end]), isEscaped: isEscaped))
            let rest = part[part.index(after: end)...].dropFirst(isEscaped ? "&gt;".count : ">".count)
            pieces.append(.literal(String(rest)))
        }
        self.pieces = pieces
    }

    /// The page with its slots filled in. A slot without a value is a defect of the caller and stays empty.
    func filled(with values: [String: String]) -> String {
        var page = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): page += text
            case .slot(let name, true): page += values[name, default: ""].escapedAttribute
            case .slot(let name, false): page += values[name, default: ""]
            }
        }
        return page
    }
}

extension [PageMould.Piece] {
    /// Takes the opening mark off the literal before a slot.
    fileprivate mutating func removeLast(of mark: String) {
        guard case .literal(let text)? = last, text.hasSuffix(mark) else { return }
        self[count - 1] = .literal(String(text.dropLast(mark.count)))
    }
}
