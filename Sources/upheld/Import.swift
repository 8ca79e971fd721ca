import ArgumentParser
import Casework
import Narrative
import Pipeline
import Recognition

/// `upheld import FILE...`.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take an export into a report: recognise its columns, and write the settings.",
        discussion: """
            Shows what it takes each column for, and why. In a terminal it asks where it is not certain; elsewhere --yes
            takes what is certain or likely. Columns that may be personal are left out, and nothing of them is shown.
            Nothing is overwritten, and nothing written where anything is wrong.
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: ArgumentHelp("The exports, one or more.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("The report's folder in content/. One that is not there is made.", valueName: "name"))
    var report: String?

    @Option(name: .long, help: ArgumentHelp("The report's year, as in 2024/25.", valueName: "year"))
    var year: String?

    @Option(name: .long, help: ArgumentHelp("What the council is called, for a new project.", valueName: "name"))
    var council: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What kind of record the exports hold; of one sheet or file: Sheet=kind.", valueName: "kind"))
    var kind: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("A sheet that is to be taken; as often as needed. Others are left out.", valueName: "sheet"))
    var sheet: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Which procedure the complaints follow: \(ProcedureStyle.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "procedure"))
    var procedure: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Which column is which, as in received=Date logged; of one kind of record: payments.case=Ref.",
            valueName: "field=heading"))
    var map: [String] = []

    @Option(name: .long, help: ArgumentHelp("A column that is to be left out.", valueName: "heading"))
    var leaveOut: [String] = []

    @Flag(name: .long, help: "In all dates of the exports the month comes first, as in 03/31/2025.")
    var monthFirst = false

    @Flag(name: .long, help: "Take the proposal without asking. Guesses are left out.")
    var yes = false

    func validate() throws {
        if let year, ReportingYear(label: year) == nil {
            throw ValidationError("A year is written as in 2024/25.")
        }
        for kind in kind {
            let name = kind.split(separator: "=").last.map(String.init) ?? kind
            guard RecordKind(rawValue: name) == nil else { continue }
            throw ValidationError(Suggestion.sentence(for: name, in: RecordKind.allCases.map(\.rawValue)))
        }
        if let procedure, ProcedureStyle(rawValue: procedure) == nil {
            throw ValidationError(Suggestion.sentence(for: procedure, in: ProcedureStyle.allCases.map(\.rawValue)))
        }
        if let report, !report.utf8.allSatisfy(Import.isPlain) || report.isEmpty {
            throw ValidationError("A report's name has letters, digits and hyphens only.")
        }
        if let wrong = map.first(where: { !$0.contains("=") }) {
            throw ValidationError("--map \(wrong) lacks a heading: write --map field=heading.")
        }
    }

    func run() throws {
        var answers = KeptAnswers(in: options.project)
        do throws(ImportFailure) {
            let reading = try readAll()
            let exports = reading.exports
            let proposals = try mapped(answers.applied(to: exports.map(\.proposal)), of: exports)
            for (export, proposal) in zip(exports, proposals) {
                print(ProposalText.text(proposal, places: export.places))
            }
            if !reading.leftOut.isEmpty { print(ProposalText.text(reading.leftOut)) }
            if answers.isUsed { print(KeptAnswers.taken) }
            try importSettled(exports, proposals, answers)
        } catch {
            try report(error)
        }
    }

    /// Asks, writes, and keeps what was answered where nothing could be written.
    private func importSettled(
        _ exports: [Export], _ proposals: [ImportProposal], _ answers: KeptAnswers
    ) throws(ImportFailure) {
        let destination = destination(answers)
        guard isAsking else {
            guard yes else { throw .unconfirmed }
            report(try importExports(exports, taking: proposals.map { $0.withoutGuesses() }, into: destination))
            answers.remove()
            return
        }
        var dialogue = Dialogue(proposals, asksCouncil: destination.council == nil && !destination.hasSite)
        do throws(ImportFailure) {
            guard dialogue.isCompleted() else { throw .abandoned }
            let named = ImportDestination(
                directory: destination.directory, report: destination.report, year: destination.year,
                council: destination.council ?? dialogue.council)
            report(try importExports(exports, taking: dialogue.proposals, into: named))
            answers.remove()
        } catch {
            if answers.keep(dialogue.proposals, council: dialogue.council) {
                StandardError.write(KeptAnswers.kept + "\n")
            }
            throw error
        }
    }

    private var isAsking: Bool { !yes && Dialogue.isPossible }

    private func readAll() throws(ImportFailure) -> ExportReading {
        var orders = ImportOrders(sheets: sheet, style: procedure.flatMap { ProcedureStyle(rawValue: $0) })
        for text in kind {
            let parts = text.split(separator: "=").map(String.init)
            let named = parts.last.flatMap { RecordKind(rawValue: $0) }
            if parts.count > 1 { orders.kinds[parts.dropLast().joined(separator: "=").lowercased()] = named }
            if parts.count == 1 { orders.kind = named }
        }
        do throws(FindingsError) {
            return try readExports(files, orders: orders)
        } catch {
            throw .findings(error.findings)
        }
    }

    /// The proposals with what --map and --leave-out say, which wins over what is proposed.
    private func mapped(_ given: [ImportProposal], of exports: [Export]) throws(ImportFailure) -> [ImportProposal] {
        var proposals = given
        var refusals: [Finding] = []
        if monthFirst { for number in proposals.indices { proposals[number].isMonthFirst = true } }
        for heading in leaveOut {
            let found = proposals.indices.filter { proposals[$0].index(of: heading) != nil }
            if found.isEmpty { refusals.append(.unusableOption("--leave-out \(heading)", Import.noHeading)) }
            for number in found { proposals[number].index(of: heading).map { proposals[number].leaveOut($0) } }
        }
        for text in map {
            let order = MapOrder(text)
            let found = proposals.indices.filter { order.concerns(proposals[$0]) }
            if found.isEmpty { refusals.append(.unusableOption("--map \(text)", Import.noHeading)) }
            for number in found {
                guard let column = proposals[number].index(of: order.heading) else { continue }
                do throws(ImportProposal.Refusal) {
                    try proposals[number].place(column, as: order.field, overruling: true)
                } catch {
                    refusals.append(.unusableOption("--map \(text)", error.sentence))
                }
            }
        }
        guard refusals.isEmpty else { throw .findings(refusals) }
        return proposals
    }

    private static let noHeading = "No export has a column with that heading."

    private func destination(_ answers: KeptAnswers) -> ImportDestination {
        ImportDestination(
            directory: options.project, report: report, year: year.flatMap { ReportingYear(label: $0) },
            council: council ?? answers.council)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 48 <= 9 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "-")
    }
}

/// What one --map says: `received=Date logged`, or of one kind of record `payments.case=Ref`.
private struct MapOrder {
    let kind: RecordKind?
    let field: Field
    let heading: String

    init(_ text: String) {
        let name = String(text.prefix { $0 != "=" })
        heading = String(text.dropFirst(name.count + 1))
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let named = parts.count == 2 ? RecordKind(rawValue: parts[0]) : nil
        kind = named
        field = Field(named == nil ? name : parts[1])
    }

    func concerns(_ proposal: ImportProposal) -> Bool {
        (kind == nil || kind == proposal.kind) && proposal.index(of: heading) != nil
    }
}
