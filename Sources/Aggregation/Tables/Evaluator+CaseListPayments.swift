import Casework
import Language
import Narrative

extension Evaluator {
    /// The payments of the records that a list has, head by head: those whose field `case` has a record's reference.
    mutating func payments(
        _ request: CaseListRequest, of selected: [Int], in query: Query
    ) throws(ExpressionError) -> CaseList.Payments? {
        guard let field = request.heads else { return nil }
        let payments = try casePayments(field)
        guard case .reference(let references)? = report.records[query.kind]?.columns[.reference] else { return nil }
        let listed = Set(selected.map { references.hashes[$0] }).subtracting([0])
        let all = payments.indices.filter { listed.contains(payments[$0].reference) }.map { payments[$0] }
        var byCase: [UInt64: [CasePayment]] = [:]
        for payment in all { byCase[payment.reference, default: []].append(payment) }
        let entries = request.entries.map { entry in
            (byCase[ReferenceColumn.hash(of: entry.reference)] ?? []).map { payment in
                CaseList.Payment(head: payment.head, figure: sum([payment], span: query.span, head: payment.head))
            }
        }
        let heads = Set(all.map(\.head)).sorted { ($0.folded, $0) < ($1.folded, $1) }.map { head in
            CaseList.Payment(
                head: head, figure: sum(all.filter { $0.head == head }, span: query.span, head: head))
        }
        return CaseList.Payments(entries: entries, heads: heads, total: sum(all, span: query.span, head: nil))
    }

    /// The groups of a list, in the natural order of the field's values, each with the sum of its payments.
    mutating func groups(
        _ request: CaseListRequest, in query: Query, payments: CaseList.Payments?
    ) throws(ExpressionError) -> [CaseList.Group] {
        guard let field = request.group else { return [] }
        guard case .category(let column)? = report.records[query.kind]?.columns[field],
            case .reference(let references)? = report.records[query.kind]?.columns[.reference]
        else {
            throw ExpressionError(
                "unknown-field", "Records of the kind \(query.kind.rawValue) have no field \"\(field)\" to group by.",
                remedy: Suggestion.sentence(
                    for: field, in: report.records[query.kind]?.columns.filter { $0.value.isFilter }.map(\.key) ?? [])
            )
        }
        let values = request.entries.map { entry in
            let record = references.hashes.firstIndex(of: ReferenceColumn.hash(of: entry.reference))
            return record.map { column.firstValue(row: $0) } ?? ""
        }
        let members = members(of: field, in: column, hasBlanks: values.contains(""))
        return members.compactMap { member in
            let entries = values.indices.filter { values[$0] == member.foldedValue }
            guard !entries.isEmpty else { return nil }
            let pence = payments.map { paid in entries.flatMap { paid.entries[$0] }.map(\.pence).reduce(0, +) }
            return CaseList.Group(
                label: member.label, entries: entries, total: pence.map { figure(pence: $0, span: query.span, []) })
        }
    }

    private struct CasePayment {
        let reference: UInt64
        let head: String
        let pence: Int
    }

    /// All payments that name a case. One whose case no record has would be missing from every list.
    private mutating func casePayments(_ field: Field) throws(ExpressionError) -> [CasePayment] {
        guard let table = report.records[.payments], case .reference(let cases)? = table.columns[.case],
            case .category(let heads)? = table.columns[field], case .money(let money)? = table.columns[.amount]
        else {
            throw ExpressionError(
                "no-case-payments", "The list has payments, and payments have no field \"case\" or \"\(field)\".",
                remedy: "Map both under data: payments: columns: in report.yaml; case is the complaint's reference."
            )
        }
        try requireExactSum(of: .amount, .payments)
        let known = Set(
            [RecordKind.cases, .ombudsman].flatMap { kind -> [UInt64] in
                if case .reference(let column)? = report.records[kind]?.columns[.reference] {
                    column.hashes
                } else {
                    []
                }
            })
        let names = Dictionary(
            FieldValues([heads], among: allColumns(of: field)).labels.map { ($0.folded, $0.capitalisedFirst) },
            uniquingKeysWith: { first, _ in first })
        return try (0..<table.rowCount).map { row throws(ExpressionError) in
            guard cases.hashes[row] == 0 || known.contains(cases.hashes[row]) else {
                throw ExpressionError(
                    "payment-without-case",
                    "The case of a payment (\(table.rows.location(ofRecord: row))) is not among the records.",
                    remedy: "Correct the payment's case, or add the case."
                )
            }
            let pence = money.pence[row] == MoneyColumn.missing ? 0 : money.pence[row]
            let head = names[heads.firstValue(row: row)] ?? Member.notRecorded.label
            return CasePayment(reference: cases.hashes[row], head: head, pence: pence)
        }
    }

    private func sum(_ payments: [CasePayment], span: TimeSpan, head: String?) -> Figure {
        let filters = head.map { [Figure.Filter(dimension: .head, values: [$0])] } ?? []
        return figure(pence: payments.reduce(0) { $0 + $1.pence }, span: span, filters)
    }

    private func figure(pence: Int, span: TimeSpan, _ filters: [Figure.Filter]) -> Figure {
        var answer = Answer(
            value: .money(Money(pence: pence)), title: Measure.redress.title, base: "payments of the listed records",
            span: span)
        answer.filters = filters
        // The payments of the listed cases, whenever they were made, are no figure that an expression has.
        return figure(answer, written: nil)
    }
}

extension CaseList.Payment {
    fileprivate var pence: Int { if case .money(let money) = figure.value { money.pence } else { 0 } }
}

extension CategoryColumn {
    /// The row's value, folded; of several, the first; empty for none.
    func firstValue(row: Int) -> String {
        let code = Int(codes[row])
        let value = labels[cells.map { Int($0[code].first ?? 0) } ?? code].folded
        return value == Member.notRecorded.value ? "" : value
    }
}

extension Member {
    /// As a record's value is compared with it: empty for what is not recorded.
    var foldedValue: String { value == Member.notRecorded.value ? "" : value.folded }
}
