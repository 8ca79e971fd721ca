import Casework
import Narrative

extension ChartStyle {
    /// The keys that a chart has beside those of its table.
    static func read(_ mapping: inout YAMLMapping) -> ChartStyle? {
        let kind = mapping.choice("kind", of: ChartRequest.Kind.self)
        if kind == nil, mapping.value("kind") == nil { mapping.add(missing: "kind") }
        let isPercent = mapping.choice("percent", of: YesOrNo.self) == .yes
        let target = readTarget(&mapping)
        let each = mapping.text("each")
        guard let kind else { return nil }
        let isStack = kind == .stacked || kind == .stackedBars
        if isPercent, !isStack {
            mapping.add(
                unused: "percent", "only stacks add up to 100%", "Write \"kind: stacked\" or \"kind: stacked bars\".")
        }
        if target != nil, isStack || kind == .funnel {
            mapping.add(unused: "target", "there is no axis for it", "Use kind: line, columns or bars.")
        }
        if each != nil, kind == .funnel {
            mapping.add(unused: "each", "a funnel is drawn once", "Use where, and a chart for each.")
        }
        return ChartStyle(kind: kind, isPercent: isPercent, target: target, isEach: each != nil)
    }

    /// `65`, or `{ value: 65, label: Our target }`.
    private static func readTarget(_ mapping: inout YAMLMapping) -> Target? {
        guard let value = mapping.value("target") else { return nil }
        guard value.isMapping else {
            return mapping.number(of: value, named: "target").map { Target(value: $0) }
        }
        return mapping.mapping(of: value, subject: "the target") { target in
            let label = target.text("label") ?? "Target"
            let number = target.requiredValue("value").flatMap { target.number(of: $0, named: "value") }
            return number.map { Target(value: $0, label: label) }
        }
    }
}

extension TableRequest {
    /// The table with what a chart's keys ask of it: a group of rows for each small chart, shares where a chart shows
    /// them.
    func drawn(as style: ChartStyle?, _ mapping: inout YAMLMapping) -> TableRequest {
        var request = self
        if let each = mapping.field("each") {
            request.hasSubtotals = false
            switch rows {
            case .none: request.rows = .dimension(each, values: nil)
            case .dimension(let name, nil): request.rows = .nested(each, name)
            case .years(let years): request.rows = .nested(each, .year, years: years)
            default:
                mapping.add(
                    Finding(
                        "each-needs-field", "Small charts are asked for, and the rows of the chart are no field.",
                        remedy: "Write \"rows: outcome\", or leave rows out.",
                        at: mapping.value("each")?.location ?? mapping.location))
            }
        }
        guard request.share == nil, let style else { return request }
        if style.kind == .funnel { request.share = .above }
        if style.isPercent { request.share = columns.isTime ? .column : .row }
        return request
    }
}

extension TableRequest.Axis {
    fileprivate var isTime: Bool {
        switch self {
        case .years, .dimension(.year, _), .dimension(.quarter, _): true
        default: false
        }
    }
}

extension YAMLMapping {
    fileprivate mutating func number(of value: YAMLValue, named key: String) -> Ratio? {
        guard let text = text(of: value, named: key) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1].count : 0
        let isNumber =
            parts.count <= 2 && text.count <= 12 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
        if isNumber, let digits = Int(parts.joined()), let ratio = Ratio(digits, over: Ratio.power(ofTen: decimals)) {
            return ratio
        }
        add(
            Finding(
                "bad-number", "\"\(key)\" is not a number.", remedy: "Write it in digits, as in \"\(key): 65\".",
                at: value.location
            )
        )
        return nil
    }

    fileprivate mutating func add(unused key: String, _ reason: String, _ remedy: String) {
        add(
            Finding(
                "unused-key", "\"\(key)\" has no effect: \(reason).", remedy: remedy,
                at: value(key)?.location ?? location
            )
        )
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
