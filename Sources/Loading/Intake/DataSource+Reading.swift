package import Narrative
package import Tables

extension DataSource {
    /// How its dates are read.
    package var reading: DateReading { DateReading(isUTC: zone == .utc, isMonthFirst: dateOrder == .monthFirst) }
}
