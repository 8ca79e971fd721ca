import Casework
import Narrative
import Glibc
import Loading

/// The questions of an import, in a terminal.
enum Dialogue {
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// One line of an answer, without blanks around it; nil at the end of the input.
    static func ask(_ question: String) -> String? {
        print(question, terminator: " ")
        fflush(nil)
        guard let line = readLine() else {
            print("")
            return nil
        }
        return line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }

    /// The proposal as the officer answered; nil where the input ended before the last answer.
    static func settle(_ proposal: ImportProposal) -> ImportProposal? {
        var proposal = proposal
        let doubtful = proposal.columns.indices.filter { proposal.columns[$0].isDoubtful }
        if !doubtful.isEmpty {
            print("Press Enter to take what is proposed, write another field's name, or - to leave the column out.")
        }
        for index in doubtful {
            guard settle(index, of: &proposal) else { return nil }
        }
        while let field = proposal.missingFields.first {
            guard find(field, in: &proposal) else { return nil }
        }
        for value in proposal.outcomeValues where value.isGuess {
            guard settle(value, of: &proposal) else { return nil }
        }
        return proposal
    }

    private static func settle(_ index: Int, of proposal: inout ImportProposal) -> Bool {
        let column = proposal.columns[index]
        let question = "\"\(column.heading)\" is \(column.field ?? "")? (\(column.confidence.word): \(column.reason))"
        while let answer = ask(question) {
            switch answer {
            case "": proposal.accept(index)
            case "-": proposal.leaveOut(index)
            default:
                do throws(ImportProposal.Refusal) {
                    try proposal.place(index, as: answer)
                } catch {
                    print(error.sentence)
                    continue
                }
            }
            return true
        }
        return false
    }

    /// Asks for the column of a field without which there is no record.
    private static func find(_ field: String, in proposal: inout ImportProposal) -> Bool {
        while let answer = ask("Which column is \(field)? These records need it. Write its heading:") {
            guard let index = proposal.index(of: answer) else {
                print("There is no such column. Known: \(proposal.columns.map(\.heading).joined(separator: ", ")).")
                continue
            }
            do throws(ImportProposal.Refusal) {
                try proposal.place(index, as: field)
                return true
            } catch {
                print(error.sentence)
            }
        }
        return false
    }

    private static func settle(_ value: ProposedValue, of proposal: inout ImportProposal) -> Bool {
        while let answer = ask("The outcome \(value.shown) means: \(value.meaning)?") {
            do throws(ImportProposal.Refusal) {
                try proposal.setOutcome(value.value, answer.isEmpty ? value.meaning : answer)
                return true
            } catch {
                print(error.sentence)
            }
        }
        return false
    }
}
