import Casework
import Narrative

/// What a committee paper must say something about, even if it is that there is none.
func missingContents(of paper: Paper) -> [Finding] {
    let headings = paper.headings.map { $0.lowercased() }
    return PaperContent.allCases.filter { content in
        !content.stems.contains { stem in headings.contains { $0.contains(stem) } }
            && !(content == .appendices && !paper.appendices.isEmpty)
    }.map { content in
        Finding(
            "missing-in-paper", "The paper says nothing about \(content.rawValue).", remedy: content.remedy,
            at: SourceLocation(file: paper.body.file, line: 1), severity: .warning
        )
    }
}

private enum PaperContent: String, CaseIterable {
    case recommendations
    case implications
    case contacts
    case appendices
    case backgroundPapers = "background papers"

    /// One of these in a heading, or in the name of a field, is enough.
    var stems: [String] {
        switch self {
        case .recommendations: ["recommend"]
        case .implications: ["implication"]
        case .contacts: ["contact"]
        case .appendices: ["appendi"]
        case .backgroundPapers: ["background paper", "background document", "source document", "source paper"]
        }
    }

    var remedy: String {
        switch self {
        case .recommendations: "Add the field \"Recommendation\" under front, or say there that there is none."
        case .implications: "Write a heading or an implications block, or say that there are none."
        case .contacts: "Add the field \"Officers to contact\" under front or back."
        case .appendices: "List them under appendices, or write \"Appendices: None.\" under back."
        case .backgroundPapers: "Add the field \"Background papers\" under back: \"None.\" if there are none."
        }
    }
}

extension Paper {
    fileprivate var headings: [String] {
        let fields = (front + back).map(\.heading)
        return fields
            + body.blocks.compactMap { block in
                if case .heading(_, let words, _, _) = block { words.plainText } else { nil }
            }
    }
}
