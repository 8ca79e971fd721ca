package import Casework

/// How a text can be read as a date.
package enum DateShape {
    case dayFirst
    /// Only with the month first: 03/31/2025.
    case monthFirst

    package init?(_ text: String) {
        guard text.utf8.count <= 32, text.contains(where: \.isNumber) else { return nil }
        if DateShape.isRead(text) {
            self = .dayFirst
            return
        }
        let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "," }
        let numbers = (parts.first ?? "").split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard numbers.count == 3, numbers.allSatisfy({ $0.allSatisfy(\.isNumber) && !$0.isEmpty }) else { return nil }
        let swapped = "\(numbers[1])/\(numbers[0])/\(numbers[2])"
        if DateShape.isRead(swapped) {
            self = .monthFirst
        } else if PersonalText.isEarlyDate(text) {
            self = .dayFirst
        } else {
            return nil
        }
    }

    private static func isRead(_ text: String) -> Bool { day(text, DateReading()) != nil }

    package static func day(_ text: String, _ reading: DateReading) -> Day? {
        Array(text.utf8).withUnsafeBytes { DateText.day(of: $0, reading) }.map { Day(number: $0) }
    }
}
