import Casework
import Language
import Narrative

extension Evaluator {
    /// The fields of the records that a `cases` block lists. Every record that its filters select must be listed, and
    /// each listed one must be selected.
    mutating func caseList(_ request: CaseListRequest, at location: SourceLocation) -> (CaseList?, [Finding]) {
        do throws(ExpressionError) {
            let listing = try listing(request.kind, byReceipt: request.isByReceipt, where: request.filters)
            let query = listing.query
            let selected = counter.records(query.kind, where: try conditions(of: query))
            let findings = mismatches(request, selected, query, at: location)
            guard findings.isEmpty else { return (nil, findings) }
            let rows = try request.entries.map { entry throws(ExpressionError) in
                try request.fields.map { field throws(ExpressionError) in
                    try fieldFigure(field.field, of: .reference(entry.reference), in: listing)
                }
            }
            let totals = try request.fields.map { field throws(ExpressionError) -> Figure? in
                guard case .money? = report.records[query.kind]?.columns[field.field] else { return nil }
                return try fieldFigure(field.field, of: .all(selected), in: listing)
            }
            let payments = try payments(request, of: selected, in: query)
            let groups = try groups(request, in: query, payments: payments)
            return (CaseList(fields: rows, totals: totals, payments: payments, groups: groups), [])
        } catch {
            return (nil, [Finding(error.identifier, error.summary, remedy: error.remedy, at: location)])
        }
    }

    /// Which records a list is of: those that a measure counts.
    struct RecordListing {
        let measure: Measure
        let query: Query
        let context: Context
    }

    mutating func listing(
        _ kind: RecordKind, byReceipt: Bool, where filters: [PlacedRestriction]
    ) throws(ExpressionError) -> RecordListing {
        let context = context(of: filters)
        let measure = try Measure.listing(kind, byReceipt: byReceipt)
        let call = Call(name: measure.name, positional: [], labelled: [], offset: 0)
        return RecordListing(measure: measure, query: try query(measure, call, in: context), context: context)
    }

    /// The records whose field is printed.
    enum FieldScope {
        case reference(String)
        case all([Int])
        /// One row, by itself.
        case record(Int)

        fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
    }

    private func mismatches(
        _ request: CaseListRequest, _ selected: [Int], _ query: Query, at location: SourceLocation
    ) -> [Finding] {
        guard let table = report.records[query.kind], case .reference(let references)? = table.columns[.reference]
        else {
            return []
        }
        let listed = Set(request.entries.map { ReferenceColumn.hash(of: $0.reference) })
        let known = Set(selected.map { references.hashes[$0] })
        let strays = request.entries.filter { !known.contains(ReferenceColumn.hash(of: $0.reference)) }.map { entry in
            Finding(
                "entry-without-record",
                "The list has an entry for a reference that is not among the records it selects.",
                remedy: "Correct the reference, or the filters under where.",
                at: entry.location
            )
        }
        let missing = selected.filter { !listed.contains(references.hashes[$0]) }.map { record in
            Finding(
                "record-without-entry",
                "The list \"\(request.title)\" has no entry for a record that it selects.",
                remedy:
                    "Add an entry under the record's reference to the list, narrow its where, or list the records without"
                    + " words in a records block.",
                at: table.rows.location(ofRecord: record)
            )
        }
        return strays + missing
    }

    mutating func fieldFigure(
        _ field: Field, of scope: FieldScope, in listing: RecordListing
    ) throws(ExpressionError) -> Figure {
        let query = listing.query
        guard let table = report.records[query.kind], let column = table.columns[field] else {
            throw ExpressionError(
                "unknown-field",
                "Records of the kind \(query.kind.rawValue) have no field \"\(field)\".",
                remedy: Suggestion.sentence(for: field, in: report.records[query.kind]?.columns.keys.map { $0 } ?? [])
            )
        }
        var answer = Answer(
            value: .notApplicable, title: field.name.capitalisedFirst, base: "the listed records", span: query.span)
        answer.filters = query.filters
        let listed: [Int]
        switch scope {
        case .all(let records): listed = records
        case .record(let record): listed = [record]
        case .reference(let reference):
            var conditions = try conditions(of: query)
            conditions[.references([ReferenceColumn.hash(of: reference)])] = [1]
            listed = counter.records(query.kind, where: conditions)
        }
        switch column {
        case .money(let money):
            try requireExactSum(of: field, query.kind)
            answer = sum(of: listed.map { money.pence[$0] }, as: answer)
        case .category(let category):
            let codes = listed.map { Int(category.codes[$0]) }
            let labels = codes.flatMap { code in category.cells?[code].map { Int($0) } ?? [code] }.map {
                label(category.labels[$0], of: field)
            }
            answer.value = recorded(labels)
        case .date(let dates):
            let undated = field == .responded ? table.undatedRecords : nil
            let days = listed.compactMap { undated?[$0] == true ? nil : dates[$0] }
            answer.value = recorded(days.map(\.text))
        case .number, .reference:
            throw ExpressionError(
                "unknown-field", "The field \"\(field)\" can't be printed in a list.", remedy: "Choose another field."
            )
        }
        guard field == .amount, !scope.isRecord, !answer.value.isWords, let sum = listing.measure.sumOfListed else {
            return figure(answer, written: nil)
        }
        let call = Call(name: sum.name, positional: [], labelled: [], offset: 0)
        return figure(answer, written: writtenOut(.call(call), in: listing.context))
    }
}

extension Evaluator {
    private static let notRecorded = "not recorded"

    private func recorded(_ words: [String]) -> FigureValue {
        let known = words.filter { !$0.isEmpty }
        return .words(known.isEmpty ? Evaluator.notRecorded : known.joined(separator: ", "))
    }

    /// A value as tables print it.
    private func label(_ value: String, of field: Field) -> String {
        guard !value.isEmpty else { return "" }
        let alone = CategoryColumn(codes: [], labels: ["", value])
        return members(of: field, in: alone, hasBlanks: false).first { $0.value.folded == value.folded }?.label ?? ""
    }

    /// The sum of what is recorded, which says how many are not; no sum where none is.
    private func sum(of pence: [Int], as answer: Answer) -> Answer {
        let known = pence.filter { $0 != MoneyColumn.missing }
        var sum = answer
        guard !known.isEmpty || pence.isEmpty else {
            sum.value = .words(Evaluator.notRecorded)
            return sum
        }
        sum.value = .money(Money(pence: known.reduce(0, +)))
        if known.count < pence.count {
            sum.text = "\(wording.plain(sum)) (\(pence.count - known.count) not recorded)"
            sum.cellText = sum.text
        }
        return sum
    }
}

extension Measure {
    /// The measure that adds up the amounts of the records that this one counts; nil where none does.
    fileprivate var sumOfListed: Measure? {
        switch self {
        case .decided: .remedy
        case .payments: .redress
        default: nil
        }
    }

    /// The measure that selects the records which a list must have.
    static func listing(_ kind: RecordKind, byReceipt: Bool) throws(ExpressionError) -> Measure {
        switch kind {
        case .cases where byReceipt: .received
        case .ombudsman where byReceipt: .ombudsmanReceived
        case .payments where byReceipt:
            throw ExpressionError(
                "list-of-kind", "Payments have no date received by which they could be listed.",
                remedy: "Leave out by: received."
            )
        case .cases: .closed
        case .ombudsman: .decided
        case .payments: .payments
        case .compliments: .compliments
        case .enquiries: .enquiries
        case .contacts: .contacts
        case .costs, .indicators, .actions, .findings, .history, .own:
            throw ExpressionError(
                "list-of-kind", "Records of the kind \(kind.rawValue) can't be listed.",
                remedy: "List cases, ombudsman or payments."
            )
        }
    }
}
