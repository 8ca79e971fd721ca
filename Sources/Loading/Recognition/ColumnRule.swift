import Casework
import Intake
import Narrative
import Tables

/// What one column is, by its heading and by its cells.
struct ColumnRule {
    let column: ImportColumn
    let nature: CellNature
    let kind: RecordKind
    /// What is left of the heading without the stage, for a column about one stage.
    var name: String?

    var proposal: ColumnProposal {
        let words = HeadingWords(name ?? column.heading)
        let known = FieldNames.field(of: words, kind: kind)
        if let data = personal(words, known) { return proposal(.personal(data), .sure, "it may hold \(data.rawValue)") }
        if kind == .actions, nature == .text, known?.name == .action {
            return proposal(.field(.action, stage: nil), .likely, "its heading says so; lists of actions print it")
        }
        switch nature {
        case .blank: return left("all its cells are blank")
        case .text: return left("it is free text")
        case .dayNumbers where !isReference(known):
            return left("its dates are written as numbers: export them as dates")
        default: break
        }
        if isComputed(words) { return left("Upheld works it out from the dates") }
        return known.map { byHeading($0.name, isWhole: $0.isWhole) } ?? byContent
    }

    /// Numbers of cases may lie among those by which a spreadsheet counts days.
    private func isReference(_ known: (name: Field, isWhole: Bool)?) -> Bool {
        known.map { $0.isWhole && schema.references.contains($0.name) } ?? false
    }

    private func byHeading(_ field: Field, isWhole: Bool) -> ColumnProposal {
        let place = ColumnProposal.Place.field(field, stage: nil)
        if fits(field) {
            let isSure = isWhole && !isSurprising(field)
            return proposal(
                place, isSure ? .sure : .likely,
                isWhole ? "its heading and its cells say so" : "a word of its heading says so, and its cells fit")
        }
        // A date so plainly named is not given up for some cells that are none: they are found when it is read.
        if isWhole, schema.dates.contains(field), datedShare >= 0.3 {
            let others = cells.count { DateShape($0) == nil }
            return proposal(
                place, .likely, "its heading says so, but \(others) of its cells \(others == 1 ? "is" : "are") no date")
        }
        return left("its heading says `\(field)`, but its cells do not")
    }

    private var cells: ImportColumn { column.withoutPlaceholders }

    /// The share of the cells that are days of a complaint.
    private var datedShare: Double { cells.share { DateShape($0) != nil } }

    /// References may look like telephone numbers, and dates of receipt are no births.
    private func personal(_ words: HeadingWords, _ known: (name: Field, isWhole: Bool)?) -> PersonalData? {
        let isKnownField =
            known.map { $0.isWhole && (schema.fields.contains($0.name) || FieldNames.isOwn(words, kind: kind)) }
            ?? false
        if let data = PersonalHeading.data(of: words), !isKnownField { return data }
        if areTeamsPeople(known) { return .name }
        guard case .personal(let data) = nature else { return nil }
        // Dates of 1900 among those of a complaint are a database's word for none.
        if data == .birth, let known, known.isWhole, schema.dates.contains(known.name), datedShare >= 0.5 { return nil }
        return isReference(known) && [.telephone, .number].contains(data) ? nil : data
    }

    /// Teams are called by what they do. Where most of them are called by names, they are people.
    private func areTeamsPeople(_ known: (name: Field, isWhole: Bool)?) -> Bool {
        guard let known, known.name.name == "team", column.values.count > 1 else { return false }
        let names = column.values.count {
            PersonalText.shape(of: $0.text) == "a name" || PersonalText.maybeSurname($0.text)
        }
        return names * 2 >= column.values.count
    }

    private var schema: RecordSchema { RecordSchema.schema(of: kind) }

    private func isComputed(_ words: HeadingWords) -> Bool {
        let isDuration = words.containsAny(
            of: ["days", "duration", "elapsed", "overdue", "sla", "timescale", "within", "late"])
        let isTarget = words.containsAny(of: ["due", "target", "deadline"]) && kind != .actions
        return (isDuration && !words.contains("reason")) || isTarget || words.key == "quarter" || words.key == "month"
            || (words.key == "year" && schema.dates.contains(.received))
    }

    /// Whether the cells can be of that field.
    private func fits(_ field: Field) -> Bool {
        if schema.dates.contains(field) { return [.dates, .monthFirstDates].contains(nature) }
        if schema.money.contains(field) || schema.numbers.contains(field) {
            return nature == .money || nature == .numbers || cells.share(where: CellNature.isAmount) >= 0.9
        }
        if schema.references.contains(field) { return ![.dates, .monthFirstDates, .money, .yesOrNo].contains(nature) }
        if field == .stage, kind == .cases { return nature == .stages || isFewNumbers || nature == .category }
        if field == .procedure, kind == .cases { return isCategory && column.values.count <= 8 }
        if field == .year { return [.years, .numbers, .category].contains(nature) }
        if [.name, .action].contains(field) { return [.category, .scattered, .references].contains(nature) }
        return isCategory
    }

    private var isCategory: Bool {
        [.category, .yesOrNo, .stages, .outcomes, .years].contains(nature) || isFewNumbers
    }

    private var isFewNumbers: Bool { nature == .numbers && column.values.count <= 12 }

    /// A field whose meaning the cells bear out less than they could.
    private func isSurprising(_ field: Field) -> Bool {
        switch field {
        case .outcome where kind == .cases: nature != .outcomes
        case .stage where kind == .cases: nature != .stages
        case .reference: cells.filled > 20 && cells.values.count * 6 < cells.filled && !cells.hasMoreValues
        case _ where schema.dates.contains(field): nature == .monthFirstDates
        default: false
        }
    }

    private var byContent: ColumnProposal {
        if kind == .cases, nature == .stages, column.values.contains(where: { !$0.text.allSatisfy(\.isNumber) }) {
            return proposal(.field(.stage, stage: nil), .likely, "its cells are stages")
        }
        if kind == .cases, nature == .outcomes {
            return proposal(.field(.outcome, stage: nil), .likely, "its cells are outcomes")
        }
        let own = Field(FieldName.name(column.heading))
        if isCategory, nature != .numbers, !own.name.isEmpty, !schema.fields.contains(own), column.values.count > 1 {
            return proposal(.field(own, stage: nil), .guess, "few values that many rows share")
        }
        return left(why)
    }

    private var why: String {
        switch nature {
        case .dates, .monthFirstDates: "dates, but it is not known of what"
        case .money: "amounts of money, which belong to `payments`: import them from a list of payments"
        case .numbers: "numbers, but it is not known of what"
        case .scattered: "too many values that differ"
        case .references: "nearly all cells differ"
        default: "nothing tells what it is"
        }
    }

    private func left(_ reason: String) -> ColumnProposal { proposal(.unplaced, .sure, reason) }

    private func proposal(_ place: ColumnProposal.Place, _ confidence: Confidence, _ reason: String) -> ColumnProposal {
        ColumnProposal(column: column, nature: nature, place: place, confidence: confidence, reason: reason)
    }
}
