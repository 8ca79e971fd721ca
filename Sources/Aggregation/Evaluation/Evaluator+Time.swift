import Casework
import Language
import Narrative

extension Evaluator {
    /// The years and quarters that a call asks for; the context's where it names none.
    func span(_ call: Call, in context: Context) throws(ExpressionError) -> TimeSpan {
        let surrounding =
            try context.years.map { labels throws(ExpressionError) in
                try self.years(labels, from: [report.settings.year], offset: nil)
            } ?? [report.settings.year]
        var years = surrounding
        if let (labels, offset) = call.values(.year) {
            years = try self.years(labels, from: surrounding, offset: offset)
        }
        let span = TimeSpan(years: years, quarters: try quarters(call, in: context))
        return span.shifted(by: context.shift)
    }

    /// Of several surrounding years, "current" is all of them and "previous" the one before each.
    private func years(
        _ labels: [String], from surrounding: [ReportingYear], offset: Int?
    ) throws(ExpressionError) -> [ReportingYear] {
        var years: [ReportingYear] = []
        for label in labels {
            switch label.folded {
            case "current": years += surrounding
            case "previous": years += surrounding.map(\.previous)
            default:
                guard let year = ReportingYear(label: label, firstMonth: report.settings.year.firstMonth) else {
                    throw ExpressionError(
                        "bad-year",
                        "\"\(label)\" is not a year.",
                        remedy: "Write it as \(report.settings.year.label), or current or previous.",
                        offset: offset
                    )
                }
                years.append(year)
            }
        }
        return years
    }

    func quarters(_ call: Call, in context: Context) throws(ExpressionError) -> [Int] {
        let surrounding = try context.quarters.map { labels throws(ExpressionError) in
            try quarters(labels, offset: nil)
        }
        guard let (labels, offset) = call.values(.quarter) else { return surrounding ?? [] }
        let own = try quarters(labels, offset: offset)
        let common = own.filter { surrounding?.contains($0) ?? true }
        guard !common.isEmpty else {
            throw ExpressionError(
                "contradicting-quarters",
                "The quarter named here is not among those of the row, the column or where.",
                remedy: "Name the quarter in one place only.",
                offset: offset
            )
        }
        return common
    }

    private func quarters(_ labels: [String], offset: Int?) throws(ExpressionError) -> [Int] {
        try labels.map { label throws(ExpressionError) in
            guard let number = Int(label.lowercased().replacingPrefix("quarter ").replacingPrefix("q")),
                (1...4).contains(number)
            else {
                throw ExpressionError(
                    "bad-quarter", "\"\(label)\" is not a quarter.", remedy: "Write 1, 2, 3 or 4.", offset: offset
                )
            }
            return number
        }
    }

    /// The conditions of a query with its time, or why it has no records to ask.
    mutating func conditions(
        of query: Query, basis: Field? = nil, offset: Int? = nil
    ) throws(ExpressionError) -> Counter.Conditions {
        let basis = basis ?? query.basis
        try requireKnown(query.kind, by: basis, in: query.span, offset: offset)
        var conditions = query.conditions
        let axis = counter.axis(query.kind, basis: basis)
        let years = query.span.years.filter { axis?.contains($0) ?? false }
        if query.span.quarters.isEmpty {
            conditions[.year(of: basis)] = years.compactMap { axis?.code(of: $0) }
        } else {
            conditions[.month(of: basis)] = years.flatMap { year in
                query.span.quarters.flatMap { axis?.monthCodes(quarter: $0, of: year) ?? [] }
            }
        }
        return conditions
    }
}

extension ExpressionError {
    /// The date by which a measure counts is no field of the records.
    static func unmappedDate(_ field: Field, of kind: RecordKind, offset: Int?) -> ExpressionError {
        ExpressionError(
            "unmapped-field",
            "Records of the kind \(kind.rawValue) are counted here by \"\(field)\", and they have no such field.",
            remedy: "Map it under data: \(kind.rawValue): columns in report.yaml, or leave the figure out.",
            offset: offset
        )
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
