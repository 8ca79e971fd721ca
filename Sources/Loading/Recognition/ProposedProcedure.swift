import Casework
import Narrative

/// Which law or guidance a procedure follows, under the names that `upheld new` has for it.
package enum ProcedureStyle: String, CaseIterable, Sendable {
    case children = "childrens"
    case adults
    case corporate
    case landlord = "housing"

    /// The style that words speak of; nil where they speak of none.
    init?(words: [String]) {
        let all = Set(words)
        if !all.isDisjoint(with: ["adult", "adults", "asc"]) {
            self = .adults
        } else if !all.isDisjoint(with: ["housing", "landlord", "tenant", "tenants", "hra", "tenancy"]) {
            self = .landlord
        } else if !all.isDisjoint(with: ["statutory", "children", "childrens", "child", "csc"]) {
            self = .children
        } else if !all.isDisjoint(with: ["corporate"]) {
            self = .corporate
        } else {
            return nil
        }
    }
}

/// A procedure as an export lets one guess it, with the limits that law and guidance usually set.
struct ProposedProcedure {
    let identifier: String
    let name: String
    let style: ProcedureStyle
    /// Identifiers in their order, with a name where the export has one.
    let stages: [(identifier: String, name: String?)]
    /// The stages whose records have the dates of acknowledgement with which the clock of the Codes starts.
    let acknowledged: Set<String>

    /// The limits of a stage; nil where there is no usual one. Source: SI 2006/1738 for children, SI 2009/309 for
    /// adults' social care, the Complaint Handling Codes of 2024 for the others.
    private func limits(of stage: String) -> String? {
        switch (style, stage) {
        case (.children, "1"): "respond: 10 working days, extend: 20 working days"
        case (.children, "2"): "respond: 25 working days, extend: 65 working days"
        case (.children, "3"): "respond: 50 working days"
        case (.adults, "1"): "respond: 6 months"
        case (.corporate, "1"), (.landlord, "1"):
            clock(of: stage) + "respond: 10 working days, extend: 20 working days"
        case (.corporate, "2"), (.landlord, "2"):
            clock(of: stage) + "respond: 20 working days, extend: 40 working days"
        default: nil
        }
    }

    /// With the stages of another source of the same procedure too.
    func with(stagesOf other: ProposedProcedure) -> ProposedProcedure {
        let more = other.stages.filter { stage in !stages.contains { $0.identifier == stage.identifier } }
        return ProposedProcedure(
            identifier: identifier, name: name, style: style,
            stages: (stages + more).sorted { $0.identifier < $1.identifier },
            acknowledged: acknowledged.union(other.acknowledged).filter { $0.isIn(self) && $0.isIn(other) })
    }

    private func clock(of stage: String) -> String { acknowledged.contains(stage) ? "clock: acknowledged, " : "" }

    /// The stages whose usual clock can't run, for want of dates of acknowledgement.
    var stagesWithoutClock: [String] {
        guard style == .corporate || style == .landlord else { return [] }
        return stages.map(\.identifier).filter { hasLimits($0) && !acknowledged.contains($0) }
    }

    /// Whether one stage has its clock.
    var hasClock: Bool { stages.contains { hasLimits($0.identifier) && acknowledged.contains($0.identifier) } }

    func hasLimits(_ stage: String) -> Bool { limits(of: stage) != nil }
    func hasExtension(_ stage: String) -> Bool { limits(of: stage)?.contains("extend") ?? false }

    /// Lines of its entry under `procedures:`, indented by two.
    var lines: [String] {
        ["  \(YAMLText.scalar(identifier)):", "    name: \(YAMLText.scalar(name))", "    stages:"]
            + stages.map { stage in
                let name = "name: " + YAMLText.scalar(stage.name ?? "Stage \(stage.identifier)")
                let parts = [name] + (limits(of: stage.identifier).map { [$0] } ?? [])
                return "      \(YAMLText.scalar(stage.identifier)): { \(parts.joined(separator: ", ")) }"
            }
    }
}

extension String {
    /// Whether a stage of the procedure has acknowledgements, or the procedure does not have the stage.
    fileprivate func isIn(_ procedure: ProposedProcedure) -> Bool {
        procedure.acknowledged.contains(self) || !procedure.stages.contains { $0.identifier == self }
    }
}

extension ImportProposal {
    /// The stages of which at least half of the records have a date of acknowledgement.
    private var acknowledgedStages: Set<String> {
        if !wideStages.isEmpty {
            return Set(wideStages.filter { column(.acknowledged, stage: $0) != nil })
        }
        guard let dates = column(.acknowledged)?.column else { return [] }
        let isDated = [false] + dates.values.map { day($0.text) != nil }
        guard let stage = column(.stage)?.column else { return ["1"] }
        let identifiers = ["1"] + stage.values.map { ImportProposal.stageIdentifier($0.text) }
        var counts: [String: (rows: Int, dated: Int)] = [:]
        for (code, date) in zip(stage.codes, dates.codes) {
            counts[identifiers[Int(code)], default: (0, 0)].rows += 1
            if isDated[Int(date)] { counts[identifiers[Int(code)], default: (0, 0)].dated += 1 }
        }
        return Set(counts.filter { $0.value.dated * 2 >= $0.value.rows }.keys)
    }

    /// The procedures that the records name, or the one that they most likely follow.
    var procedures: [ProposedProcedure] {
        guard kind == .cases else { return [] }
        guard let column = column(.procedure)?.column else {
            let style = style ?? spokenStyle
            let (identifier, name) = ImportProposal.usual(style)
            return [
                ProposedProcedure(
                    identifier: identifier, name: name, style: style, stages: stages,
                    acknowledged: acknowledgedStages)
            ]
        }
        var procedures: [ProposedProcedure] = []
        for (index, value) in column.values.enumerated() {
            let procedure = ProposedProcedure(
                identifier: ImportProposal.procedureIdentifier(value.text),
                name: ImportProposal.procedureName(value.text),
                style: ProcedureStyle(words: HeadingWords(value.text).all) ?? .corporate,
                stages: stages(ofRowsWith: UInt16(index + 1), in: column), acknowledged: acknowledgedStages)
            if let known = procedures.firstIndex(where: { $0.identifier == procedure.identifier }) {
                procedures[known] = procedures[known].with(stagesOf: procedure)
            } else {
                procedures.append(procedure)
            }
        }
        return procedures
    }

    /// What a cell that may be somebody's name is called instead, so that it is not published.
    static let unnamed = "other"

    static func procedureIdentifier(_ cell: String) -> String {
        guard PersonalText.shape(ofOneOfFew: cell) == nil else { return unnamed }
        let name = FieldName.name(cell)
        return name.isEmpty ? cell : name
    }

    static func procedureName(_ cell: String) -> String {
        PersonalText.shape(ofOneOfFew: cell) == nil ? cell : "Other procedure"
    }

    /// All stages of the export, in their order.
    var stages: [(identifier: String, name: String?)] {
        if !wideStages.isEmpty { return wideStages.map { ($0, nil) } }
        guard let column = column(.stage)?.column else { return [("1", nil)] }
        return ImportProposal.ordered(column.values.map(\.text))
    }

    private func stages(ofRowsWith code: UInt16, in procedure: ImportColumn) -> [(identifier: String, name: String?)] {
        guard wideStages.isEmpty, let stage = column(.stage)?.column else { return stages }
        let used = Set(zip(procedure.codes, stage.codes).filter { $0.0 == code && $0.1 != 0 }.map(\.1))
        let found = ImportProposal.ordered(used.sorted().map { stage.values[Int($0) - 1].text })
        return found.isEmpty ? [("1", nil)] : found
    }

    /// The identifier of the stage that a cell of the stage column means.
    static func stageIdentifier(_ cell: String) -> String {
        StageNames.stage(cell) ?? (PersonalText.shape(ofOneOfFew: cell) == nil ? FieldName.name(cell) : unnamed)
    }

    private static func ordered(_ cells: [String]) -> [(identifier: String, name: String?)] {
        var names: [String: String?] = [:]
        for cell in cells {
            let identifier = stageIdentifier(cell)
            let hasOwnName = !cell.contains { $0.isNumber } && StageNames.number(identifier) == nil
            let name = identifier == unnamed ? "Other" : cell
            if names[identifier] == nil { names[identifier] = .some(hasOwnName ? name : nil) }
        }
        // What has no number, such as an informal stage, comes before stage 1.
        return names.keys.sorted { left, right in
            (StageNames.number(left) ?? "0", left) < (StageNames.number(right) ?? "0", right)
        }.map { ($0, names[$0] ?? nil) }
    }

    /// What the export says: its names, nearly all of its rows, or the words of its stages. How many stages there are
    /// says nothing.
    private var spokenStyle: ProcedureStyle {
        if let style = ProcedureStyle(words: fileWords.all) { return style }
        for field in ["directorate", "service", "complaint_type", "type", "category"].map(Field.init) {
            guard let column = column(field)?.column, column.filled > 0 else { continue }
            var counts: [ProcedureStyle: Int] = [:]
            for value in column.values {
                if let style = ProcedureStyle(words: HeadingWords(value.text).all) {
                    counts[style, default: 0] += value.count
                }
            }
            if let most = counts.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }),
                most.value * 10 >= column.filled * 9
            {
                return most.key
            }
        }
        let headings = columns.map { HeadingWords($0.heading).all }
        let names = column(.stage)?.column.values.map { HeadingWords($0.text).all } ?? []
        let isIndependent = (headings + names).contains { words in
            Set(words).isSuperset(of: ["independent", "investigation"])
                || Set(words).isSuperset(of: ["review", "panel"])
                || Set(words).isSuperset(of: ["independent", "person"])
        }
        return isIndependent ? .children : .corporate
    }

    private static func usual(_ style: ProcedureStyle) -> (String, String) {
        switch style {
        case .children: ("statutory", "Children Act statutory procedure")
        case .adults: ("adults", "Adult social care complaints procedure")
        case .corporate: ("corporate", "Corporate complaints procedure")
        case .landlord: ("housing", "Housing complaints procedure")
        }
    }
}
