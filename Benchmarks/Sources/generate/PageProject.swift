/// Many plain pages: as a project of Upheld and as a site of Hugo, with the same words.
struct PageProject {
    let pageCount: Int
    let seed: UInt64
    let pagesPerReport = 100

    private static let words = [
        "complaint", "service", "children", "response", "stage", "council", "officer", "learning", "family", "review",
        "working", "investigation", "outcome", "letter", "support", "decision", "panel", "time", "record", "apology",
    ]

    /// A page of about 2 KB: headings, paragraphs with emphasis and links, a list.
    func page(_ number: Int) -> String {
        var generator = SeededGenerator(seed: seed &+ UInt64(number))
        func sentence() -> String {
            let words = (0..<(8 + generator.below(9))).map { _ in Self.words[generator.below(Self.words.count)] }
            return words.joined(separator: " ") + "."
        }
        func paragraph() -> String {
            (0..<4).map { _ in sentence() }.joined(separator: " ")
                .replacingFirst("service", with: "**service**").replacingFirst(
                    "review", with: "[review](https://example.org/)")
        }
        var text = ""
        for part in 1...3 {
            text += "## Part \(part)\n\n\(paragraph())\n\n- \(sentence())\n- \(sentence())\n- *\(sentence())*\n\n"
        }
        return text
    }
}

extension String {
    fileprivate func replacingFirst(_ word: String, with replacement: String) -> String {
        let parts = split(separator: " ", omittingEmptySubsequences: false)
        guard let index = parts.firstIndex(where: { $0 == word }) else { return self }
        return (parts[..<index].map(String.init) + [replacement] + parts[(index + 1)...].map(String.init))
            .joined(separator: " ")
    }
}
