package import Casework
import Narrative

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
        let isInYear = responded.meets { text in
            DateShape.day(text).map { ReportingYear(containing: $0) == year } ?? false
        }
        let stages = isWide ? nil : column("stage")?.column
        let isOfStage = stages?.meets { ImportProposal.stageIdentifier($0) == stage }
        let procedures = column("procedure")?.column
        let isOfProcedure = procedures?.meets { $0 == procedure.name }
        return responded.codes.indices.contains { row in
            isInYear[Int(responded.codes[row])]
                && (isOfStage?[Int(stages?.codes[row] ?? 0)] ?? true)
                && (isOfProcedure?[Int(procedures?.codes[row] ?? 0)] ?? true)
        }
    }
}

extension ImportColumn {
    /// Whether a cell of each code meets a condition. Blank cells meet none.
    fileprivate func meets(_ condition: (String) -> Bool) -> [Bool] { [false] + values.map { condition($0.text) } }
}
