import Casework
import Narrative

/// Which kind of record an export holds, by its name and its headings.
struct KindOfExport {
    let kind: RecordKind
    let reason: String

    private typealias Clues = (file: HeadingWords, headings: [HeadingWords], natures: [CellNature])

    /// Nil where nothing tells.
    init?(file: HeadingWords, columns: [ImportColumn], natures: [CellNature]) {
        let clues: Clues = (file, columns.map { HeadingWords($0.heading) }, natures)
        guard let kind = KindOfExport.kindByName(clues) ?? KindOfExport.kindByFields(clues) else { return nil }
        (self.kind, reason) = kind
    }

    private static let ombudsman: Set<String> = ["lgsco", "lgo", "ombudsman", "hos", "phso"]
    private static let compliments: Set<String> = ["compliment", "compliments"]
    private static let enquiries: Set<String> = ["enquiry", "enquiries", "inquiries", "inquiry"]

    private static func kindByName(_ clues: Clues) -> (RecordKind, String)? {
        let named: [(RecordKind, Set<String>)] = [
            (.ombudsman, ombudsman), (.compliments, compliments), (.enquiries, enquiries),
            (.contacts, ["contacts", "duty"]), (.payments, ["payments", "redress", "compensation"]),
            (.costs, ["costs", "invoices", "expenditure"]),
            (.indicators, ["indicators", "demand", "population", "context"]),
            (.actions, ["actions", "recommendations", "learning"]), (.history, ["history"]),
        ]
        let isCases = has("stage", .cases, clues) && has("outcome", .cases, clues)
        for (kind, words) in named where clues.file.containsAny(of: words) && !isCases {
            return (kind, "the file's name says so")
        }
        return nil
    }

    private static func kindByFields(_ clues: Clues) -> (RecordKind, String)? {
        let (_, headings, natures) = clues
        func mentions(_ words: Set<String>) -> Int { headings.count { $0.containsAny(of: words) } }
        let hasStages = has("stage", .cases, clues) || natures.contains(.stages)
        let reason = "its headings say so"
        if mentions(ombudsman) >= 2 || (mentions(ombudsman) == 1 && !hasStages && has("decided", .ombudsman, clues)) {
            return (.ombudsman, reason)
        }
        let isNumbers = natures.contains(.numbers) || natures.contains(.money)
        if headings.count <= 8, natures.contains(.years), has("value", .indicators, clues), isNumbers {
            let isHistory = Set(headings.map(\.key)).isSuperset(of: ["year", "measure", "value"])
            if has("name", .indicators, clues) { return (isHistory ? .history : .indicators, reason) }
        }
        let hasFollowUp = mentions(["due", "owner", "status", "deadline", "lead"]) > 0
        if has("action", .actions, clues), !has("received", .cases, clues), hasFollowUp {
            return (.actions, reason)
        }
        if !hasStages, mentions(compliments) > 0 { return (.compliments, reason) }
        if !hasStages, mentions(enquiries) > 0, !has("outcome", .cases, clues) { return (.enquiries, reason) }
        if !hasStages, !has("outcome", .cases, clues), isNumbers, has("amount", .payments, clues) {
            let isCost = mentions(["cost", "invoice", "supplier", "fee", "expense", "budget", "spend"]) > 0
            return (isCost ? .costs : .payments, "it has amounts, and neither stages nor outcomes")
        }
        let dates = natures.count { $0 == .dates || $0 == .monthFirstDates }
        let isCase =
            hasStages || natures.contains(.outcomes) || has("outcome", .cases, clues) || has("reference", .cases, clues)
        return dates > 0 && isCase ? (.cases, "it has dates, and references, stages or outcomes") : nil
    }

    private static func has(_ field: String, _ kind: RecordKind, _ clues: Clues) -> Bool {
        clues.headings.contains { words in
            FieldNames.field(of: words, kind: kind).map { $0.name == field && $0.isWhole } ?? false
        }
    }
}
