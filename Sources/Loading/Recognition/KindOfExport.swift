import Casework
import Narrative

/// Which kind of record an export holds, by its name and its headings.
struct KindOfExport {
    let kind: RecordKind
    let reason: String

    private typealias Clues = (columns: [ImportColumn], headings: [HeadingWords], natures: [CellNature])

    /// The kinds that it may be, the likeliest first; none where nothing tells. A sheet's name says more than its
    /// headings, and these say more than the name of a workbook of several sheets.
    static func candidates(_ place: ImportPlace, columns: [ImportColumn], natures: [CellNature]) -> [KindOfExport] {
        let clues: Clues = (columns, columns.map { HeadingWords($0.heading) }, natures)
        let file = HeadingWords(String((place.file.split(separator: "/").last ?? "").prefix { $0 != "." }))
        let byFields = kindByFields(clues)
        let byFile = kindByName(file, clues, "the file's name says so")
        guard let sheet = place.sheet else { return [byFile, byFields].compactMap { $0 } }
        let bySheet = kindByName(HeadingWords(sheet), clues, "the sheet's name says so")
        return [bySheet, byFields, byFile].compactMap { $0 }
    }

    private static let ombudsman: Set<String> = ["lgsco", "lgo", "ombudsman", "hos", "phso"]
    private static let compliments: Set<String> = ["compliment", "compliments"]
    private static let enquiries: Set<String> = ["enquiry", "enquiries", "inquiries", "inquiry", "foi", "eir"]

    private static func kindByName(_ name: HeadingWords, _ clues: Clues, _ reason: String) -> KindOfExport? {
        let named: [(RecordKind, Set<String>)] = [
            (.ombudsman, ombudsman), (.compliments, compliments), (.enquiries, enquiries),
            (.contacts, ["contacts", "duty"]), (.payments, ["payments", "redress", "compensation", "remedies"]),
            (.costs, ["costs", "invoices", "expenditure"]),
            (.indicators, ["indicators", "demand", "population", "context"]),
            (.actions, ["actions", "recommendations", "learning"]), (.history, ["history"]),
        ]
        let isCases = has(.stage, .cases, clues) && has(.outcome, .cases, clues)
        let words = Set(name.all)
        let found = named.first { !$0.1.isDisjoint(with: words) }
        let isOfComplaints = !words.isDisjoint(with: ["complaint", "complaints"])
        // "Complaints and compliments" says nothing of the one sheet.
        if let found, !isCases, !(isOfComplaints && found.0 == .compliments) {
            return KindOfExport(kind: found.0, reason: reason)
        }
        return isOfComplaints && found == nil && hasDates(clues) ? KindOfExport(kind: .cases, reason: reason) : nil
    }

    private static func hasDates(_ clues: Clues) -> Bool {
        clues.natures.contains(.dates) || clues.natures.contains(.monthFirstDates)
    }

    private static func kindByFields(_ clues: Clues) -> KindOfExport? {
        fields(clues).map { KindOfExport(kind: $0.0, reason: $0.1) }
    }

    private static func fields(_ clues: Clues) -> (RecordKind, String)? {
        let (_, headings, natures) = clues
        func mentions(_ words: Set<String>) -> Int { headings.count { $0.containsAny(of: words) } }
        let hasStages = has(.stage, .cases, clues) || natures.contains(.stages)
        let reason = "its headings say so"
        if mentions(ombudsman) >= 2 || (mentions(ombudsman) == 1 && !hasStages && has(.decided, .ombudsman, clues)) {
            return (.ombudsman, reason)
        }
        if isOmbudsmansList(clues) { return (.ombudsman, "it is such a list as the Ombudsman sends") }
        let isNumbers = natures.contains(.numbers) || natures.contains(.money)
        if headings.count <= 8, natures.contains(.years), has(.value, .indicators, clues), isNumbers {
            let isHistory = Set(headings.map(\.key)).isSuperset(of: ["year", "measure", "value"])
            if has(.name, .indicators, clues) { return (isHistory ? .history : .indicators, reason) }
        }
        let hasFollowUp = mentions(["due", "owner", "status", "deadline", "lead"]) > 0
        if has(.action, .actions, clues), !has(.received, .cases, clues), hasFollowUp {
            return (.actions, reason)
        }
        if !hasStages, mentions(compliments) > 0 { return (.compliments, reason) }
        if !hasStages, mentions(enquiries) > 0, !has(.outcome, .cases, clues) { return (.enquiries, reason) }
        if !hasStages, !has(.outcome, .cases, clues), isNumbers, has(.amount, .payments, clues),
            hasDates(clues) || natures.contains(.years)
        {
            let isCost = mentions(["cost", "invoice", "supplier", "fee", "expense", "budget", "spend"]) > 0
            return (isCost ? .costs : .payments, "it has amounts, and neither stages nor outcomes")
        }
        let dates = natures.count { $0 == .dates || $0 == .monthFirstDates }
        let isCase =
            hasStages || natures.contains(.outcomes) || has(.outcome, .cases, clues) || has(.reference, .cases, clues)
        return dates > 0 && isCase ? (.cases, "it has dates, and references, stages or outcomes") : nil
    }

    /// Its lists of what was received and what was decided: each row has the authority, and decisions are in its words.
    private static func isOmbudsmansList(_ clues: Clues) -> Bool {
        let keys = Set(clues.headings.map(\.key))
        guard has(.reference, .ombudsman, clues), !has(.responded, .cases, clues) else { return false }
        if keys.contains("authority"), has(.decided, .ombudsman, clues) || has(.received, .ombudsman, clues) {
            return true
        }
        return has(.decided, .ombudsman, clues)
            && clues.columns.contains { column in
                column.values.contains { value in decisions.contains { value.text.lowercased().contains($0) } }
            }
    }

    /// Only the Ombudsman decides so.
    private static let decisions = [
        "referred back for local resolution", "closed after initial enquiries", "incomplete/invalid", "advice given",
    ]

    private static func has(_ field: Field, _ kind: RecordKind, _ clues: Clues) -> Bool {
        clues.headings.contains { words in
            FieldNames.field(of: words, kind: kind).map { $0.name == field && $0.isWhole } ?? false
        }
    }
}
