import Casework
import Language
import Narrative

extension TableRequest {
    /// The keys that tables and charts share, but for the identifier, which is left empty.
    static func read(_ mapping: inout YAMLMapping) -> TableRequest? {
        let title = mapping.requiredText("title")
        let measures = readMeasures(&mapping)
        let years = mapping.integer("years", in: 1...100)
        let rows = readAxis("rows", years: years, in: &mapping)
        let columns = readAxis("columns", years: years, in: &mapping)
        var request = TableRequest(
            title: title ?? "", identifier: "", measures: measures.listed, rows: rows, columns: columns
        )
        request.filters = PlacedRestriction.list("where", in: &mapping)
        request.top = mapping.integer("top", in: 1...1000)
        request.sort = mapping.choice("sort") ?? .none
        request.change = mapping.choice("change")
        request.totals = mapping.choice("total") ?? .none
        request.share = mapping.choice("share")
        request.decimals = mapping.integer("decimals", in: 0...6)
        request.notes = readNotes(&mapping)
        request.show = readShow(&mapping)
        request.bracketsPrevious = mapping.choice("brackets", of: Bracket.self) != nil
        request.exclusions = PlacedRestriction.list("without", in: &mapping)
        request.statusDate = mapping.day("at")
        request.hasSubtotals = mapping.choice("subtotals", of: YesOrNo.self) != .no
        request.source = mapping.text("source")
        request.isLandscape = mapping.choice("paper", of: PaperShape.self) == .landscape
        request.report(unusedYears: years, in: &mapping)
        if measures.areAbsent, !rows.hasExpressions, !columns.hasExpressions { mapping.add(missing: "measure") }
        return title == nil ? nil : request
    }

    private static func readMeasures(
        _ mapping: inout YAMLMapping
    ) -> (listed: [LabelledExpression], areAbsent: Bool) {
        let single = mapping.value("measure")
        let several = mapping.value("measures")
        if let single, several != nil {
            mapping.add(
                Finding(
                    "unused-key", "Both \"measure\" and \"measures\" are given.", remedy: "Keep one of them.",
                    at: single.location
                )
            )
        }
        if let several {
            guard several.isMapping else {
                mapping.add(
                    wrongType: several, named: "measures", expected: "a mapping",
                    remedy: "Write one \"Heading: expression\" a line."
                )
                return ([], false)
            }
            return (mapping.expressions(of: several, named: "measures"), false)
        }
        guard let single else { return ([], true) }
        let expression = mapping.expression(of: single, named: "measure")
        return (expression.map { [LabelledExpression(label: $0.heading, expression: $0)] } ?? [], false)
    }

    private static func readAxis(_ key: String, years: Int?, in mapping: inout YAMLMapping) -> Axis {
        guard let value = mapping.value(key) else { return .none }
        if let text = value.text { return axis(of: Field(text), years: years) }
        if let list = value.list { return nested(list, years: years, at: value.location, key, in: &mapping) }
        guard let pairs = value.pairs else {
            mapping.add(
                wrongType: value, named: key, expected: "a field",
                remedy:
                    "Write \"\(key): service\", or \"{ dimension: service, values: [A, B] }\" for some of its values."
            )
            return .none
        }
        guard pairs.contains(where: { $0.name == "dimension" }) else {
            return .expressions(mapping.expressions(of: value, named: key))
        }
        return mapping.mapping(of: value, subject: "\"\(key)\"") { inner in
            let dimension = inner.requiredText("dimension").map(Field.init)
            let values = inner.texts("values")
            return dimension.map { Axis.dimension($0, values: values) }
        } ?? .none
    }

    private static func axis(of field: Field, years: Int?) -> Axis {
        field == .year ? .years(years) : .dimension(field, values: nil)
    }

    /// `[service, team]`: teams within services.
    private static func nested(
        _ list: [YAMLValue], years: Int?, at location: SourceLocation, _ key: String,
        in mapping: inout YAMLMapping
    ) -> Axis {
        let names = list.compactMap(\.text).map(Field.init)
        if names.count == 2, list.count == 2 { return .nested(names[0], names[1], years: years) }
        mapping.add(
            Finding(
                "wrong-list", "\"\(key)\" lists something other than two fields.",
                remedy: "Write the larger field and the smaller: \(key): [service, team].", at: location
            )
        )
        return .none
    }

    /// Texts, or a text for a row or column: `{ for: Adoption, text: … }`.
    static func readNotes(_ mapping: inout YAMLMapping) -> [Note] {
        (mapping.values("notes") ?? []).compactMap { value in
            guard value.isMapping else { return mapping.text(of: value, named: "notes").map { Note($0) } }
            return mapping.mapping(of: value, subject: "the note") { note in
                let place = note.requiredText("for")
                let text = note.requiredText("text")
                return text.map { Note($0, place: place) }
            }
        }
    }

    private static func readShow(_ mapping: inout YAMLMapping) -> [Show] {
        (mapping.values("show") ?? []).compactMap { value in
            guard let text = mapping.text(of: value, named: "show") else { return nil }
            if let show = Show(rawValue: text) { return show }
            mapping.add(unknownValue: text, of: "show", known: Show.allCases.map(\.rawValue), at: value.location)
            return nil
        }
    }

    private func report(unusedYears years: Int?, in mapping: inout YAMLMapping) {
        guard years != nil, !rows.isYears, !columns.isYears, let place = mapping.value("years")?.location else {
            return
        }
        mapping.add(
            Finding(
                "unused-key", "\"years\" has no effect, for neither rows nor columns are years.",
                remedy: "Write \"columns: year\", or take the key out.", at: place
            )
        )
    }
}

extension TableRequest.Axis {
    fileprivate var hasExpressions: Bool {
        if case .expressions = self { true } else { false }
    }

    fileprivate var isYears: Bool {
        switch self {
        case .years, .nested(.year, _, _), .nested(_, .year, _): true
        default: false
        }
    }
}

extension PlacedExpression {
    /// A heading for a table's only measure: "Response days" of `response_days(average: median)`.
    fileprivate var heading: String {
        guard case .success(.call(let call)) = reading else { return "Number" }
        return call.name.split(separator: "_").joined(separator: " ").capitalisedFirst
    }
}

extension PlacedRestriction {
    /// The restrictions under a key: a value or a list of values for each field.
    static func list(_ key: String, in mapping: inout YAMLMapping) -> [PlacedRestriction] {
        mapping.named(key).compactMap { _, field, value in
            guard let list = value.list else {
                return mapping.text(of: value, named: field).map {
                    PlacedRestriction(Field(field), [$0], at: value.textLocation)
                }
            }
            return PlacedRestriction(
                Field(field), list.compactMap { mapping.text(of: $0, named: field) }, at: value.location)
        }
    }
}

/// What stands in brackets behind each figure.
private enum Bracket: String, CaseIterable { case previous }

/// How the page is turned on which a table is printed.
private enum PaperShape: String, CaseIterable { case portrait, landscape }

/// A key that is on or off.
enum YesOrNo: String, CaseIterable { case yes, no }
