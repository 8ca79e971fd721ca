import Aggregation
import Casework
import Narrative

/// Records whose own column says otherwise than the limits whether an answer was in time.
func inTimeDifferences(in report: Report) -> [Finding] {
    guard report.records[.cases]?.columns[.inTime] != nil else { return [] }
    let late = LateList(of: report)
    return [
        late.saidInTime.first.map {
            Finding.inTimeDiffers(late.saidInTime.count, "was in time, and it was late", at: $0)
        },
        late.saidLate.first.map { Finding.inTimeDiffers(late.saidLate.count, "was late, and it was in time", at: $0) },
    ].compactMap { $0 }
}

extension Finding {
    fileprivate static func inTimeDiffers(_ count: Int, _ words: String, at first: SourceLocation) -> Finding {
        Finding(
            "in-time-differs",
            count == 1
                ? "This row says that the answer \(words) by the limits in report.yaml."
                : "\(count.grouped) rows say that the answer \(words) by the limits in report.yaml, this one first.",
            remedy: "upheld late lists them. Correct the limits, the dates, or the list of bank holidays.",
            at: first, severity: .warning
        )
    }
}
