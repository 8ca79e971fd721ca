import ArgumentParser
import Narrative
import Casework
import Loading
import Pipeline

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

    @Option(name: .long, help: ArgumentHelp("What kind of record the exports hold.", valueName: "kind"))
    var kind: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Which column is which, as in received=Date logged.", valueName: "field=heading"))
    var map: [String] = []

    @Flag(name: .long, help: "Take the proposal without asking. Guesses are left out.")
    var yes = false

    func validate() throws {
        if let year, ReportingYear(label: year) == nil {
            throw ValidationError("A year is written as in 2024/25.")
        }
        if let kind, RecordKind(rawValue: kind) == nil {
            throw ValidationError(Suggestion.sentence(for: kind, in: RecordKind.allCases.map(\.rawValue)))
        }
        if let report, !report.utf8.allSatisfy(Import.isPlain) || report.isEmpty {
            throw ValidationError("A report's name has letters, digits and hyphens only.")
        }
        if let wrong = map.first(where: { !$0.contains("=") }) {
            throw ValidationError("--map \(wrong) lacks a heading: write --map field=heading.")
        }
    }

    func run() throws {
        do throws(ImportFailure) {
            let exports = try readAll()
            let proposals = try mapped(exports)
            for (export, proposal) in zip(exports, proposals) {
                print(ProposalText.text(proposal, files: export.files))
            }
            let settled = try settle(proposals)
            report(try importExports(exports, taking: settled, into: destination()))
        } catch {
            try report(error)
        }
    }

    private var isAsking: Bool { !yes && Dialogue.isPossible }

    private func readAll() throws(ImportFailure) -> [Export] {
        do throws(FindingsError) {
            return try readExports(files, kind: kind.flatMap { RecordKind(rawValue: $0) })
        } catch {
            throw .findings(error.findings)
        }
    }

    /// The proposals with what --map says.
    private func mapped(_ exports: [Export]) throws(ImportFailure) -> [ImportProposal] {
        var proposals = exports.map(\.proposal)
        var refusals: [Finding] = []
        for text in map {
            let field = String(text.prefix { $0 != "=" })
            let heading = String(text.dropFirst(field.count + 1))
            let found = proposals.indices.filter { proposals[$0].index(of: heading) != nil }
            if found.isEmpty { refusals.append(.unusableMap(text, "No export has a column with that heading.")) }
            for number in found {
                guard let column = proposals[number].index(of: heading) else { continue }
                do throws(ImportProposal.Refusal) {
                    try proposals[number].place(column, as: field)
                } catch {
                    refusals.append(.unusableMap(text, error.sentence))
                }
            }
        }
        guard refusals.isEmpty else { throw .findings(refusals) }
        return proposals
    }

    /// The proposals as they are taken: as answered, or without guesses.
    private func settle(_ proposals: [ImportProposal]) throws(ImportFailure) -> [ImportProposal] {
        guard isAsking else {
            guard yes else { throw .unconfirmed }
            return proposals.map { $0.withoutGuesses() }
        }
        return try proposals.map { proposal throws(ImportFailure) in
            guard let answered = Dialogue.settle(proposal) else { throw .abandoned }
            return answered
        }
    }

    private func destination() -> ImportDestination {
        let year = year.flatMap { ReportingYear(label: $0) }
        let known = ImportDestination(directory: options.project, report: report, year: year, council: council)
        guard isAsking, council == nil, !known.hasSite else { return known }
        let council = Dialogue.ask("What is the council called?")
        return ImportDestination(directory: options.project, report: report, year: year, council: council)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 48 <= 9 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "-")
    }
}
