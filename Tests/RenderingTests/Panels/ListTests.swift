import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

/// Case lists whose entries share words, and actions by a field.
@Suite struct ListTests {
    private func entry(_ reference: String, _ words: String, sameAs: String? = nil) -> CaseListRequest.Entry {
        CaseListRequest.Entry(
            reference: reference, text: words.isEmpty ? [] : [.paragraph([.text(words)])],
            location: ProseFixture.place, sameAs: sameAs)
    }

    private func list(_ groups: [CaseList.Group]) -> [String] {
        let entries = [
            entry("A", "Delay."), entry("B", "", sameAs: "A"), entry("C", "Conduct."), entry("D", "", sameAs: "A"),
        ]
        let request = CaseListRequest(title: "Cases", kind: .ombudsman, filters: [], entries: entries, fields: [])
        let computed = CaseList(fields: [[], [], [], []], totals: [], groups: groups)
        let block = Block.figures(FigureBlock(content: .cases(request), location: ProseFixture.place))
        let (_, markup, findings) = ProseFixture(caseLists: [ProseFixture.place: computed]).written(block)
        #expect(findings == [])
        return markup.texts(of: "p")
    }

    @Test func sharedWordsStandWithTheFirst() {
        #expect(list([]) == ["Cases", "Delay.", "As for number 1.", "Conduct.", "As for number 1."])
    }

    @Test func theFirstIsTheFirstThatIsPrinted() {
        let groups = [
            CaseList.Group(label: "One", entries: [2, 3], total: nil),
            CaseList.Group(label: "Two", entries: [0, 1], total: nil),
        ]
        #expect(
            list(groups) == [
                "Cases", "One", "Conduct.", "Delay.", "Two", "As for number 2.", "As for number 2.",
            ])
    }

    private func actions(_ style: ActionListRequest.Style, group: String?) -> Markup {
        let row = ActionList.Row(cells: ["Train <staff>", ""], isOverdue: false)
        let request = ActionListRequest(
            title: "Actions", style: style, filters: [],
            fields: [.init(field: .action, heading: "Action"), .init(field: .status, heading: "Status")], date: nil,
            group: group.map(Field.init))
        let list = ActionList(groups: [
            .init(label: group.map { _ in "Adoption" }, rows: [row]),
            .init(label: group.map { _ in "Other" }, rows: [row]),
        ])
        let block = Block.figures(FigureBlock(content: .actions(request), location: ProseFixture.place))
        return ProseFixture(actionLists: [ProseFixture.place: list]).written(block).markup
    }

    @Test func actionsStandUnderTheirGroups() {
        let listed = actions(.list, group: "service")
        #expect(listed.texts(of: "h2") == ["Adoption", "Other"])
        #expect(listed.texts(of: "li") == ["Train <staff>", "Train <staff>"])
        #expect(listed.all("div", class: "panel").isEmpty)
        let panels = actions(.panels, group: "service")
        #expect(panels.texts(of: "h2") == ["Adoption", "Other"])
        #expect(panels.all("div", class: "panel").count == 2)
        let table = actions(.table, group: "service")
        #expect(table.all("tbody").count == 2)
        #expect(table.texts(of: "th") == ["Action", "Status", "Adoption", "Train <staff>", "Other", "Train <staff>"])
    }

    @Test func actionsWithoutGroupsAreOneList() {
        let listed = actions(.list, group: nil)
        #expect(listed.all("ul").count == 1)
        #expect(listed.texts(of: "h2") == [])
    }
}
