import Casework
import Glibc
import Narrative
import Recognition

/// The questions of an import, in a terminal.
struct Dialogue {
    private(set) var proposals: [ImportProposal]
    /// What the council is called, once it was asked for.
    private(set) var council: String?
    private let asksCouncil: Bool
    private var settled: Set<Question> = []
    /// As it was before each question that was answered, so that one can go back.
    private var past: [(proposals: [ImportProposal], settled: Set<Question>)] = []

    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    init(_ proposals: [ImportProposal], asksCouncil: Bool) {
        self.proposals = proposals
        self.asksCouncil = asksCouncil
    }

    /// Something that only the officer knows. The number is that of the proposal.
    enum Question: Hashable {
        case months(Int)
        case zone(Int)
        case column(Int, index: Int)
        case missing(Int, field: Field)
        case answers(Int)
        case outcome(Int, ProposedValue)
        case spelling(Int, NearSpelling)
        case council
    }

    /// Asks all that is to be asked; false where the input ended before the last answer.
    mutating func isCompleted() -> Bool {
        if next != nil { print("Enter takes what is proposed. no, back and ? are understood; Control-D stops.") }
        while let question = next {
            guard let answer = Dialogue.ask(words(of: question)) else { return false }
            take(answer, to: question)
        }
        return true
    }

    /// One line of an answer, without blanks around it; nil at the end of the input.
    private static func ask(_ question: String) -> String? {
        print(question, terminator: " ")
        fflush(nil)
        guard let line = readLine() else {
            print("")
            return nil
        }
        return line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }

    /// The first question that is not settled.
    private var next: Question? {
        for (number, proposal) in proposals.enumerated() {
            let columns = proposal.columns.indices.filter { proposal.columns[$0].isDoubtful }
            var questions = (proposal.asksForMonths ? [Question.months(number)] : [])
            if proposal.asksForZone { questions.append(.zone(number)) }
            questions += columns.map { Question.column(number, index: $0) }
            questions += proposal.missingFields.map { .missing(number, field: $0) }
            if proposal.lacksAnswers, proposal.wideStages.isEmpty { questions.append(.answers(number)) }
            questions += proposal.outcomeValues.filter(\.isGuess).map { .outcome(number, $0) }
            questions += proposal.offers.map { .spelling(number, $0) }
            if let first = questions.first(where: { !settled.contains($0) }) { return first }
        }
        return asksCouncil && council == nil ? .council : nil
    }

    /// Follows an answer. One that can't be followed leaves the question open, with a word.
    private mutating func take(_ answer: String, to question: Question) {
        switch answer.lowercased() {
        case "?", "help": return print(help(with: question))
        case "back", "b": return goBack()
        default: break
        }
        let before = (proposals: proposals, settled: settled)
        do throws(ImportProposal.Refusal) {
            try follow(DialogueAnswer(answer), to: question)
            settled.insert(question)
            past.append(before)
        } catch {
            print(error.sentence)
        }
    }

    private mutating func goBack() {
        guard let last = past.popLast() else { return print("This is the first question.") }
        (proposals, settled) = last
    }

    private mutating func follow(_ answer: DialogueAnswer, to question: Question) throws(ImportProposal.Refusal) {
        switch (question, answer) {
        case (.months(let number), .yes): proposals[number].isMonthFirst = true
        case (.months, _):
            throw ImportProposal.Refusal(
                sentence:
                    "They can be read in no other way. Write yes, or stop with Control-D and export them as 2025-03-31."
            )
        case (.zone(let number), .yes): proposals[number].isUTC = true
        case (.zone(let number), .no): proposals[number].isUTC = false
        case (.column(let number, let index), .yes): proposals[number].accept(index)
        case (.column(let number, let index), .no): proposals[number].leaveOut(index)
        case (.column(let number, let index), .words(let field)): try proposals[number].place(index, as: Field(field))
        case (.missing(let number, let field), .words(let heading)):
            try place(heading, as: field, in: number)
        case (.missing(_, let field), _):
            throw ImportProposal.Refusal(sentence: "Without `\(field)` there are no records. Write a heading, or ?.")
        case (.answers(let number), .words(let heading)): try place(heading, as: .responded, in: number)
        case (.answers, _): break
        case (.outcome(let number, let value), .yes): try proposals[number].setOutcome(value.value, value.meaning)
        case (.outcome, .no): throw ImportProposal.Refusal(sentence: ImportProposal.knownOutcomes)
        case (.outcome(let number, let value), .words(let meaning)):
            try proposals[number].setOutcome(value.value, meaning)
        case (.spelling(let number, let near), .yes): proposals[number].joined[near.variant] = true
        case (.spelling(let number, let near), .no): proposals[number].joined[near.variant] = false
        case (.spelling, .words), (.zone, .words): throw ImportProposal.Refusal(sentence: "Write yes or no.")
        case (.council, .words(let name)): council = name
        case (.council, _):
            throw ImportProposal.Refusal(sentence: "Write the council's name, as it stands on the report.")
        }
    }

    private mutating func place(_ heading: String, as field: Field, in number: Int) throws(ImportProposal.Refusal) {
        guard let index = proposals[number].index(of: heading) else {
            throw ImportProposal.Refusal(sentence: "There is no such column. Known: \(headings(of: number)).")
        }
        try proposals[number].place(index, as: field)
    }
}

/// An answer as it is meant: "y" and "n" are never names.
enum DialogueAnswer {
    case yes
    case no
    case words(String)

    init(_ text: String) {
        switch text.lowercased() {
        case "", "y", "yes", "ok": self = .yes
        case "-", "n", "no", "none": self = .no
        default: self = .words(text)
        }
    }
}

// MARK: Wording

extension Dialogue {
    private func headings(of number: Int) -> String {
        proposals[number].columns.map(\.column.plainHeading).joined(separator: ", ")
    }

    private func words(of question: Question) -> String {
        switch question {
        case .months(let number):
            let headings = proposals[number].shownMonthFirstHeadings.joined(separator: " and ")
            return "In \(headings) the month comes first, as in 03/31/2025. Is it so in all dates of this export?"
        case .zone: return "The times seem to be in UTC: in summer 23:00, in winter 00:00. Are they?"
        case .column(let number, let index):
            let column = proposals[number].columns[index]
            return "\(column.column.shownHeading) is \(column.fieldName)? (\(column.confidence.word): \(column.reason))"
        case .missing(_, let field): return "Which column is \(field)? These records need it. Write its heading:"
        case .answers:
            return
                "Which column has the dates of response? Without it every complaint counts as open. Its heading, or no:"
        case .outcome(_, let value): return "The outcome \(value.shown) means: \(value.meaning)?"
        case .spelling(_, let near):
            return
                "In \(near.field), is \(near.shownVariant) (\(near.count)) the same as \(near.shownCommon) (\(near.commonCount))?"
        case .council: return "What is the council called?"
        }
    }

    private func help(with question: Question) -> String {
        switch question {
        case .months:
            return
                "Of 03/04/2025 nobody can tell which is the month. yes: it is March in all dates. Otherwise stop with "
                + "Control-D, and export the dates as 2025-03-31."
        case .zone:
            return "yes: 23:00 in summer is the day after, as in England. no: the dates count as they stand. "
                + "back: the question before."
        case .column(let number, let index):
            let column = proposals[number].columns[index]
            let found = proposals[number].sample(of: column)
            let sample = found.isEmpty ? "" : " It has \(found)."
            return "\(sample.trimmedStart)\(sample.isEmpty ? "" : " ")"
                + "Enter or yes: it becomes `\(column.fieldName)`, by which records can be counted and filtered. "
                + "no: it is left out. Another field's name, such as service: it becomes that. back: the question before."
        case .missing(let number, _), .answers(let number):
            return "The columns are: \(headings(of: number)). back: the question before."
        case .outcome: return ImportProposal.knownOutcomes + " Enter or yes takes what is proposed."
        case .spelling: return "yes: both are counted under the second. no: they stay two. back: the question before."
        case .council: return "It stands at the top of every page, and can be changed in content/site.yaml."
        }
    }
}

extension String {
    fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
