import ArgumentParser
import Casework
import Narrative
import Pipeline
import Recognition

extension Import {
    /// Says what was written.
    func report(_ summary: ImportSummary) {
        FindingsReport(summary.warnings, isJSON: options.json).write()
        for file in summary.written where !file.hasPrefix("templates/") {
            print("\(file): \(summary.changed.contains(file) ? "changed" : "written").")
        }
        if summary.written.contains(where: { $0.hasPrefix("templates/") }) { print("templates: written.") }
        for part in summary.unwritten {
            print("Not in the first section: \(part.name) \(part.reason)")
        }
        print("The copies in data/ hold all columns, those left out too: keep them as safe as the exports.")
        let known = ImportDestination(directory: options.project, report: summary.report, year: nil, council: nil)
        if !known.hasTemplates { print("There is no folder templates yet. Copy it from Upheld before you build.") }
        print("Compare report.yaml with your own procedure, then run: upheld build")
    }

    /// Says why nothing was written.
    /// - Throws: the exit code.
    func report(_ failure: ImportFailure) throws {
        let unchanged = "Nothing was written."
        switch failure {
        case .findings(let findings):
            FindingsReport(findings, isJSON: options.json).write(closing: unchanged)
        case .byHand(let lines, let file):
            print(lines.joined(separator: "\n"))
            FindingsReport([.notAdded(file)], isJSON: options.json).write(closing: unchanged)
        case .unconfirmed:
            StandardError.write(
                "Nothing was written: there is no terminal to ask in. Take the proposal above with --yes, and correct it with "
                    + "--map, --leave-out and the other options.\n")
            throw ExitCode(64)
        case .abandoned:
            StandardError.write(unchanged + "\n")
        }
        throw ExitCode(1)
    }
}

extension Finding {
    static func unusableOption(_ text: String, _ reason: String) -> Finding {
        Finding(
            "unusable-map", "\(text) can't be followed. \(reason)", remedy: "Correct it.",
            at: SourceLocation(file: String(text.prefix { $0 != " " }))
        )
    }

    fileprivate static func notAdded(_ file: String) -> Finding {
        Finding(
            "not-added", "The entry can't be added without touching what is there.",
            remedy: "Put the lines printed above under \"data:\" by hand, and the export into data/.",
            at: SourceLocation(file: file)
        )
    }
}
