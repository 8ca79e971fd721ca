import Casework
import Language
import Narrative

extension MarkdownReader {
    /// An `actions` block: a table or a list of what was recommended and what became of it.
    func actionList(_ mapping: inout YAMLMapping) -> ActionListRequest? {
        let title = mapping.requiredText("title")
        let style = mapping.choice("style", of: ActionListRequest.Style.self) ?? .table
        let filters = PlacedRestriction.list("where", in: &mapping)
        let fields = mapping.requiredRecordFields("fields")
        let date = mapping.day("date") ?? meeting
        let group = mapping.field("group")
        if style == .panels, group == nil { mapping.add(missing: "group") }
        return title.map {
            ActionListRequest(title: $0, style: style, filters: filters, fields: fields, date: date, group: group)
        }
    }
}
