import Casework
import Tables

extension RecordPiece {
    /// With records closed that have an outcome and no date of response: on the day on which they were received, and marked,
    /// so that they are not timed.
    func closingUndated() -> RecordPiece {
        guard case .date(let received)? = columns[.received], case .category(let outcome)? = columns[.outcome],
            columns[.undated] == nil
        else { return self }
        var days: [Int32]
        if case .date(let responded)? = columns[.responded] {
            days = responded.days
        } else {
            days = Array(repeating: DateColumn.missing, count: rowCount)
        }
        var codes = [UInt16](repeating: 0, count: rowCount)
        for row in 0..<rowCount where days[row] == DateColumn.missing && outcome.codes[row] != 0 {
            guard received.days[row] > TableColumn.unreadableDay else { continue }
            days[row] = received.days[row]
            codes[row] = 1
        }
        guard codes.contains(1) else { return self }
        var closed = self
        closed.columns[.responded] = .date(DateColumn(days: days))
        closed.columns[.undated] = .category(
            CategoryColumn(codes: codes, labels: ["", RecordTable.undatedLabel]))
        return closed
    }
}
