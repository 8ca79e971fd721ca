import Casework

/// Numbers of complaints, shares and sums that were typed instead of computed: they stay when the records change.
///
/// A number counts as typed where a counted noun or "per cent" follows it, or where it has a pound or per cent sign.
/// Dates, years, paragraphs and limits are left alone.
func typedNumbers(in text: String, at location: SourceLocation) -> [Finding] {
    TypedNumber.all(in: text).map { number in
        Finding(
            "typed-number", "\"\(number)\" is typed by hand, so nothing upholds it.",
            remedy: "Write an expression instead, for example `=received(stage: 1)`.",
            at: location, severity: .warning
        )
    }
}

/// A number with the word that makes it a figure.
private enum TypedNumber {
    static let countedNouns: Set<String> = [
        "complaint", "complaints", "case", "cases", "compliment", "compliments", "enquiry", "enquiries", "decision",
        "decisions", "payment", "payments", "investigation", "investigations", "panel", "panels", "contacts",
        "referrals",
        "percent", "%",
    ]

    /// Words after which a number is a name: stage 1, regulation 13.
    static let numberedThings: Set<String> = [
        "stage", "stages", "quarter", "regulation", "regulations", "section", "paragraph", "part", "chart", "table",
        "note",
        "article", "schedule", "annex", "appendix", "level", "phase",
    ]

    static func all(in text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        return words.indices.compactMap { index in
            let word = words[index].trimmingPunctuation
            guard word.contains(where: \.isNumber), word.allSatisfy({ $0.isNumber || "£%,.".contains($0) }) else {
                return nil
            }
            let before = index > 0 ? words[index - 1].trimmingPunctuation.lowercased() : ""
            guard !numberedThings.contains(before) else { return nil }
            let next = index + 1 < words.count ? words[index + 1].trimmingPunctuation : ""
            let afterNext = index + 2 < words.count ? words[index + 2].trimmingPunctuation : ""
            if word.contains("£") || word.contains("%") { return word }
            if next == "per", afterNext == "cent" { return "\(word) per cent" }
            guard !word.isYear else { return nil }
            return countedNouns.contains(next.lowercased()) ? "\(word) \(next)" : nil
        }
    }
}

extension String {
    /// "In 2024 complaints rose": a count of so many would have a comma.
    fileprivate var isYear: Bool { utf8.count == 4 && (hasPrefix("19") || hasPrefix("20")) && Int(self) != nil }

    fileprivate var trimmingPunctuation: String {
        var word = self[...]
        while let last = word.last, ".,;:!?)]”’\"'".contains(last) { word = word.dropLast() }
        while let first = word.first, "([“‘\"'".contains(first) { word = word.dropFirst() }
        return String(word)
    }
}
