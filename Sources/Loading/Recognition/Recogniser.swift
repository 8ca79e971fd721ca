package import Casework
import Intake
import Narrative

/// Finds out what the columns of an export are.
package struct Recogniser {
    private let table: ImportTable
    private let natures: [CellNature]
    private let words: HeadingWords
    private let kind: RecordKind
    private let reason: String

    /// Nil where nothing tells which kind of record the table holds, or a sheet is called what it is not.
    /// - Parameter kind: where the officer has said it.
    package init?(_ table: ImportTable, kind: RecordKind? = nil) {
        let natures = table.columns.map { CellNature(of: $0) }
        let name = (table.place.file.split(separator: "/").last ?? "").prefix { $0 != "." }
        let words = HeadingWords("\(name) \(table.place.sheet ?? "")")
        let found: KindOfExport?
        if let kind {
            found = KindOfExport(kind: kind, reason: ImportProposal.officersWord)
        } else {
            let candidates = KindOfExport.candidates(table.place, columns: table.columns, natures: natures)
            let isSheet = table.place.sheet != nil
            let hasDates = natures.contains(.dates) || natures.contains(.monthFirstDates)
            found =
                candidates.first { candidate in
                    !isSheet
                        || Recogniser.proposal(of: table, natures, words, candidate.kind, "").missingFields.isEmpty
                } ?? (hasDates ? candidates.first : nil)
        }
        guard let found else { return nil }
        (self.table, self.natures, self.words) = (table, natures, words)
        self.kind = found.kind
        reason = found.reason
    }

    package var proposal: ImportProposal { Recogniser.proposal(of: table, natures, words, kind, reason) }

    private static func proposal(
        of table: ImportTable, _ natures: [CellNature], _ words: HeadingWords, _ kind: RecordKind, _ reason: String
    ) -> ImportProposal {
        var columns = zip(table.columns, natures).map { column, nature in
            ColumnRule(column: column, nature: nature, kind: kind).proposal
        }
        if kind == .cases { StageColumns.place(in: &columns) }
        settleRivals(&columns, kind)
        if kind == .cases {
            ReachedStage.settle(&columns)
            NamedProcedures.settle(&columns)
        }
        fillGaps(&columns, kind)
        for index in columns.indices where columns[index].mayHoldSeveral {
            columns[index].separator = columns[index].column.separator
        }
        return ImportProposal(
            kind: kind, reason: reason, columns: columns, repeatedHeadings: table.repeatedHeadings,
            rowCount: table.rowCount, rows: table.rows, fileWords: words, signs: DateSigns(columns)
        )
    }

    /// Of several columns for one field the surest keeps it, of equal ones the one that says more of a response, and
    /// else the first; another category goes by its heading.
    private static func settleRivals(_ columns: inout [ColumnProposal], _ kind: RecordKind) {
        let schema = RecordSchema.schema(of: kind)
        let groups = Dictionary(grouping: columns.indices.filter { columns[$0].field != nil }) { columns[$0].place }
        for indices in groups.values where indices.count > 1 {
            let ranked = indices.sorted { left, right in
                (columns[right].rank, left) < (columns[left].rank, right)
            }
            for index in ranked.dropFirst() {
                guard let field = columns[index].field else { continue }
                let own = Field(FieldName.name(columns[index].heading))
                if schema.fields.contains(field) || own == field || own.name.isEmpty {
                    columns[index].place = .unplaced
                    columns[index].reason = "\(columns[ranked[0]].column.shownHeading) is taken for `\(field)`"
                } else {
                    columns[index].place = .field(own, stage: columns[index].stage)
                    columns[index].confidence = min(columns[index].confidence, .likely)
                    columns[index].reason =
                        "a category of its own, for \(columns[ranked[0]].column.shownHeading) is taken for `\(field)`"
                }
            }
        }
    }

    /// Words of headings of dates that are not of receipt.
    private static let laterDates: Set<String> = ["due", "target", "deadline", "review", "modified"]

    /// Words of headings of references.
    private static let numberWords: Set<String> = ["number", "no", "num", "ref", "id", "code"]

    /// The only column of dates, or of references, is most likely what the records need.
    private static func fillGaps(_ columns: inout [ColumnProposal], _ kind: RecordKind) {
        let fields = Set(columns.compactMap(\.field))
        let schema = RecordSchema.schema(of: kind)
        let isWide = columns.contains { $0.stage != nil }
        func give(_ field: Field, to natures: Set<CellNature>, _ reason: String) {
            let free = columns.indices.filter {
                columns[$0].place == .unplaced && natures.contains(columns[$0].nature)
                    && !HeadingWords(columns[$0].heading).containsAny(of: laterDates)
            }
            let named = free.first { HeadingWords(columns[$0].heading).containsAny(of: numberWords) }
            guard let index = (field == .reference ? named : nil) ?? free.first, !fields.contains(field) else {
                return
            }
            columns[index].place = .field(field, stage: nil)
            let isNamed = field == .reference && index == named
            columns[index].confidence = isNamed ? .likely : .guess
            columns[index].reason = isNamed ? "it is called a number, and \(reason)" : reason
        }
        if schema.required.contains(.received), !isWide {
            give(.received, to: [.dates, .monthFirstDates], "it is the first column of dates")
        }
        if schema.required.contains(.reference) { give(.reference, to: [.references], "nearly all cells differ") }
        if schema.required.contains(.amount) { give(.amount, to: [.money, .numbers], "it holds amounts") }
    }
}

extension ColumnProposal {
    /// Greater for the better of two columns for one field.
    fileprivate var rank: Int {
        let words = HeadingWords(heading)
        let isAnswer = words.containsAny(of: ["response", "responded", "reply", "replied"])
        let isFinal = words.contains("final")
        // "Service" is the service, where there is a department beside it.
        let isNamed = field.map { words.key == HeadingWords($0.name).key } ?? false
        return confidence.rawValue * 4 + (isAnswer || isNamed ? 2 : 0) + (isFinal ? 1 : 0)
    }

    /// Whether it is a category of the council's, whose cells may hold several values.
    fileprivate var mayHoldSeveral: Bool {
        guard let field else { return false }
        return ![.dates, .monthFirstDates, .money, .numbers, .years, .references, .stages].contains(nature)
            && ![.reference, .stage, .procedure, .outcome, .received, .decision, .name, .measure].contains(
                field)
    }
}

/// Names of fields of a council's own.
enum FieldName {
    /// "issue_type" for "Issue type"; empty where nothing of the heading can be kept.
    static func name(_ heading: String) -> String {
        var name = ""
        for character in heading.lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                name.append(character)
            } else if !name.isEmpty, name.last != "_" {
                name.append("_")
            }
        }
        while name.last == "_" { name.removeLast() }
        return name.first?.isLetter == true ? String(name.prefix(40)) : ""
    }
}
