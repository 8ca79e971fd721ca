import Casework
import Intake
import Tables

/// The wording of what can go wrong between Upheld and a database. No value of a record is in it, and no password.
struct DatabaseFindings {
    let request: QueryRequest
    let connection: ConnectionString

    private var query: SourceLocation { SourceLocation(file: request.file) }

    func finding(for fault: DatabaseFault) -> Finding {
        switch fault {
        case .noDriverManager:
            Finding(
                "no-odbc", "unixODBC is not installed here.",
                remedy: "Install it with the driver of your database: apt install unixodbc. See docs/databases.md.",
                at: request.location
            )
        case .refused(.connect, let diagnostics): unreachable(diagnostics)
        case .refused(.query, let diagnostics):
            Finding(
                "query-refused", "The database refused the query\(words(of: diagnostics))",
                remedy: "Try the query in your database's own tool, and correct it here.", at: query
            )
        case .refused(.fetch, let diagnostics):
            Finding(
                "fetch-broken", "The rows could not be fetched to the end\(words(of: diagnostics))",
                remedy: "Run upheld fetch again; if it stops again, try the query in your database's own tool.",
                at: query
            )
        case .noRows:
            Finding(
                "query-without-rows", "The query gives no columns.",
                remedy: "Write one SELECT; Upheld changes nothing in a database.", at: query
            )
        case .noColumn(let heading, let known):
            Finding(
                "missing-column", "The query has no column \"\(heading)\".",
                remedy: Suggestion.sentence(for: heading, in: known), at: request.headings[heading] ?? request.location
            )
        case .repeatedColumn(let heading):
            Finding(
                "duplicate-heading", "Several columns of the query are called \"\(heading)\".",
                remedy: "Give each a name of its own with AS.", at: query
            )
        case .binaryColumn(let heading):
            Finding(
                "binary-column", "The column \"\(heading)\" holds bytes, not text, numbers or dates.",
                remedy: "Take it out of report.yaml, or make it text in the query with CAST.", at: query
            )
        case .longCell(let heading, let row):
            Finding(
                "long-cell", "The cell has more than \(SnapshotWriter.longestCell.grouped) bytes.",
                remedy: "Is this free text? Do not map it: columns that are counted have few values.",
                at: SourceLocation(file: request.file, row: row, column: heading)
            )
        case .unreadableRow(let row, let diagnostics):
            Finding(
                "unreadable-row", "The database could not give this row of the result\(words(of: diagnostics))",
                remedy: "Look at the row in your database's own tool.", at: SourceLocation(file: request.file, row: row)
            )
        }
    }

    private func unreachable(_ diagnostics: [Diagnostic]) -> Finding {
        let isUnknown = diagnostics.contains { $0.state == "IM002" } && !connection.isFromEnvironment
        return Finding(
            "no-connection",
            isUnknown
                ? "There is neither an environment variable nor a data source \"\(request.database)\"."
                : "The database \"\(request.database)\" can't be reached\(words(of: diagnostics))",
            remedy: isUnknown
                ? "Put a connection string into the variable, or describe the data source in odbc.ini. See docs/databases.md."
                : "Look whether the server, the driver, the user and the password in \(place) are right.",
            at: request.location
        )
    }

    private var place: String { connection.isFromEnvironment ? "the environment variable" : "odbc.ini" }

    /// ": what the driver says (42703)." or, where that may hold a value of a record, " (22018)."
    private func words(of diagnostics: [Diagnostic]) -> String {
        // The driver manager's own remarks come first, and mean less than what they are about.
        guard let said = diagnostics.first(where: { !$0.state.hasPrefix("01") }) ?? diagnostics.first else {
            return "."
        }
        let code = said.state == "HY000" && said.number != 0 ? "\(said.state), \(said.number)" : said.state
        let message = said.isOfSetting ? connection.scrubbed(said.firstLine) : ""
        guard !message.isEmpty else { return " (\(code))." }
        return ": \(message.last == "." ? message.dropLast() : message[...]) (\(code))."
    }
}
