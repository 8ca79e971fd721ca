import Casework
import Dispatch
import Synchronization

/// Reads the requested columns of a snapshot. Its cells become values as those of CSV do.
struct SnapshotReader: Sendable {
    static let ending = ".snapshot"
    /// Of a column of a group, in bytes: more than a writer ever packs.
    private static let largestColumn = SnapshotWriter.largestColumn * 2 + SnapshotWriter.groupSize * 8

    private let requests: [ColumnRequest]
    private let name: String
    private let threads: Int

    /// Whether a file is taken for a snapshot, by its name.
    static func reads(_ name: String) -> Bool { name.hasSuffix(ending) }

    /// - Parameter name: of the file, for findings: relative to the project.
    init(_ requests: [ColumnRequest], named name: String, threads: Int) {
        self.requests = requests
        self.name = name
        self.threads = threads
    }

    func read(_ file: ByteFile, into contents: inout TableContents) {
        let bytes = [UInt8](unsafeUninitializedCapacity: file.size) { buffer, count in
            count = file.read(into: UnsafeMutableRawBufferPointer(buffer), from: 0)
        }
        let isRead = bytes.withUnsafeBytes { read($0, into: &contents) }
        if !isRead { contents.findings.append(SnapshotFindings.damaged(name)) }
    }

    /// False where the bytes are not those that were written.
    private func read(_ bytes: UnsafeRawBufferPointer, into contents: inout TableContents) -> Bool {
        guard bytes.count >= 4,
            Deflate.checksum(of: .init(rebasing: bytes.dropLast(4))) == bytes.four(at: bytes.count - 4),
            let (snapshot, end) = SnapshotHeader.read(bytes),
            let groups = SnapshotGroup.all(in: bytes, from: end, columns: snapshot.columns.count),
            groups.reduce(0, { $0 + $1.rowCount }) == snapshot.rowCount
        else { return false }
        // The first row of the result is row 1.
        let header = TableHeader(headings: snapshot.columns, row: 0)
        let plan = ColumnPlan(requests: requests, header: header)
        guard let table = table(of: groups, in: bytes, header, plan.layout) else { return false }
        contents.snapshot = snapshot
        contents.headings = snapshot.columns
        contents.take(table, answering: requests, plan: plan)
        return true
    }

    /// Nil where a group is not as it was written.
    private func table(
        of groups: [SnapshotGroup], in bytes: UnsafeRawBufferPointer, _ header: TableHeader, _ layout: TableLayout
    ) -> TableAssembler? {
        // Nothing is ever read again, because no beginning of a row is guessed.
        let empty = TableAssembler(layout: layout, header: header, fileSize: groups.count) { chunk, _ in chunk }
        let assembler = Mutex(empty)
        let claimed = Atomic(0)
        let failed = Atomic(false)
        // Safety: the bytes stay where they are until all threads have ended.
        nonisolated(unsafe) let bytes = bytes
        DispatchQueue.concurrentPerform(iterations: min(threads, groups.count)) { worker in
            var converter = ColumnConverter(layout: layout)
            while true {
                let number = claimed.add(1, ordering: .relaxed).oldValue
                guard number < groups.count else { return }
                guard var cells = GroupCells(groups[number], in: bytes, layout, largest: SnapshotReader.largestColumn)
                else { return failed.store(true, ordering: .relaxed) }
                let chunk = cells.chunk(number: number, reader: worker, &converter)
                assembler.withLock { $0.add(chunk) }
            }
        }
        return failed.load(ordering: .relaxed) ? nil : assembler.withLock { $0 }
    }
}

/// Where the columns of some rows stand in a snapshot.
struct SnapshotGroup: Sendable {
    let rowCount: Int
    /// One a column of the snapshot: its packed bytes, and how many they are unpacked.
    let columns: [(range: Range<Int>, size: Int)]

    /// All groups; nil where their sizes lead elsewhere than to the end of the file.
    static func all(in bytes: UnsafeRawBufferPointer, from start: Int, columns: Int) -> [SnapshotGroup]? {
        var groups: [SnapshotGroup] = []
        var place = start
        while true {
            guard let rows = bytes.number(at: place) else { return nil }
            place += 4
            if rows == 0 { return place == bytes.count - 4 ? groups : nil }
            var ranges: [(Range<Int>, Int)] = []
            for _ in 0..<columns {
                guard let packed = bytes.number(at: place), let size = bytes.number(at: place + 4),
                    packed <= bytes.count - place - 8
                else { return nil }
                ranges.append((place + 8..<place + 8 + packed, size))
                place += 8 + packed
            }
            groups.append(SnapshotGroup(rowCount: rows, columns: ranges))
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The number of four bytes at a place; nil where it is not all there.
    func number(at place: Int) -> Int? {
        place >= 0 && place <= count - 4 ? Int(four(at: place)) : nil
    }

    /// Safety: four bytes must be there.
    fileprivate func four(at place: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
}
