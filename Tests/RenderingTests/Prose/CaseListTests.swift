@testable import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct CaseListTests {
    /// Entries in groups, each entry with the pounds that were paid in it.
    private func written(_ groups: [(String, [[Int]])]) -> Markup {
        let paid = groups.flatMap(\.1)
        let entries = paid.indices.map { index in
            CaseListRequest.Entry(
                reference: "L\(index)", text: [.paragraph([.text("Case \(index).")])], location: ProseFixture.place)
        }
        let request = CaseListRequest(
            title: "Decided", kind: .ombudsman, filters: [], entries: entries, fields: [], group: Field("team"),
            heads: .head)
        var first = 0
        var listed: [CaseList.Group] = []
        for (label, own) in groups where !label.isEmpty {
            listed.append(
                CaseList.Group(
                    label: label, entries: Array(first..<first + own.count), total: pounds(own.joined().reduce(0, +))))
            first += own.count
        }
        let payments = CaseList.Payments(
            entries: paid.map { $0.map { CaseList.Payment(head: "Distress", figure: pounds($0)) } },
            heads: [CaseList.Payment(head: "Distress", figure: pounds(1))],
            total: pounds(paid.joined().reduce(0, +)))
        let list = CaseList(fields: paid.map { _ in [] }, totals: [], payments: payments, groups: listed)
        return ProseFixture(caseLists: [ProseFixture.place: list]).written(
            .figures(FigureBlock(content: .cases(request), location: ProseFixture.place))
        ).markup
    }

    private func pounds(_ number: Int) -> Figure { .of(.money(Money(pence: number * 100)), "£\(number)") }

    @Test func numbersGoOnFromGroupToGroup() {
        let markup = written([("Adoption", [[], [5]]), ("Fostering", [[5]]), ("Transport", [[5]])])
        #expect(markup.values("start", of: "ol") == [nil, "3", "4"])
    }

    @Test func noPaymentIsSaidWhereOthersOfTheGroupHaveOne() {
        let markup = written([("Adoption", [[], [5], []]), ("Fostering", [[], []])])
        #expect(
            markup.all("p", class: "case-payments").map(\.text) == ["No payment", "No payment", "No payments"])
        #expect(markup.all("p", class: "case-payments").map { $0.ancestors.contains("li") } == [true, true, false])
    }

    @Test func aGroupWithoutPaymentsHasNoSum() {
        let markup = written([("Adoption", [[], [5]]), ("Fostering", [[]]), ("Transport", [[2, 3]])])
        #expect(Array(markup.texts(of: "dt").suffix(3)) == ["Distress", "Adoption", "Transport"])
        #expect(markup.all("p", class: "case-total").map(\.text) == ["Payments in all: £10"])
    }

    @Test func aListWithoutGroupsOrPaymentsHasItsSumOnly() {
        let markup = written([("", [[], []])])
        #expect(markup.all("p", class: "case-payments").isEmpty)
        #expect(markup.all("p", class: "case-total").map(\.text) == ["Payments in all: £0"])
    }
}
