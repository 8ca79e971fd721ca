import Casework
import Language
import Narrative

/// What surrounds an expression: restrictions that it did not write itself.
struct Context: Hashable {
    /// All hold, together with the expression's own. Years and quarters are not among them.
    private(set) var restrictions: [Restriction] = []
    /// Those of them that stand for what a table leaves out, of its bases too.
    private(set) var kept: Set<Restriction> = []
    /// The years as labels; nil for the report's.
    private(set) var years: [String]?
    /// Nil for whole years.
    private(set) var quarters: [String]?
    /// How many years earlier or later all years are taken.
    var shift = 0
    /// Whether some of a table's cells are restricted by a status, so that the day of it may stand in its measure.
    var looksAtStatus = false
    /// Whether a given figure that is not in its file is one that is not available, and no error.
    var permitsMissing = false
    /// Whether given figures of several values are added up, where they can be: in tables, whose totals are of several.
    var addsGiven = false
    /// Names of custom measures that are being computed, to find circles.
    var customMeasures: [String] = []

    init() {}

    /// As a block's `where` restricts it. The years are those of a report of this year.
    init(filters: [PlacedRestriction], year: ReportingYear) {
        for filter in filters {
            let isYear = filter.dimension == .year
            self = adding(filter.dimension, isYear ? filter.values.map { year.label(of: $0) } : filter.values)
        }
    }

    /// Further restricted. Years and quarters take the place of those that there were.
    func adding(_ dimension: Field, _ values: [String]) -> Context {
        var context = self
        switch dimension {
        case .year: context.years = values
        case .quarter: context.quarters = values
        default: context.restrictions.append(Restriction(dimension: dimension, values: values))
        }
        return context
    }

    /// Restricted to what a table does not leave out.
    func keeping(_ dimension: Field, _ values: [String]) -> Context {
        var context = adding(dimension, values)
        context.kept.insert(Restriction(dimension: dimension, values: values))
        return context
    }

    /// Whether a table leaves values of a dimension out.
    func keeps(_ dimension: Field) -> Bool { kept.contains { $0.dimension == dimension } }

    /// Restricted in a dimension by nothing but by what a table leaves out.
    func withoutFilters(by dimension: Field) -> Context {
        var context = self
        context.restrictions.removeAll { $0.dimension == dimension && !kept.contains($0) }
        return context
    }

    /// The values by which filters restrict a dimension.
    func filtered(by dimension: Field) -> [String] {
        restrictions.filter { $0.dimension == dimension && !kept.contains($0) }.flatMap(\.values)
    }

    /// The values of each restriction of a dimension, the innermost last. All of them hold.
    func lists(of dimension: Field) -> [[String]] {
        switch dimension {
        case .year: [years].compactMap { $0 }
        case .quarter: [quarters].compactMap { $0 }
        default: restrictions.filter { $0.dimension == dimension }.map(\.values)
        }
    }

    /// The values that all restrictions of a dimension permit, folded; nil where there is none.
    func permitted(_ dimension: Field) -> [String]? {
        let lists = lists(of: dimension).map { $0.flatMap { Evaluator.spellings(of: $0, field: dimension) } }
        guard let last = lists.last else { return nil }
        return last.filter { value in lists.allSatisfy { $0.contains(value) } }.uniqued
    }

    func shifted(by years: Int) -> Context {
        var context = self
        context.shift += years
        return context
    }
}

extension ReportingYear {
    /// What a block calls a year: "previous" is the one before this. Others are as they were typed.
    fileprivate func label(of name: String) -> String {
        switch name.folded {
        case "current": label
        case "previous": previous.label
        default: name
        }
    }
}

extension Evaluator {
    /// What surrounds the expressions of a block with these filters.
    func context(of filters: [PlacedRestriction]) -> Context {
        Context(filters: filters, year: report.settings.year)
    }
}
