import Casework
import Language
import Narrative

/// One row or column of a table before its figures are computed.
struct AxisItem {
    var label: String
    /// The restriction that the item stands for; nil: none.
    var filter: (dimension: Field, values: [String])?
    /// What it is gathered under.
    var group: Group?
    /// The item's own expression; nil: the table's measure.
    var expression: Expression?
    var role: FigureTable.Row.Role = .body
    var isPermanent = false
    var isRemainder = false
    /// The measure's heading, where several measures stand in each column's place, and what this place is called.
    var measureLabel: String?
    var place: String?
    /// Whether it is all there is of its group, under the same name: then it stands for the group, without a heading.
    var standsForGroup = false
    /// What it says beside its label: "“Other” is what 3 other rows come to together."
    var note: String?
    /// Whether it is all of several years or quarters together, over which what is open on a day is not added up.
    var joinsPeriods = false

    /// A value of the outer of two dimensions.
    struct Group: Hashable {
        let label: String
        let restriction: Restriction
    }

    func context(in context: Context) -> Context {
        let outer = group.map { context.adding($0.restriction.dimension, $0.restriction.values) } ?? context
        return filter.map { outer.adding($0.dimension, $0.values) } ?? outer
    }
}

/// The rows or the columns of a table.
struct TableAxis {
    var items: [AxisItem]
    /// What the labels are: "Service", "Reporting year".
    var heading: String
    /// The dimension's name; nil for listed expressions.
    var dimension: Field?
    /// What the groups are, where the items are gathered: "Service" over teams.
    var groupHeading: String?
    /// Whether the items are all values that the dimension has.
    var isComplete = true
    /// Values that have figures and were not listed.
    var leftOut: [AxisItem] = []
    /// All years that it shows, those with nothing in them too; empty where neither items nor groups are years.
    var years: [String] = []
    /// All quarters that it shows, in the same way.
    var quarters: [String] = []
    /// Where each value of the dimension has an item for each measure: the measures in their order.
    var crossedMeasures: [AxisItem] = []
    /// How many items, one a measure, stand for each value of the dimension.
    var measureCount: Int { max(1, crossedMeasures.count) }
    var isYears: Bool { dimension == .year && groupHeading == nil }
    /// Whether the table has no such axis. One of a field that has no values is there, and empty.
    var isAbsent: Bool { items.isEmpty && dimension == nil }
    /// Whether its groups are something else than years.
    var isGatheredByOther: Bool {
        items.contains { $0.group.map { $0.restriction.dimension != .year } ?? false }
    }
    /// The periods that its items or groups are: "year", "quarter".
    var timeDimensions: Set<Field> {
        Set([dimension].compactMap { $0 } + items.compactMap(\.group?.restriction.dimension))
            .intersection(Call.timeLabels)
    }
    /// Whether its items are years or quarters.
    var isTime: Bool { dimension.map { Call.timeLabels.contains($0) } ?? false }
    /// Whether its items together are several years or quarters.
    var joinsPeriods: Bool { years.count > 1 || quarters.count > 1 }
}

extension TableAxis {
    /// Each item once a measure: "2023/24: received".
    func crossed(with measures: [AxisItem]) -> TableAxis {
        var axis = self
        axis.crossedMeasures = measures
        axis.items = items.flatMap { item in
            measures.map { measure in
                var crossed = item
                crossed.label = "\(item.label): \(measure.label.loweredFirst)"
                crossed.place = item.label
                crossed.measureLabel = measure.label.loweredFirst
                crossed.expression = measure.expression
                return crossed
            }
        }
        return axis
    }

    /// An item once for each measure that stands in its place.
    func measured(_ item: AxisItem) -> [AxisItem] {
        guard !crossedMeasures.isEmpty else { return [item] }
        return crossedMeasures.map { measure in
            var measured = item
            measured.expression = measure.expression
            return measured
        }
    }

    /// Puts the group's name before each label, where there is no room for it elsewhere: "2023/24: quarter 1".
    mutating func nameGroups() {
        for index in items.indices {
            guard let group = items[index].group else { continue }
            items[index].label = "\(group.label): \(items[index].label.loweredFirst)"
            items[index].place = items[index].place.map { "\(group.label): \($0.loweredFirst)" }
        }
    }

    /// Without the values that the table's filters leave out.
    fileprivate func restricted(by filters: Context) throws(ExpressionError) -> TableAxis {
        guard let dimension, !filters.lists(of: dimension).isEmpty else { return self }
        let lists = filters.lists(of: dimension).map { list in
            (
                names: Set(list.flatMap { Evaluator.spellings(of: $0, field: dimension) }),
                isAnswered: dimension == .status && filters.looksAtStatus && list.contains(where: \.isAnsweredStatus)
            )
        }
        func isPermitted(_ item: AxisItem) -> Bool {
            guard let values = item.filter?.values else { return true }
            return lists.allSatisfy { list in
                values.contains { value in
                    Evaluator.spellings(of: value, field: dimension).contains { list.names.contains($0) }
                        || list.isAnswered && value != Evaluator.openStatus
                }
            }
        }
        var axis = self
        axis.items = items.filter(isPermitted)
        axis.leftOut = leftOut.filter(isPermitted)
        let shown = axis.items.flatMap { $0.filter?.values ?? [] }
        axis.years = dimension == .year ? shown : years
        axis.quarters = dimension == .quarter ? shown : quarters
        guard axis.items.isEmpty else { return axis }
        if isComplete, !Call.timeLabels.contains(dimension) {
            // No record has any of them: each is asked for, so that a slip of the keyboard is found.
            axis.items = filters.filtered(by: dimension).map { AxisItem(label: $0, filter: (dimension, [$0])) }
                .filter(isPermitted)
            return axis
        }
        throw ExpressionError(
            "contradicting-filter",
            "The filter on \(dimension) leaves out every value of the table's \(dimension).",
            remedy: "Filter by it in one place: in where, or under values of the rows or columns."
        )
    }
}

extension Evaluator {
    /// The items of one axis of a table. `measures` are the table's measures, to know which records it counts.
    func axis(
        _ request: TableRequest.Axis, measures: [Expression], filters: Context
    ) throws(ExpressionError) -> TableAxis {
        switch request {
        case .none: return TableAxis(items: [], heading: "")
        case .years(let count):
            return try yearsAxis(count ?? report.settings.compare + 1).restricted(by: filters)
        case .dimension(.year, let values): return try yearsAxis(values).restricted(by: filters)
        case .dimension(let name, let values):
            return try dimensionAxis(name, values: values, measures: measures, filters: filters)
                .restricted(by: filters)
        case .nested(let outer, let inner, let years):
            let axes = [outer, inner].map {
                $0 == .year ? TableRequest.Axis.years(years) : .dimension($0, values: nil)
            }
            return try nestedAxis(axes[0], axes[1], measures: measures, filters: filters)
        case .expressions(let listed):
            let items = try listed.map { item throws(ExpressionError) in
                let expression = try item.expression.expression
                return AxisItem(
                    label: heading(of: expression, named: item.label), expression: expression, isPermanent: true)
            }
            return TableAxis(items: items, heading: "Measure")
        }
    }

    /// The values of the inner dimension within each value of the outer one.
    private func nestedAxis(
        _ outer: TableRequest.Axis, _ inner: TableRequest.Axis, measures: [Expression], filters: Context
    ) throws(ExpressionError) -> TableAxis {
        let groups = try axis(outer, measures: measures, filters: filters)
        var nested = try axis(inner, measures: measures, filters: filters)
        guard groups.dimension != nested.dimension else {
            throw ExpressionError(
                "same-dimension", "\"\(nested.dimension?.name ?? "")\" is to be gathered by itself.",
                remedy: "Name two different fields, the larger first: [service, team]."
            )
        }
        let items = nested.items
        nested.items = groups.items.flatMap { group in
            items.map { item in
                var item = item
                item.group = group.filter.map {
                    let restriction = Restriction(dimension: $0.dimension, values: $0.values)
                    return AxisItem.Group(label: group.label, restriction: restriction)
                }
                return item
            }
        }
        nested.groupHeading = groups.heading
        nested.years += groups.years
        nested.quarters += groups.quarters
        return nested
    }

    private func yearsAxis(_ count: Int) -> TableAxis {
        yearsAxis(((1 - max(1, count))...0).map { report.settings.year.advanced(by: $0) })
    }

    private func yearsAxis(_ years: [ReportingYear]) -> TableAxis {
        let items = years.map { AxisItem(label: $0.label, filter: (.year, [$0.label]), isPermanent: true) }
        return TableAxis(items: items, heading: "Reporting year", dimension: .year, years: years.map(\.label))
    }

    private func yearsAxis(_ labels: [String]?) throws(ExpressionError) -> TableAxis {
        guard let labels else { return yearsAxis(report.settings.compare + 1) }
        return yearsAxis(
            try labels.map { label throws(ExpressionError) in
                guard let year = ReportingYear(label: label, firstMonth: report.settings.year.firstMonth) else {
                    throw ExpressionError(
                        "bad-year", "\"\(label)\" is not a year.", remedy: "Write it as \(report.settings.year.label)."
                    )
                }
                return year
            }.uniqued
        )
    }

    private func dimensionAxis(
        _ name: Field, values: [String]?, measures: [Expression], filters: Context
    ) throws(ExpressionError) -> TableAxis {
        let isTimed = name == .timeliness || measures.flatMap { kinds(in: $0) }.contains { isAnswered(name, of: $0) }
        let known = try members(of: name, measuredBy: measures, and: wanted(of: name, in: filters), offset: nil)
        let all = known.filter { member in
            !isTimed || member.value != "extended" || measures.contains { isEverExtended($0, in: filters) }
        }
        let shown = values.map { listed in
            listed.map { value in
                let names = Evaluator.spellings(of: value, field: name)
                let member = names.count == 1 ? known.first { $0.value.folded == names[0] } : nil
                return Member(
                    value: member?.value ?? value, label: member?.label ?? label(of: value, field: name),
                    isPermanent: true)
            }.eachOnce(of: name)
        }
        func item(_ member: Member) -> AxisItem {
            AxisItem(
                label: isTimed ? timelinessLabel(member, in: filters) : member.label,
                filter: (name, [member.value]),
                isPermanent: member.isPermanent, isRemainder: member.isRemainder
            )
        }
        let heading = name.words.capitalisedFirst
        var axis = TableAxis(
            items: (shown ?? all).map(item), heading: heading, dimension: name, isComplete: values == nil)
        if name == .quarter { axis.quarters = axis.items.flatMap { $0.filter?.values ?? [] } }
        if let values, !Call.timeLabels.contains(name) {
            let listed = values.flatMap { Evaluator.spellings(of: $0, field: name) }
            axis.leftOut = all.filter { !listed.contains($0.value.folded) }.map(item)
        }
        return axis
    }

    /// Values that filters name, which may be those of no record: they are columns all the same.
    private func wanted(of field: Field, in filters: Context) -> [String] {
        guard ![.procedure, .stage, .timeliness, .answered, .status].contains(field) else { return [] }
        return filters.filtered(by: field).filter { value in
            value.folded != Member.notRecorded.value && Evaluator.spellings(of: value, field: field) == [value.folded]
        }
    }

    /// How a value is called that no record of the table has.
    private func label(of value: String, field: Field) -> String {
        if [.outcome, .status].contains(field), let outcome = Outcome(rawValue: value.folded) {
            return outcome.label
        }
        let typed = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return FieldValues([], and: [typed], among: allColumns(of: field)).labels.first ?? typed
    }
}

extension [Member] {
    /// In whatever spelling, where it stands first.
    fileprivate func eachOnce(of field: Field) -> [Member] {
        var seen: Set<[String]> = []
        return filter { seen.insert(Evaluator.spellings(of: $0.value, field: field)).inserted }
    }
}

extension String {
    /// Whether it stands for whatever had become of a complaint.
    var isAnsweredStatus: Bool { folded == "answered" }
}
