import ArgumentParser
import Casework
import Glibc
import Pipeline
import Tables

/// `upheld fetch`.
struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take the rows of queries from their databases into the project, where builds read them.",
        discussion: """
            A source in report.yaml names a query and a database: an environment variable with a connection string, or a \
            data source of odbc.ini. The rows of mapped columns are kept in a snapshot beside the report's other data. \
            A build needs no database.
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        name: .long, help: ArgumentHelp("Only the report in this folder of content/.", valueName: "name"),
        completion: .report)
    var report: String?

    @OptionGroup var strayArguments: StrayArguments

    func run() throws {
        let progress = ProgressLine()
        do throws(FindingsError) {
            let fetched = try fetch(options.project, report: report, at: .now) { progress.show("Fetching \($0)") }
            progress.end()
            for snapshot in fetched {
                print("\(snapshot.file): \(snapshot.rowCount.grouped) \(snapshot.rowCount == 1 ? "row" : "rows").")
            }
        } catch {
            progress.end()
            FindingsReport(error.findings, isJSON: options.json).write()
            throw ExitCode(1)
        }
    }
}

extension Moment {
    /// The time on this computer.
    fileprivate static var now: Moment {
        var seconds = Glibc.time(nil)
        var (utc, local) = (tm(), tm())
        gmtime_r(&seconds, &utc)
        localtime_r(&seconds, &local)
        func text(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let today = Day(number: Int32((seconds + local.tm_gmtoff) / 86_400))
        let utcDay = Day(number: Int32(seconds / 86_400))
        return Moment(
            time: "\(utcDay.isoText)T\(text(utc.tm_hour)):\(text(utc.tm_min)):\(text(utc.tm_sec))Z", day: today)
    }
}
