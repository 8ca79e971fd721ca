import Casework
import Narrative

@testable import Loading

extension TableReader {
    /// The columns of a text, each as what its requests make of it.
    func read(_ text: String, _ requests: [ColumnRequest]) -> TableContents { read(bytes: Array(text.utf8), requests) }

    func read(bytes: [UInt8], _ requests: [ColumnRequest]) -> TableContents {
        let folder = TemporaryFolder()
        return read(requests, fromFileAt: folder.write(bytes), named: "data/table.csv")
    }

    /// The rows of a text: the cells of the named columns as text.
    func rows(of text: String, _ headings: String...) -> [[String]] {
        read(text, headings.map { ColumnRequest(heading: $0, content: .category) }).texts
    }
}

extension TableContents {
    /// Row by row; columns that are missing are left out.
    var texts: [[String]] {
        (0..<rowCount).map { row in
            columns.compactMap { column in
                guard case .category(let codes, let values) = column else { return nil }
                return codes[row] == 0 ? "" : values[Int(codes[row]) - 1]
            }
        }
    }

    /// The row of each record.
    var numbers: [Int] {
        (0..<rowCount).map { record in
            if case .row(let row, _) = rowNumbers.location(ofRecord: record).position { row } else { 0 }
        }
    }

    var days: [Int32] {
        if case .dates(let days) = columns.first ?? nil { days } else { [] }
    }

    var amounts: [Int] {
        if case .amounts(let amounts) = columns.first ?? nil { amounts } else { [] }
    }
}
