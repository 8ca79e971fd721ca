import Language
import Casework
import Narrative

/// The word with which a prompt begins, where an officer's own words are to stand.
private let mark = "TODO"

/// One for each heading, paragraph, cell or entry of a section that is a prompt still.
func unwrittenPrompts(in section: Section) -> [Finding] {
    let title = [section.title].compactMap { Prompt($0) }.map {
        $0.finding(at: SourceLocation(file: section.file, line: 1))
    }
    let words = section.runs.filter { $0.words.beginsWithMark }.compactMap { run in
        Prompt(run.words.plainText)?.finding(at: SourceLocation(file: section.file, line: run.line))
    }
    return title + words
}

/// One for what stands at the head of a paper, where it is a prompt still.
func unwrittenPrompts(in paper: Paper) -> [Finding] {
    let texts = [paper.committee, paper.exemption].compactMap { $0 }
    return texts.compactMap { Prompt($0)?.finding(at: SourceLocation(file: paper.body.file, line: 1)) }
}

/// One for each text of a report's settings that is a prompt still.
func unwrittenPrompts(in settings: ReportSettings) -> [Finding] {
    let titles = [settings.title, settings.summary].compactMap { $0 }
    return titles.compactMap { Prompt($0)?.finding(at: SourceLocation(file: settings.file)) }
        + settings.keyFigures.compactMap { Prompt($0.words)?.finding(at: $0.value.location) }
}

/// One for each text of a site's settings that is a prompt still.
func unwrittenPrompts(in site: SiteSettings) -> [Finding] {
    let contact = [site.contact.team, site.contact.telephone, site.contact.email, site.contact.address]
    let texts = [site.council, site.title] + contact.compactMap { $0 }
    return texts.compactMap { Prompt($0)?.finding(at: SourceLocation(file: "content/site.yaml")) }
}

/// What an officer is asked to write.
private struct Prompt {
    let question: Substring

    /// Nil for words that are no prompt.
    init?(_ text: String) {
        let words = text.drop { $0.isWhitespace }
        guard words.hasPrefix(mark) else { return nil }
        let rest = words.dropFirst(mark.count)
        // "TODOS" is a word of its own.
        guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
        question = rest.drop { $0 == ":" || $0.isWhitespace }
    }

    func finding(at location: SourceLocation) -> Finding {
        let remedy = (question.isEmpty ? "Write your words here." : String(question)) + " Then take the prompt out."
        return Finding(
            "unwritten-prompt", "A prompt stands where your words belong.", remedy: remedy, at: location,
            severity: .warning
        )
    }
}

extension [Inline] {
    /// Whether the first word is the mark, plain or emphasised.
    fileprivate var beginsWithMark: Bool {
        switch first {
        case .text(let text): text.drop { $0.isWhitespace }.hasPrefix(mark)
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.beginsWithMark
        default: false
        }
    }
}
