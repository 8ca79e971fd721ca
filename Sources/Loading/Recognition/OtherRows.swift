package import Casework
import Intake

/// Rows of a list of complaints that seem to be none: compliments in a log of all contacts, duplicates.
package struct OtherRows: Hashable, Sendable {
    package let field: Field
    package let heading: String
    /// What the rows have in that column, and how many they are.
    package let value: String
    package let count: Int
}

extension ImportProposal {
    /// Those of all columns that are placed.
    package var otherRows: [OtherRows] {
        guard kind == .cases else { return [] }
        return columns.flatMap { column -> [OtherRows] in
            guard let field = column.field, column.stage == nil else { return [] }
            return OtherKinds.values(of: column).map {
                OtherRows(field: field, heading: column.heading, value: $0.text, count: $0.count)
            }
        }
    }

    /// Those that are not counted: all but the ones that an officer has said to be complaints.
    package var excludedRows: [OtherRows] { otherRows.filter { isCounted[$0.value] != true } }

    /// Field → the values of the rows that are counted, for `where`.
    var conditions: [(field: Field, values: [String])] {
        let excluded = excludedRows
        return columns.compactMap { column in
            guard let field = column.field, column.stage == nil else { return nil }
            let others = Set(excluded.filter { $0.field == field }.map(\.value))
            guard !others.isEmpty else { return nil }
            let kept = column.singleValues.map(\.text).filter { !others.contains($0) }
            return (field, kept + (column.column.codes.contains(0) ? [""] : []))
        }
    }
}

extension ColumnProposal {
    /// The values, of cells with several each of them.
    var singleValues: [ImportColumn.Value] { separator.map { column.parts(by: $0) } ?? column.values }
}

/// The words by which a row says that it is no complaint.
enum OtherKinds {
    /// The values of a column that say so; none where all do, for then it is another list.
    static func values(of column: ColumnProposal) -> [ImportColumn.Value] {
        let isCategory = [.category, .yesOrNo, .scattered, .stages].contains(column.nature)
        guard isCategory, column.field.map(untouched.contains) != true else { return [] }
        let values = column.singleValues
        let heading = HeadingWords(column.heading)
        let isType = heading.containsAny(of: ["type", "kind", "sort", "record"])
        let isStatus = heading.containsAny(of: ["status", "state"])
        let namesComplaints = values.contains { saysComplaint($0.text) }
        let others = values.filter { value in
            (isType || isStatus || namesComplaints) && isNone(value.text)
                || (isType || namesComplaints) && isOther(value.text)
        }
        return others.count < values.count ? others : []
    }

    /// Makes a column a category that was only guessed or not placed, where some of its rows seem to be no complaints.
    static func settle(_ columns: inout [ColumnProposal]) {
        let known = RecordSchema.schema(of: .cases).fields
        for index in columns.indices {
            let column = columns[index]
            guard column.place == .unplaced || (column.field != nil && column.confidence == .guess) else { continue }
            let own = column.field ?? Field(FieldName.name(column.heading))
            let isTaken = columns.indices.contains { $0 != index && columns[$0].field == own }
            guard !own.name.isEmpty, !isTaken, !known.contains(own), !values(of: column).isEmpty else { continue }
            columns[index].place = .field(own, stage: nil)
            columns[index].confidence = .likely
            columns[index].reason = "some of its rows seem to be no complaints"
        }
    }

    /// Fields of which such words say something else: an outcome "not a complaint" is one.
    private static let untouched: Set<Field> = [.outcome, .stage, .procedure]

    /// "Corporate complaint"; not "Complaint handling", which is a cause.
    private static func saysComplaint(_ text: String) -> Bool {
        !isNone(text) && ["complaint", "complaints"].contains(HeadingWords(text).all.last ?? "")
    }

    /// "Compliment", "MP enquiry", "Service request"; not "Planning enquiries", which is a service.
    private static func isOther(_ text: String) -> Bool {
        let words = HeadingWords(text).all
        let isRequest = words.contains { ["request", "requests"].contains($0) } && !requested.isDisjoint(with: words)
        return words.count <= 5 && (isRequest || !kinds.isDisjoint(with: words))
            && words.allSatisfy { kinds.contains($0) || requested.contains($0) || beside.contains($0) }
    }

    private static func isNone(_ text: String) -> Bool {
        let words = HeadingWords(text).all
        let spoken = " " + words.joined(separator: " ") + " "
        if phrases.contains(where: { spoken.contains($0) }) { return true }
        return words.count <= 3 && !voids.isDisjoint(with: words)
    }

    private static let kinds: Set<String> = [
        "compliment", "compliments", "comment", "comments", "enquiry", "enquiries", "inquiry", "inquiries",
        "suggestion", "suggestions", "praise", "query", "queries", "foi", "eir", "sar", "thanks", "feedback",
    ]
    private static let requested: Set<String> = ["service", "information", "foi", "access"]
    private static let beside: Set<String> = [
        "request", "requests", "for", "of", "a", "general", "mp", "mps", "member", "members", "councillor",
        "councillors", "customer", "subject", "data", "and", "or", "thank", "you", "only", "positive", "other",
    ]
    private static let voids: Set<String> = [
        "cancelled", "canceled", "duplicate", "duplicated", "duplicates", "void", "voided", "spam",
    ]
    private static let phrases = [
        " not a complaint ", " not complaint ", " non complaint ", " no complaint ", " in error ", " test case ",
    ]
}
