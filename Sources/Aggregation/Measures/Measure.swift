import Casework
import Language
import Narrative

/// A measure: what is counted or summed of which records, and how it reads. Each has a file of its own in this folder, and
/// a line in `Measure.all`; whatever else asks about measures asks these values.
struct Measure: Sendable {
    /// As expressions write it.
    let name: String
    /// The records that it is computed from, unless a call says otherwise.
    let kind: RecordKind
    /// The fields whose date places a record in a period, the first that the records have. None: it has no period.
    let bases: [Field]
    let form: Form
    /// Its arguments beside filters.
    var options: [Option] = []
    /// Over what its figures come to the figure of all.
    var adding = Adding.nothing
    /// Whether a complaint that went through two stages counts twice where no stage is named.
    var countsStages = false

    /// What is measured, as a caption says it.
    let title: String
    /// The population, in words.
    let base: String
    /// How it is worked out, in one or two sentences.
    let definition: String
    /// Where the definition comes from.
    var source = Source()

    let value: Value

    /// Works its value out from the records that a query describes.
    typealias Value =
        @Sendable (inout Evaluator, Query, Call, Context) throws(ExpressionError) -> FigureValue

    /// What its figures are, and with that how they are rounded and printed.
    enum Form: Sendable {
        case count, share, money, days
        /// Each row has its own unit.
        case given
    }

    enum Adding: Sendable {
        /// Groups and periods: each record counts in one of each.
        case periods
        /// Groups of one day, but not days: what is open.
        case groups
        case nothing
    }

    /// An argument that is no filter.
    struct Option: Sendable {
        let label: Field
        /// What it can be; empty: not from a list.
        var values: [String] = []
        /// What is meant where nobody writes it.
        var usual: String?

        init(_ label: Field, _ values: [String] = [], usual: String? = nil) {
            self.label = label
            self.values = values
            self.usual = usual
        }
    }

    struct Source: Sendable {
        var text: String?
        /// Of a report that has the statutory procedure for children, whose regulations measures of complaints follow.
        var ofChildren: String?
    }
}

extension Measure {
    /// How many records there are.
    static let recordCount: Value = { evaluator, query, call, _ throws(ExpressionError) in
        .count(try evaluator.count(query, call))
    }

    /// What their amounts come to.
    static let amountSum: Value = { evaluator, query, call, _ throws(ExpressionError) in
        .money(Money(pence: try evaluator.sum(query, field: .amount, call)))
    }

    /// The one that was given.
    static let givenFigure: Value = { evaluator, query, call, _ throws(ExpressionError) in
        try evaluator.given(query, call).value
    }
}

extension Measure: Hashable {
    static func == (left: Measure, right: Measure) -> Bool { left.name == right.name && left.kind == right.kind }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Measure {
    /// What its figures may be calculated with.
    var unit: FigureValue.Unit {
        switch form {
        case .count: .number
        case .share: .share
        case .money: .money
        case .days: .days
        case .given: .none
        }
    }

    /// Whether its figures are counted or summed, so that a total is a total and not a figure of all.
    var isSum: Bool { form == .count || adding != .nothing }

    /// Whether its figures are of a day or of a year each, and never added over years.
    var isStock: Bool { adding == .groups || form == .given }

    private var rounding: String {
        switch form {
        case .share: "Whole per cent, halves away from zero, unless more decimals are shown"
        case .days: "One decimal, halves away from zero"
        case .money: "Exact to the penny, unless a note says otherwise"
        case .count, .given: "Exact"
        }
    }

    /// For "How the figures were worked out".
    func published(in report: Report) -> MeasureDefinition {
        MeasureDefinition(
            name: name, title: title, definition: definition, base: base.capitalisedFirst, rounding: rounding,
            source: report.isOfChildren ? source.ofChildren ?? source.text : source.text
        )
    }
}

extension [Measure.Option] {
    var labels: [Field] { map(\.label) }

    /// The values that are meant where nobody writes them.
    var usual: [Field: String] {
        Dictionary(uniqueKeysWithValues: compactMap { option in option.usual.map { (option.label, $0) } })
    }
}

extension Report {
    /// Whether it has the procedure of the Children Act: one that is called "statutory", as in Upheld's own examples, or
    /// after the Act.
    fileprivate var isOfChildren: Bool {
        settings.procedures.contains { $0.identifier.folded == "statutory" || $0.name.folded.contains("children act") }
    }
}

extension Evaluator {
    /// A part of a whole; not applicable where there is no whole.
    func share(_ numerator: Int, of denominator: Int) -> FigureValue {
        denominator == 0 ? .notApplicable : .share(numerator: Ratio(numerator), denominator: Ratio(denominator))
    }
}
