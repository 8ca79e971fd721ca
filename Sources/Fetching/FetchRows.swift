import CODBC
package import Casework
package import Intake
package import Tables

/// Takes the rows of a query from its database.
/// - Parameter moment: the time now.
/// - Returns: the snapshot's bytes, and how many rows are in it.
/// - Throws: a finding, without any value of a record and without what stands in the connection string.
package func fetchRows(
    _ request: QueryRequest, at moment: Moment
) throws(FindingsError) -> (bytes: [UInt8], rowCount: Int) {
    let string = ConnectionString(request.database)
    do throws(DatabaseFault) {
        let connection = try Connection(string)
        try connection.settleClock(isUTC: request.isUTC)
        // Cells that do not fit are asked for again in wider ones: a driver need not give a cell of a block twice.
        var width = RowBlock.usualWidth
        while true {
            if let snapshot = try rows(of: request, over: connection, width: width, at: moment) { return snapshot }
            width *= 4
        }
    } catch {
        throw FindingsError([DatabaseFindings(request: request, connection: string).finding(for: error)])
    }
}

/// Nil where a cell did not fit, and may fit into a wider one.
private func rows(
    of request: QueryRequest, over connection: Connection, width: Int, at moment: Moment
) throws(DatabaseFault) -> (bytes: [UInt8], rowCount: Int)? {
    let statement = try Statement(request.text, request.parameters, over: connection)
    let columns = try statement.columns()
    if columns.isEmpty { throw .noRows }
    let wanted = try WantedColumns(request.columns, among: columns)
    // A cell as long as may be is followed by the zero that drivers end texts with.
    let isWidest = width >= SnapshotWriter.longestCell
    let block = RowBlock(wanted.types, width: isWidest ? SnapshotWriter.longestCell + 8 : width)
    try statement.bind(block, to: wanted.numbers)
    var writer = SnapshotWriter(columns: wanted.names)
    var count = 0
    while try statement.fetch(into: block, after: count) {
        if let cell = block.overlong {
            guard isWidest else { return nil }
            throw .longCell(column: wanted.names[cell.column], row: count + cell.row + 1)
        }
        writer.append(block.block())
        count += Int(block.filled.pointee)
    }
    let days = request.parameters.isEmpty ? nil : request.days
    return writer.finished(at: moment, digest: request.digest, days: days)
}

/// The columns of a result that are mapped. The others are never taken.
private struct WantedColumns {
    /// As the database has them.
    private(set) var names: [String] = []
    /// From 1; they rise, because some drivers want them to.
    private(set) var numbers: [Int] = []
    private(set) var types: [RowBlock.CellType] = []

    init(_ headings: [String], among columns: [(name: String, type: SQLSMALLINT)]) throws(DatabaseFault) {
        for heading in headings {
            let count = columns.count { $0.name.isHeading(heading) }
            if count == 0 { throw .noColumn(heading, known: columns.map(\.name)) }
            if count > 1 { throw .repeatedColumn(heading) }
        }
        for (index, column) in columns.enumerated() where headings.contains(where: column.name.isHeading) {
            if [SQL_BINARY, SQL_VARBINARY, SQL_LONGVARBINARY].contains(Int32(column.type)) {
                throw .binaryColumn(column.name)
            }
            names.append(column.name)
            numbers.append(index + 1)
            types.append(type(of: column.type))
        }
    }

    private func type(of type: SQLSMALLINT) -> RowBlock.CellType {
        switch Int32(type) {
        case SQL_TYPE_DATE: .date
        case SQL_TYPE_TIMESTAMP: .time
        default: .text
        }
    }
}
