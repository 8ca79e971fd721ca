import CODBC
import Casework

/// A query that has been sent to a database.
final class Statement {
    private let connection: Connection
    private var handle: SQLHANDLE?
    /// Kept for as long as the driver has their address.
    private let days: UnsafeMutablePointer<SQL_DATE_STRUCT>
    private let sizes: UnsafeMutablePointer<SQLLEN>

    private var manager: DriverManager { connection.manager }

    /// Sends a query with days in place of its question marks.
    init(_ text: String, _ parameters: [Day], over connection: Connection) throws(DatabaseFault) {
        self.connection = connection
        days = .allocate(capacity: max(1, parameters.count))
        sizes = .allocate(capacity: max(1, parameters.count))
        guard manager.allocate(SQLSMALLINT(SQL_HANDLE_STMT), connection.handle, &handle).isSuccess else {
            throw .refused(.query, manager.diagnostics(SQL_HANDLE_DBC, connection.handle))
        }
        var bytes = Array(text.utf8) + [0]
        guard !parameters.isEmpty else {
            // Prepared texts take another way through some drivers, which is of use only where there is something to bind.
            try demand(manager.executeDirectly(handle, &bytes, SQLINTEGER(SQL_NTS)), .query)
            return
        }
        try demand(manager.prepare(handle, &bytes, SQLINTEGER(SQL_NTS)), .query)
        for (index, day) in parameters.enumerated() { try bind(day, at: index) }
        try demand(manager.execute(handle), .query)
    }

    deinit {
        // What is bound must not be written to any more.
        if handle != nil { _ = manager.free(SQLSMALLINT(SQL_HANDLE_STMT), handle) }
        days.deallocate()
        sizes.deallocate()
    }

    private func bind(_ day: Day, at index: Int) throws(DatabaseFault) {
        let parts = day.parts
        days[index] = SQL_DATE_STRUCT(
            year: SQLSMALLINT(parts.year), month: SQLUSMALLINT(parts.month), day: SQLUSMALLINT(parts.day))
        sizes[index] = MemoryLayout<SQL_DATE_STRUCT>.size
        try demand(
            manager.bindParameter(
                handle, SQLUSMALLINT(index + 1), SQLSMALLINT(SQL_PARAM_INPUT), SQLSMALLINT(SQL_C_TYPE_DATE),
                SQLSMALLINT(SQL_TYPE_DATE), 10, 0, days + index, MemoryLayout<SQL_DATE_STRUCT>.size, sizes + index),
            .query)
    }

    private func demand(_ status: SQLRETURN, _ step: DatabaseFault.Step) throws(DatabaseFault) {
        // An update that changes no row has no data either, and has no columns.
        guard status.isSuccess || status == SQL_NO_DATA else { throw .refused(step, diagnostics) }
    }

    private var diagnostics: [Diagnostic] { manager.diagnostics(SQL_HANDLE_STMT, handle) }

    /// The columns of the result in their order.
    func columns() throws(DatabaseFault) -> [(name: String, type: SQLSMALLINT)] {
        var count = SQLSMALLINT(0)
        try demand(manager.columnCount(handle, &count), .query)
        var columns: [(String, SQLSMALLINT)] = []
        for index in 0..<max(0, count) {
            var name = [SQLCHAR](repeating: 0, count: 512)
            var (length, type, decimals, nullable) = (SQLSMALLINT(0), SQLSMALLINT(0), SQLSMALLINT(0), SQLSMALLINT(0))
            var size = SQLULEN(0)
            try demand(
                manager.describe(
                    handle, SQLUSMALLINT(index + 1), &name, SQLSMALLINT(name.count - 1), &length, &type, &size,
                    &decimals,
                    &nullable), .query)
            columns.append((String(decoding: name.prefix { $0 != 0 }, as: UTF8.self), type))
        }
        return columns
    }

    /// Has the driver write rows into a block: for each of its columns, the number of the result's column, from 1.
    func bind(_ block: RowBlock, to numbers: [Int]) throws(DatabaseFault) {
        set(SQL_ATTR_ROW_BIND_TYPE, UnsafeMutableRawPointer(bitPattern: UInt(SQL_BIND_BY_COLUMN)))
        set(SQL_ATTR_ROW_ARRAY_SIZE, UnsafeMutableRawPointer(bitPattern: RowBlock.height))
        set(SQL_ATTR_ROW_STATUS_PTR, UnsafeMutableRawPointer(block.states))
        set(SQL_ATTR_ROWS_FETCHED_PTR, UnsafeMutableRawPointer(block.filled))
        for (cells, number) in zip(block.cells, numbers) {
            try demand(
                manager.bindColumn(
                    handle, SQLUSMALLINT(number), cells.type.code, cells.bytes, cells.width, cells.lengths), .fetch)
        }
    }

    private func set(_ attribute: Int32, _ value: UnsafeMutableRawPointer?) {
        _ = manager.setStatement(handle, attribute, value, 0)
    }

    /// Whether there were more rows; they are in the block.
    /// - Parameter row: the number of rows before these, for a finding.
    func fetch(into block: RowBlock, after row: Int) throws(DatabaseFault) -> Bool {
        // A driver without blocks counts nothing, and has fetched one row.
        block.filled.pointee = 1
        let status = manager.fetch(handle)
        if status == SQL_NO_DATA { return false }
        try demand(status, .fetch)
        guard status == SQL_SUCCESS_WITH_INFO else { return true }
        for index in 0..<Int(block.filled.pointee) where block.states[index] == SQLUSMALLINT(SQL_ROW_ERROR) {
            throw .unreadableRow(row + index + 1, diagnostics)
        }
        return true
    }
}
