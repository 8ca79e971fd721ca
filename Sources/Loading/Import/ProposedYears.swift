package import Casework

extension ImportProposal {
    /// How many records each reporting year has, by the dates that place them in one.
    package var years: [ReportingYear: Int] {
        let bases = ["received", "decided", "date", "year"]
        guard let base = bases.first(where: { fields.contains($0) }) else { return [:] }
        var years: [ReportingYear: Int] = [:]
        for column in columns where column.field == base {
            for value in column.column.values {
                let day = DateShape.day(value.text)
                let year = day.map { ReportingYear(containing: $0) } ?? ReportingYear(label: value.text)
                if let year { years[year, default: 0] += value.count }
            }
        }
        return years
    }

    /// The last year that is no stray date: it has a tenth of the records of the fullest one.
    package static func year(of proposals: [ImportProposal]) -> ReportingYear? {
        let years = (proposals.filter { $0.kind == .cases } + proposals).map(\.years).first { !$0.isEmpty } ?? [:]
        let most = years.values.max() ?? 0
        return years.filter { $0.value * 10 >= most }.keys.max()
    }

    /// Whether a closed stage record of the procedure's stage falls into the year, so that shares have a base.
    func hasResponses(of procedure: ProposedProcedure, stage: String, in year: ReportingYear) -> Bool {
        let isWide = !wideStages.isEmpty
        guard let responded = column("responded", stage: isWide ? stage : nil)?.column else { return false }
        let procedures = column("procedure")?.column
        let stages = isWide ? nil : column("stage")?.column
        return responded.codes.indices.contains { row in
            let text = responded.text(row)
            guard let day = DateShape.day(text), ReportingYear(containing: day) == year else { return false }
            let isOfStage = stages.map { ImportProposal.stageIdentifier($0.text(row)) == stage } ?? true
            return isOfStage && (procedures.map { $0.text(row) == procedure.name } ?? true)
        }
    }
}

extension ImportColumn {
    /// The cell of a row; empty where it is blank.
    func text(_ row: Int) -> String { codes[row] == 0 ? "" : values[Int(codes[row]) - 1].text }
}
