import Casework
import Narrative
import Recognition

extension Dialogue {
    func headings(of number: Int) -> String {
        proposals[number].columns.map(\.column.plainHeading).joined(separator: ", ")
    }

    func words(of question: Question) -> String {
        switch question {
        case .months(let number) where proposals[number].isInDoubt:
            return
                "No day of the \(proposals[number].kind.rawValue) is after the 12th, and in another file the month comes first. "
                + "Does it here too?"
        case .months(let number):
            let headings = proposals[number].shownMonthFirstHeadings.joined(separator: " and ")
            return "In \(headings) the month comes first, as in 03/31/2025. Is it so in all dates of this export?"
        case .zone: return "The times seem to be in UTC: in summer 23:00, in winter 00:00. Are they?"
        case .column(let number, let index):
            let column = proposals[number].columns[index]
            return
                "\(column.column.shownHeading) is \(column.shownField)? (\(column.confidence.word): \(column.reason))"
        case .missing(_, let field):
            return "Which column is \(field)? These records need it. Write its heading (? lists them):"
        case .answers:
            return
                "Which column has the dates of response? Without it every complaint counts as open. Its heading, or no:"
        case .outcome(_, let value): return "The outcome \(value.shown) means: \(value.meaning)?"
        case .rows(_, let rows):
            return
                "In \"\(rows.heading)\", \(rows.count) rows say \"\(rows.value)\", and seem to be no complaints. Leave them out?"
        case .year(let begun, let last):
            return "The records go on to \(last.text). Is the report of \(begun.previous.label), the last whole year?"
        case .spelling(_, let near):
            return
                "In \(near.field), is \(near.shownVariant) (\(near.count)) the same as \(near.shownCommon) (\(near.commonCount))?"
        case .council: return "What is the council called?"
        }
    }

    func help(with question: Question) -> String {
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
                + "Enter or yes: it becomes `\(column.shownField)`, by which records can be counted and filtered. "
                + "no: it is left out. Another field's name, such as service: it becomes that. back: the question before."
        case .missing(let number, .reference):
            return
                "The columns are: \(headings(of: number)). If none of them has a number or a name of its own for each record, "
                + "stop with Control-D, add a column with numbers to the export, and import it again. back: the question before."
        case .missing(let number, _), .answers(let number):
            return "The columns are: \(headings(of: number)). back: the question before."
        case .outcome: return ImportProposal.knownOutcomes + " Enter or yes takes what is proposed."
        case .rows:
            return
                "yes: they are no complaints, and not counted; import compliments and enquiries from files of their own. "
                + "no: they are counted as complaints. back: the question before."
        case .year: return "yes: that year. no: the one that has begun. Or write a year, as in 2023/24."
        case .spelling: return "yes: both are counted under the second. no: they stay two. back: the question before."
        case .council: return "It stands at the top of every page, and can be changed in content/site.yaml."
        }
    }
}

extension String {
    fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
