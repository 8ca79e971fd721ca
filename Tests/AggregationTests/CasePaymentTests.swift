import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Lists of cases with their payments.
@Suite struct CasePaymentTests {
    private func report(
        cases: [String] = ["L1", "L1", "L2", "L3", ""], pence: [Int] = [100, 250, 1000, 5000, 70_000]
    ) -> Report {
        let base = SampleReport.report()
        var records = base.records
        records[.payments] = RecordTable(
            kind: .payments, rowCount: 5,
            columns: [
                "case": .reference(SampleReport.references(cases)),
                "year": .category(SampleReport.category(Array(repeating: "2024/25", count: 5))),
                "head": .category(SampleReport.category(["distress", "loss", "loss", "distress", "loss"])),
                "amount": .money(MoneyColumn(pence: pence)),
            ], rows: SampleReport.fileRows("payments.csv"))
        return Report(
            slug: "sample", settings: base.settings, sections: [], records: records, calendar: base.calendar)
    }

    private func request(group: Field? = "decision", heads: Field? = "head") -> CaseListRequest {
        let entries = ["L1", "L2", "L3"].map {
            CaseListRequest.Entry(reference: $0, text: [], location: TableText.place)
        }
        return CaseListRequest(
            title: "Decided", kind: .ombudsman, filters: [], entries: entries, fields: [], group: group, heads: heads)
    }

    @Test func totalsEqualTheList() throws {
        var evaluator = Evaluator(report: report())
        let list = try #require(evaluator.caseList(request(), at: TableText.place).0)
        let payments = try #require(list.payments)
        #expect(
            payments.entries.map { $0.map { "\($0.head) \($0.figure.text)" } } == [
                ["Distress £1", "Loss £2.50"], ["Loss £10"], ["Distress £50"],
            ])
        #expect(payments.heads.map { "\($0.head) \($0.figure.text)" } == ["Distress £51", "Loss £12.50"])
        #expect(payments.total.text == "£63.50")
        #expect(list.groups.map(\.label) == ["Not upheld", "Upheld"])
        #expect(list.groups.map(\.entries) == [[1], [0, 2]])
        #expect(list.groups.map { $0.total?.text } == ["£10", "£53.50"])
    }

    @Test func whatIsTooLargeToBeAddedUpIsAFinding() throws {
        let most = Int.max / 2
        var evaluator = Evaluator(report: report(pence: [most, most, most, 1, 1]))
        let (list, findings) = evaluator.caseList(request(), at: TableText.place)
        #expect(list == nil)
        #expect(findings.map(\.identifier) == ["too-large"])
        // So are the amounts of the cases themselves.
        let base = report()
        var records = base.records
        let ombudsman = try #require(base.records[.ombudsman])
        var columns = ombudsman.columns
        columns["amount"] = .money(MoneyColumn(pence: Array(repeating: most, count: ombudsman.rowCount)))
        records[.ombudsman] = RecordTable(
            kind: .ombudsman, rowCount: ombudsman.rowCount, columns: columns, rows: ombudsman.rows)
        evaluator = Evaluator(
            report: Report(slug: "s", settings: base.settings, sections: [], records: records, calendar: base.calendar))
        let amounts = CaseListRequest(
            title: "Decided", kind: .ombudsman, filters: [], entries: request().entries,
            fields: [ListedField(field: "amount", heading: "Paid")], group: nil, heads: nil)
        #expect(evaluator.caseList(amounts, at: TableText.place).1.map(\.identifier) == ["too-large"])
    }

    @Test func noReferenceIsInAFigure() throws {
        var evaluator = Evaluator(report: report())
        let list = try #require(evaluator.caseList(request(), at: TableText.place).0)
        #expect(
            list.figures.allSatisfy {
                !$0.expression.contains("L1") && $0.filters.allSatisfy { $0.dimension == "head" }
            })
    }

    @Test(arguments: [
        ("payment_amount", "£10"), ("payment_amount(average: largest)", "£700"),
        ("payment_amount(average: smallest)", "£1"), ("payment_amount(per: case)", "£10"),
        ("payment_amount(per: case, average: smallest)", "£3.50"),
        ("payment_amount(per: case, average: largest)", "£50"),
        ("payment_amount(head: distress)", "£25.50"), ("payment_amount(head: other)", "[z]"),
    ])
    func amountsHaveAMedianALargestAndASmallest(expression: String, text: String) throws {
        var evaluator = Evaluator(report: report())
        #expect(try evaluator.figure(try Parser.expression(from: expression)).text == text)
    }

    @Test func amountsAreRoundedToPounds() throws {
        let table = try TableText.of("round_up(payment_amount, to: 10)", heading: "Amounts", in: report())
        #expect(table.columns == "Amounts (rounded up to £10)")
    }

    @Test func aComplaintWithSeveralPaymentsCountsOnce() throws {
        var evaluator = Evaluator(report: report())
        #expect(try evaluator.figure(try Parser.expression(from: "paid_cases")).text == "3")
        #expect(try evaluator.figure(try Parser.expression(from: "paid_cases(head: loss)")).text == "2")
    }

    @Test(arguments: [
        ("head", "decision", ["L9", "L1", "L2", "L3", ""], "payment-without-case"),
        ("reason", "decision", ["L1", "L1", "L2", "L3", ""], "no-case-payments"),
        ("head", "service", ["L1", "L1", "L2", "L3", ""], "unknown-field"),
    ])
    func whatIsWrongIsFound(heads: Field, group: Field, cases: [String], identifier: String) {
        var evaluator = Evaluator(report: report(cases: cases))
        let findings = evaluator.caseList(request(group: group, heads: heads), at: TableText.place).1
        #expect(findings.map(\.identifier) == [identifier])
    }
}
