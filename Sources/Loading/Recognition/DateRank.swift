import Casework
import Intake
import Tables

/// Which of several columns of dates says best what a field is, whatever their order in the export.
enum DateRank {
    /// Greater for the better heading.
    static func score(_ heading: String, _ field: Field) -> Int {
        let words = Set(HeadingWords(StageHeading(heading)?.rest ?? heading).words).subtracting(silent)
        switch field {
        case .received: return words == ["received"] || words == ["receipt"] ? 4 : 0
        case .date: return words == ["paid"] || words == ["payment"] ? 4 : 0
        case .responded:
            if !words.isDisjoint(with: notYet) { return -2 }
            if !words.isDisjoint(with: answers) { return words.isDisjoint(with: ["full", "final"]) ? 4 : 5 }
            if !words.isDisjoint(with: ["resolved", "resolution", "solved"]) { return 2 }
            return words.isDisjoint(with: ["finished", "finish"]) ? 0 : 1
        default: return 0
        }
    }

    private static let silent: Set<String> = ["date", "dates", "on", "at", "time", "stamp", "actual", "day"]
    private static let answers: Set<String> = ["response", "responded", "reply", "replied", "answer", "answered"]
    /// Words of what is sent before the answer, or asked for.
    private static let notYet: Set<String> = [
        "holding", "interim", "initial", "first", "draft", "requested", "required", "expected", "chased", "extension",
    ]

    /// Asks about the column that was chosen, where one that says as much has other dates.
    static func doubt(_ chosen: Int, over others: [Int], _ field: Field, in columns: inout [ColumnProposal]) {
        let best = columns[chosen]
        guard best.confidence > .guess else { return }
        for other in others {
            let rival = columns[other]
            guard rival.confidence > .guess, score(best.heading, field) - score(rival.heading, field) <= 1 else {
                continue
            }
            let rows = rowsThatDiffer(best.column, rival.column)
            guard rows > 0 else { continue }
            columns[chosen].confidence = .likely
            columns[chosen].reason =
                "its heading says so, but that of \"\(rival.heading)\" too, which has other dates in "
                + (rows == 1 ? "1 row" : "\(rows) rows")
            return
        }
    }

    private static func rowsThatDiffer(_ left: ImportColumn, _ right: ImportColumn) -> Int {
        let (first, second) = (days(left), days(right))
        return zip(left.codes, right.codes).count { first[Int($0)] != second[Int($1)] }
    }

    /// A day a code, or the text of what is read later; blank for code 0.
    private static func days(_ column: ImportColumn) -> [String] {
        [""]
            + column.values.map { value in
                if Placeholder.isBlank(value.text) { return "" }
                return DateShape.day(value.text, DateReading()).map(\.text) ?? value.text
            }
    }
}
