/// A stage of the pipeline could not go on: everything that it found, at least one of it an error.
package struct FindingsError: Error, Equatable, Sendable {
    package let findings: [Finding]

    package init(_ findings: [Finding]) {
        self.findings = findings
    }
}

extension Array where Element == Finding {
    package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension [Finding] {
    /// By file and place, errors and warnings mixed, each finding once.
    package var inReadingOrder: [Finding] {
        var seen: Set<Finding> = []
        return filter { seen.insert($0).inserted }.enumerated()
            .sorted { ($0.element.location.order, $0.offset) < ($1.element.location.order, $1.offset) }.map(\.element)
    }
}

extension SourceLocation {
    /// The whole of a file stands before its lines and rows.
    fileprivate var order: SourceOrder {
        switch position {
        case .whole, .column: SourceOrder(file: file, line: 0, column: 0)
        case .line(let line, let column): SourceOrder(file: file, line: line, column: column ?? 0)
        case .row(let row, _): SourceOrder(file: file, line: row, column: 0)
        }
    }
}

private struct SourceOrder: Comparable {
    let file: String
    let line: Int
    let column: Int

    static func < (left: SourceOrder, right: SourceOrder) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
