package import Casework
import Narrative
import Tables

/// What an import writes into `report.yaml`.
package enum ReportText {
    /// A whole `report.yaml`.
    /// - Parameter reason: why nothing is compared with the year before; nil where there are no records of it.
    package static func report(
        title: String, year: ReportingYear, compare: Int, because reason: String? = nil, _ imported: [ImportedData]
    ) -> String {
        var lines = ["title: \(YAMLText.scalar(title))", "year: \(year.label)"]
        let wait = reason ?? "1 once records of the year before are here too"
        lines.append(compare == 0 ? "compare: 0    # \(wait)" : "compare: \(compare)")
        lines +=
            ["", "data:"]
            + imported.map(\.proposal.kind).uniqued().flatMap { kind in
                data(imported.filter { $0.proposal.kind == kind })
            }
        let procedures = ReportText.procedures(imported.map(\.proposal))
        if !procedures.isEmpty { lines += [""] + procedures }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lines of one entry under `data:`, indented by two: a source, or a list of those with columns of their own.
    package static func data(_ imported: [ImportedData]) -> [String] {
        guard let first = imported.first else { return [] }
        let sources = imported.flatMap(\.sources)
        let procedures = imported.map(\.proposal).allProcedures
        let key = ["  \(first.proposal.kind.rawValue):"]
        if sources.count == 1 { return key + source(sources[0], procedures) }
        return key
            + sources.flatMap { data in
                let lines = source(data, procedures)
                return ["    - " + (lines.first ?? "").trimmed] + lines.dropFirst().map { "  " + $0 }
            }
    }

    /// - Parameter procedures: of all sources of the kind.
    private static func source(_ imported: ImportedData, _ procedures: [ProposedProcedure]) -> [String] {
        let proposal = imported.proposal
        let files = imported.files.map { YAMLText.scalar($0.path) }
        var lines = [files.count == 1 ? "    file: \(files[0])" : "    files: [\(files.joined(separator: ", "))]"]
        let sheets = (imported.files.first?.sheets ?? []).map { YAMLText.scalar($0) }
        if sheets.count == 1 { lines.append("    sheet: \(sheets[0])") }
        if sheets.count > 1 { lines.append("    sheet: [\(sheets.joined(separator: ", "))]") }
        lines += columns(imported)
        if proposal.reading.isMonthFirst { lines.append("    dates: month first") }
        if proposal.reading.isUTC { lines.append("    zone: UTC") }
        lines += stages(proposal) + constants(proposal, procedures) + values(proposal)
        let separators = proposal.columns.compactMap { column in
            column.field.flatMap { field in column.separator.map { "      \(field): \"\($0)\"" } }
        }
        if !separators.isEmpty { lines += ["    several:"] + separators }
        return lines + leftOut(proposal)
    }

    /// The key `procedures` with a proposal; nothing for records that follow none.
    package static func procedures(_ proposals: [ImportProposal]) -> [String] {
        let procedures = proposals.allProcedures
        guard !procedures.isEmpty else { return [] }
        let isWithout = procedures.contains { !$0.stagesWithoutClock.isEmpty }
        let which = procedures.contains(where: \.hasClock) ? " where no clock is given" : ""
        let clock =
            isWithout
            ? [
                "# Days count from receipt\(which): the export has no dates of acknowledgement, with which the Codes start the clock."
            ] : []
        return ["# A proposal: compare the stages, names and limits with your own procedure."] + clock + ["procedures:"]
            + procedures.flatMap(\.lines)
    }

    private static func columns(_ imported: ImportedData) -> [String] {
        let shared = imported.proposal.columns.filter { $0.field != nil && $0.stage == nil }
        var lines = shared.isEmpty ? [] : ["    columns:"]
        lines += shared.map { "      \($0.fieldName): \(YAMLText.scalar($0.heading))" }
        let guesses = imported.proposal.guesses(of: imported.guessed)
        if !guesses.isEmpty {
            lines.append("      # Only guessed, so left out. Take the # away where it is right:")
            lines += guesses.map { "      # \($0.field): \(YAMLText.scalar($0.heading))" }
        }
        return lines
    }

    /// What a source has no column for, and is not the same in all of them.
    private static func constants(_ proposal: ImportProposal, _ procedures: [ProposedProcedure]) -> [String] {
        guard proposal.kind == .cases, let own = proposal.procedures.first else { return [] }
        var constants: [String] = []
        if procedures.count > 1, proposal.column(.procedure) == nil {
            constants.append("procedure: \(YAMLText.scalar(own.identifier))")
        }
        let isOneStage = procedures.count == 1 && procedures[0].stages.count == 1
        if !isOneStage, proposal.column(.stage) == nil, proposal.wideStages.isEmpty, let stage = own.stages.first {
            constants.append("stage: \(YAMLText.scalar(stage.identifier))")
        }
        return constants.isEmpty ? [] : ["    constant: { \(constants.joined(separator: ", ")) }"]
    }

    private static func stages(_ proposal: ImportProposal) -> [String] {
        guard !proposal.wideStages.isEmpty else { return [] }
        return ["    stages:"]
            + proposal.wideStages.flatMap { stage in
                ["      \(stage):"]
                    + proposal.columns.filter { $0.stage == stage }.map {
                        "        \($0.fieldName): \(YAMLText.scalar($0.heading))"
                    }
            }
    }

    private static func values(_ proposal: ImportProposal) -> [String] {
        let fields = proposal.mappedValues
        var lines = fields.flatMap { field, values in
            ["      \(field):"]
                + values.map { value in
                    "        \(YAMLText.scalar(value.value)): \(YAMLText.scalar(value.written))" + doubt(value)
                }
                + proposal.offers.filter { $0.field == field }.map { "        # \(pair($0))    \(offer)" }
        }
        let others = proposal.offers.filter { offer in !fields.contains { $0.field == offer.field } }
        lines += others.map { "      # \($0.field): { \(pair($0)) }    \(offer)" }
        guard !lines.isEmpty else { return [] }
        return [fields.isEmpty ? "    # values:" : "    values:"] + lines
    }

    private static let offer = "# one letter apart: take the first # away where they are one"

    private static func pair(_ spelling: NearSpelling) -> String {
        "\(YAMLText.scalar(spelling.variant)): \(YAMLText.scalar(spelling.common))"
    }

    private static func doubt(_ value: ProposedValue) -> String {
        guard value.isGuess else { return "" }
        return value.written == value.meaning
            ? "    # a guess: say what it means" : "    # a guess: perhaps \(value.meaning). Say what it means"
    }

    private static func leftOut(_ proposal: ImportProposal) -> [String] {
        let personal = proposal.columns.filter { if case .personal = $0.place { true } else { false } }
        guard !personal.isEmpty else { return [] }
        let headings = personal.map { "\"\($0.heading)\"" }.joined(separator: ", ")
        return ["    " + YAMLText.comment("Left out, because they may be personal: \(headings).")]
    }
}

/// What is taken from one or several files of one kind with the same headings.
package struct ImportedData: Sendable {
    /// As it is taken.
    package let proposal: ImportProposal
    /// As it was before guesses were left out.
    package let guessed: ImportProposal
    package let files: [ImportedFile]

    package init(proposal: ImportProposal, guessed: ImportProposal, files: [ImportedFile]) {
        self.proposal = proposal
        self.guessed = guessed
        self.files = files
    }

    /// The same in sources of which each has the same sheets in each of its files, as an entry can say it.
    var sources: [ImportedData] {
        files.map(\.sheets).uniqued().map { sheets in
            ImportedData(proposal: proposal, guessed: guessed, files: files.filter { $0.sheets == sheets })
        }
    }
}

/// A file that is read, and which of its sheets.
package struct ImportedFile: Hashable, Sendable {
    /// Relative to the report's folder: "data/cases.csv".
    package let path: String
    /// Empty for a file without sheets, and a workbook with one.
    package let sheets: [String]

    package init(path: String, sheets: [String]) {
        self.path = path
        self.sheets = sheets
    }
}
