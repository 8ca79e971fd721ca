/// A run of days with the name by which readers know it.
package struct Period: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// "2024/25", "Quarter 1 2024/25".
    package let label: String

    package init(first: Day, last: Day, label: String) {
        self.first = first
        self.last = last
        self.label = label
    }

    package func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// "1 April 2024 to 31 March 2025".
    package var text: String { "\(first.text) to \(last.text)" }
}
