import Casework
import Narrative

/// Everything doubtful in the records of a report as a whole, which no single row shows.
func checkRecords(of report: Report) -> [Finding] {
    partsOfYears(in: report) + stagesOutOfOrder(in: report) + inTimeDifferences(in: report)
}
