import CODBC
import Tables

/// Room for some rows of the wanted columns, into which a driver writes them all at once.
final class RowBlock {
    /// Rows: so few that the room stays in a core's own cache. With more, fetching was not faster.
    static let height = 256
    /// In bytes: cells of columns from a list, dates and references are seldom longer.
    static let usualWidth = 64

    /// One a wanted column.
    let cells: [Cells]
    /// How many rows the driver has written.
    let filled: UnsafeMutablePointer<SQLULEN>
    let states: UnsafeMutablePointer<SQLUSMALLINT>

    /// The cells of one column.
    struct Cells {
        let type: CellType
        let width: Int
        let bytes: UnsafeMutableRawPointer
        let lengths: UnsafeMutablePointer<SQLLEN>
        /// Of dates: their texts.
        let texts: UnsafeMutableRawPointer
    }

    /// How a driver gives a cell.
    enum CellType {
        case text
        case date
        case time

        /// As the driver knows it.
        var code: SQLSMALLINT {
            switch self {
            case .text: SQLSMALLINT(SQL_C_CHAR)
            case .date: SQLSMALLINT(SQL_C_TYPE_DATE)
            case .time: SQLSMALLINT(SQL_C_TYPE_TIMESTAMP)
            }
        }

        /// In bytes; nil: as wide as is asked for. Drivers write dates behind one another, whatever room there is.
        var width: Int? {
            switch self {
            case .text: nil
            case .date: MemoryLayout<SQL_DATE_STRUCT>.stride
            case .time: MemoryLayout<SQL_TIMESTAMP_STRUCT>.stride
            }
        }
    }

    /// - Parameter width: of cells of text, in bytes, with the zero that ends them.
    init(_ types: [CellType], width: Int) {
        filled = .allocate(capacity: 1)
        filled.initialize(to: 0)
        states = .allocate(capacity: RowBlock.height)
        states.initialize(repeating: SQLUSMALLINT(SQL_ROW_SUCCESS), count: RowBlock.height)
        cells = types.map { type in
            let room = type.width ?? width
            // What looks at whole machine words looks beyond the last cell.
            let bytes = UnsafeMutableRawPointer.allocate(byteCount: room * RowBlock.height + 64, alignment: 64)
            bytes.initializeMemory(as: UInt8.self, repeating: 0, count: room * RowBlock.height + 64)
            let lengths = UnsafeMutablePointer<SQLLEN>.allocate(capacity: RowBlock.height)
            lengths.initialize(repeating: 0, count: RowBlock.height)
            let texts = UnsafeMutableRawPointer.allocate(
                byteCount: type == .text ? 1 : DayText.width * RowBlock.height + 64, alignment: 64)
            return Cells(type: type, width: room, bytes: bytes, lengths: lengths, texts: texts)
        }
    }

    deinit {
        filled.deallocate()
        states.deallocate()
        for column in cells {
            column.bytes.deallocate()
            column.lengths.deallocate()
            column.texts.deallocate()
        }
    }

    /// The first cell that did not fit: its column, and its row in the block.
    var overlong: (column: Int, row: Int)? {
        for (index, column) in cells.enumerated() where column.type == .text {
            for row in 0..<Int(filled.pointee) {
                let length = column.lengths[row]
                if length >= column.width || length == SQL_NO_TOTAL { return (index, row) }
            }
        }
        return nil
    }

    /// The rows that were written, with dates as texts.
    func block() -> CellBlock {
        let rows = Int(filled.pointee)
        return CellBlock(
            rowCount: rows,
            columns: cells.map { column in
                guard column.type != .text else {
                    return CellBlock.Column(cells: column.bytes, width: column.width, lengths: column.lengths)
                }
                for row in 0..<rows where column.lengths[row] > 0 {
                    column.lengths[row] = DayText.write(
                        column.type, from: column.bytes + row * column.width, to: column.texts + row * DayText.width)
                }
                return CellBlock.Column(cells: column.texts, width: DayText.width, lengths: column.lengths)
            }
        )
    }
}
