import Narrative
import Tables

extension DataSource {
    /// How its dates are read.
    var reading: DateReading { DateReading(isUTC: zone == .utc, isMonthFirst: dateOrder == .monthFirst) }
}
