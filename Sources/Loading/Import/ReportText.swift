package import Casework
import Narrative

/// What an import writes into `report.yaml`.
package enum ReportText {
    /// A whole `report.yaml`.
    package static func report(
        title: String, year: ReportingYear, compare: Int, _ imported: [ImportedData]
    ) -> String {
        var lines = ["title: \(YAMLText.scalar(title))", "year: \(year.label)"]
        lines.append(
            compare == 0 ? "compare: 0    # 1 once records of the year before are here too" : "compare: \(compare)")
        lines += ["", "data:"] + imported.flatMap { data($0) }
        let procedures = imported.flatMap { ReportText.procedures($0.proposal) }
        if !procedures.isEmpty { lines += [""] + procedures }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lines of one entry under `data:`, indented by two.
    package static func data(_ imported: ImportedData) -> [String] {
        let proposal = imported.proposal
        var lines = ["  \(proposal.kind.rawValue):"]
        let files = imported.files.map { YAMLText.scalar($0) }
        lines.append(files.count == 1 ? "    file: \(files[0])" : "    files: [\(files.joined(separator: ", "))]")
        lines += columns(imported)
        lines += stages(proposal) + values(proposal)
        let separators = proposal.columns.compactMap { column in
            column.field.flatMap { field in column.separator.map { "      \(field): \"\($0)\"" } }
        }
        if !separators.isEmpty { lines += ["    several:"] + separators }
        return lines + leftOut(proposal)
    }

    /// The key `procedures` with a proposal; nothing for records that follow none.
    package static func procedures(_ proposal: ImportProposal) -> [String] {
        let procedures = proposal.procedures
        guard !procedures.isEmpty else { return [] }
        let clock =
            procedures.contains(where: \.lacksItsClock)
            ? [
                "# Days count from receipt: the export has no dates of acknowledgement, with which the Codes start the clock."
            ]
            : []
        return ["# A proposal: compare the stages, names and limits with your own procedure."] + clock + ["procedures:"]
            + procedures.flatMap(\.lines)
    }

    private static func columns(_ imported: ImportedData) -> [String] {
        let shared = imported.proposal.columns.filter { $0.field != nil && $0.stage == nil }
        var lines = shared.isEmpty ? [] : ["    columns:"]
        lines += shared.map { "      \($0.field ?? ""): \(YAMLText.scalar($0.heading))" }
        let guesses = imported.proposal.guesses(of: imported.guessed)
        if !guesses.isEmpty {
            lines.append("      # Only guessed, so left out. Take the # away where it is right:")
            lines += guesses.map { "      # \($0.field): \(YAMLText.scalar($0.heading))" }
        }
        return lines
    }

    private static func stages(_ proposal: ImportProposal) -> [String] {
        guard !proposal.wideStages.isEmpty else { return [] }
        return ["    stages:"]
            + proposal.wideStages.flatMap { stage in
                ["      \(stage):"]
                    + proposal.columns.filter { $0.stage == stage }.map {
                        "        \($0.field ?? ""): \(YAMLText.scalar($0.heading))"
                    }
            }
    }

    private static func values(_ proposal: ImportProposal) -> [String] {
        let fields = proposal.mappedValues
        guard !fields.isEmpty else { return [] }
        return ["    values:"]
            + fields.flatMap { field, values in
                ["      \(field):"]
                    + values.map { value in
                        "        \(YAMLText.scalar(value.value)): \(value.meaning)"
                            + (value.isGuess ? "    # a guess: say what it means" : "")
                    }
            }
    }

    private static func leftOut(_ proposal: ImportProposal) -> [String] {
        let personal = proposal.columns.filter { if case .personal = $0.place { true } else { false } }
        guard !personal.isEmpty else { return [] }
        let headings = personal.map { "\"\($0.heading)\"" }.joined(separator: ", ")
        return ["    " + YAMLText.comment("Left out, because they may be personal: \(headings).")]
    }
}

/// What is taken from one or several files of one kind.
package struct ImportedData: Sendable {
    /// As it is taken.
    package let proposal: ImportProposal
    /// As it was before guesses were left out.
    package let guessed: ImportProposal
    /// Relative to the report's folder: "data/cases.csv".
    package let files: [String]

    package init(proposal: ImportProposal, guessed: ImportProposal, files: [String]) {
        self.proposal = proposal
        self.guessed = guessed
        self.files = files
    }
}
