import Casework
import Glibc
package import Recognition

/// The answers of an import that could not be finished, with which the next one begins: a file in the project's folder.
/// It holds headings, names of fields and words for outcomes, as report.yaml does, and nothing else of an export.
package struct KeptAnswers {
    private let path: String
    private let entries: [[String]]
    /// Whether any of them was taken.
    package private(set) var isUsed = false

    package static let name = ".upheld-import-answers"
    package static let kept = "Your answers are kept: the next import begins with them."
    package static let taken = "Your answers of last time are taken. To be asked anew, delete \(name).\n"

    package init(in directory: String) {
        path = directory + "/" + KeptAnswers.name
        let text = String(decoding: ImportFiles.bytes(of: path) ?? [], as: UTF8.self)
        entries = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    }

    /// What was answered about the council's name.
    package var council: String? { entries.first { $0.first == "council" && $0.count == 2 }?[1] }

    /// Proposals with what was answered of columns with these headings. What no longer fits is asked again.
    package mutating func applied(to proposals: [ImportProposal]) -> [ImportProposal] {
        var proposals = proposals
        for number in proposals.indices {
            for entry in entries where entry.count == 4 && entry[1] == proposals[number].kind.rawValue {
                if isFollowed(entry, in: &proposals[number]) { isUsed = true }
            }
        }
        return proposals
    }

    private func isFollowed(_ entry: [String], in proposal: inout ImportProposal) -> Bool {
        let (heading, answer) = (entry[2], entry[3])
        switch entry[0] {
        case "column":
            guard let index = proposal.index(of: heading) else { return false }
            guard answer != "-" else {
                proposal.leaveOut(index)
                return true
            }
            // An answer that is refused now is asked for again.
            return (try? proposal.place(index, as: Field(answer), overruling: true)) != nil
        case "outcome":
            guard proposal.outcomeValues.contains(where: { $0.value == heading }) else { return false }
            return (try? proposal.setOutcome(heading, answer)) != nil
        case "reading":
            if heading == "months" { proposal.isMonthFirst = answer == "first" ? true : nil }
            if heading == "zone" { proposal.isUTC = answer == "UTC" }
            return true
        case "same":
            proposal.joined[heading] = answer == "yes"
            return true
        default: return false
        }
    }

    /// Keeps what was answered; false where there was nothing, or it can't be written.
    package func keep(_ proposals: [ImportProposal], council: String?) -> Bool {
        var lines = council.map { ["council\t\($0)"] } ?? []
        for proposal in proposals {
            let kind = proposal.kind.rawValue
            for column in proposal.answered {
                lines.append("column\t\(kind)\t\(column.heading)\t\(column.field?.name ?? "-")")
            }
            if proposal.isMonthFirst == true { lines.append("reading\t\(kind)\tmonths\tfirst") }
            if let isUTC = proposal.isUTC { lines.append("reading\t\(kind)\tzone\t\(isUTC ? "UTC" : "-")") }
            for (value, meaning) in proposal.outcomes.sorted(by: { $0.key < $1.key }) {
                lines.append("outcome\t\(kind)\t\(value)\t\(meaning)")
            }
            for (value, isSame) in proposal.joined.sorted(by: { $0.key < $1.key }) {
                lines.append("same\t\(kind)\t\(value)\t\(isSame ? "yes" : "no")")
            }
        }
        guard !lines.isEmpty else { return false }
        unlink(path)
        return ImportFiles.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    }

    /// Forgets the answers, once they are in report.yaml.
    package func remove() { unlink(path) }
}
