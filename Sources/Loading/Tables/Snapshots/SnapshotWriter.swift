import Dispatch
import Synchronization

/// Puts the rows of a query together as a snapshot: column by column in groups of rows, packed, with a checksum.
///
/// After the header come the groups: the number of rows, then for each column its packed and its unpacked size and its
/// packed bytes. A group of no rows ends them; the checksum of all that is before it comes last. Numbers have four
/// bytes, the lowest first.
package struct SnapshotWriter {
    /// Rows; a column of a group then has a size at which packing and reading it on another core is worth while.
    static let groupSize = 65_536
    /// In bytes: a group ends earlier where its cells are long.
    static let largestColumn = 16 << 20
    /// In bytes: what is longer is no value from a list, no date and no reference.
    package static let longestCell = 4096

    private let columns: [String]
    private var encoders: [ColumnEncoder]
    private var rowCount = 0
    private var groupRows = 0
    private var groupCount = 0
    private let packing = Packing()

    package init(columns: [String]) {
        self.columns = columns
        encoders = columns.map { _ in ColumnEncoder() }
    }

    package mutating func append(_ block: CellBlock) {
        for index in encoders.indices { encoders[index].append(block.columns[index], rows: block.rowCount) }
        rowCount += block.rowCount
        groupRows += block.rowCount
        let isLarge = encoders.contains { $0.size > SnapshotWriter.largestColumn }
        if groupRows >= SnapshotWriter.groupSize || isLarge { endGroup() }
    }

    private mutating func endGroup() {
        guard groupRows > 0 else { return }
        let raw = encoders.indices.map { encoders[$0].takeGroup() }
        packing.pack(raw, rows: groupRows, number: groupCount)
        groupCount += 1
        groupRows = 0
    }

    /// The whole file.
    /// - Parameters:
    ///   - moment: when the rows were taken.
    ///   - request: what was asked for.
    package mutating func finished(at moment: Moment, for request: QueryRequest) -> (bytes: [UInt8], rowCount: Int) {
        endGroup()
        let header = SnapshotHeader(
            time: moment.time, day: moment.day, rowCount: rowCount, digest: request.digest,
            days: request.parameters.isEmpty ? nil : request.days, columns: columns
        )
        var bytes = header.bytes + packing.groups().joined()
        bytes += SnapshotWriter.four(0)
        bytes += SnapshotWriter.four(Int(bytes.withUnsafeBytes { Deflate.checksum(of: $0) }))
        return (bytes, rowCount)
    }

    static func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
}

/// Packs groups on other threads while the driver goes on.
private final class Packing: Sendable {
    private let packed = Mutex<[Int: [UInt8]]>([:])
    private let group = DispatchGroup()

    func pack(_ columns: [[UInt8]], rows: Int, number: Int) {
        DispatchQueue.global().async(group: group) { [self] in
            var bytes = SnapshotWriter.four(rows)
            for column in columns {
                let small = Deflate.packed(column)
                bytes += SnapshotWriter.four(small.count) + SnapshotWriter.four(column.count) + small
            }
            packed.withLock { $0[number] = bytes }
        }
    }

    /// All of them, in their order, when the last is done.
    func groups() -> [[UInt8]] {
        group.wait()
        return packed.withLock { packed in packed.sorted { $0.key < $1.key }.map(\.value) }
    }
}
