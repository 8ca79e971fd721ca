extension Array where Element == Finding {
    /// By file and by place within it; findings of one place keep their order.
    package func sortedByPlace() -> [Finding] {
        enumerated().sorted { left, right in
            let (first, second) = (left.element.location, right.element.location)
            if first.file != second.file { return first.file < second.file }
            if first.position.order != second.position.order { return first.position.order < second.position.order }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension SourceLocation.Position {
    /// The whole file first, then its columns, then places from top to bottom.
    fileprivate var order: (Int, Int) {
        switch self {
        case .whole: (-1, 0)
        case .column: (0, 0)
        case .line(let line, let column): (line, column ?? 0)
        case .row(let row, _): (row, 0)
        case .sheet(let place): (place.row, place.column ?? 0)
        }
    }
}
