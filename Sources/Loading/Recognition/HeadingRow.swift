import Casework
import Narrative
import Tables

/// Finds an export's headings before it is known which there should be.
enum HeadingRow {
    /// A table of an export, by its headings, blank ones too.
    struct Head: Hashable {
        let place: ImportPlace
        let headings: [String]
        var isHidden = false

        func place(of heading: String) -> HeadingPlace {
            HeadingPlace(
                column: (headings.firstIndex(of: heading) ?? 0) + 1,
                isAmongKnown: headings.contains { HeadingWords.isKnown($0) })
        }
    }

    /// The tables of a file: one, or one a sheet of a workbook; or why it has none.
    static func heads(ofFileAt path: String, named name: String) -> (heads: [Head], fault: Finding?) {
        guard let (heads, fault) = TableReader().heads(ofFileAt: path, named: name) else {
            return ([], .missingExport(name))
        }
        return (
            heads.map {
                Head(
                    place: ImportPlace(file: name, sheet: $0.sheet, number: $0.number),
                    headings: best(of: $0.rows), isHidden: $0.isHidden)
            }, fault
        )
    }

    /// Of the first rows of a table the one that most looks like headings: the first with most of the words that
    /// headings have; where none has any, the first with several cells.
    static func best(of rows: [[String]]) -> [String] {
        let scores = rows.map { row in row.count { HeadingWords.isKnown($0) } }
        let most = scores.max() ?? 0
        // A title may have a word of a heading, but it stands alone.
        if most > 0, let index = scores.firstIndex(of: most), most > 1 || rows[index].count(where: isFilled) > 1 {
            return rows[index]
        }
        return rows.first { $0.count(where: isFilled) > 1 } ?? rows.first ?? []
    }

    private static func isFilled(_ cell: String) -> Bool { !cell.isEmpty }
}

extension Finding {
    fileprivate static func missingExport(_ file: String) -> Finding {
        Finding(
            "missing-export", "There is no such file.", remedy: "Correct its name, or the folder you are in.",
            at: SourceLocation(file: file)
        )
    }
}
