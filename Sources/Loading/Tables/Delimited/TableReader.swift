import Casework
import Narrative
import Dispatch
import Glibc
import Synchronization

/// Reads the requested columns of a delimited file (comma, semicolon or tab; RFC 4180; UTF-8 or Windows-1252), of a
/// workbook, or of the snapshot of a query.
///
/// A delimited file is never in memory whole. Its chunks are read by several threads, each of which guesses where the first row
/// of its chunk begins; the rows are put together in the order of the file, and where a guess was wrong the chunk is
/// read again. The result depends neither on the number of threads nor on the size of the chunks.
struct TableReader: Sendable {
    var threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    /// In bytes; a chunk and the places of its cells are to stay in a core's own cache.
    var chunkSize = 512 << 10
    /// Of workbooks: whether cells with errors are taken for blank, for a look at what the rows hold.
    var takesErrorsForBlank = false

    /// - Parameters:
    ///   - path: of the file, for the system.
    ///   - name: of the file, for findings: relative to the project.
    ///   - sheet: of a workbook.
    func read(
        _ requests: [ColumnRequest], fromFileAt path: String, named name: String, sheet: DataSource.SheetName? = nil
    ) -> TableContents {
        var contents = TableContents(file: name)
        contents.columns = requests.map { _ in nil }
        do throws(ByteFile.Failure) {
            let file = try ByteFile(path: path)
            if SnapshotReader.reads(name) {
                SnapshotReader(requests, named: name, threads: threads).read(file, into: &contents)
            } else if WorkbookReader.reads(name) {
                WorkbookReader(requests, named: name, takesErrorsForBlank: takesErrorsForBlank)
                    .read(sheet, of: file, into: &contents)
            } else {
                read(requests, from: file, into: &contents)
            }
        } catch {
            contents.findings.append(TableFindings(file: name).finding(for: error))
        }
        return contents
    }

    private func read(_ requests: [ColumnRequest], from file: ByteFile, into contents: inout TableContents) {
        let findings = TableFindings(file: contents.file)
        let (found, fault) = findHeader(of: file, requests, findings)
        guard let found else {
            contents.findings += [fault ?? findings.emptyFile]
            return
        }
        let header = found.header
        if found.isDoubtful { contents.findings.append(findings.headingsBelow(inRow: header.nextRow - 1, at: nil)) }
        contents.headings = header.headings.filter { !$0.isEmpty }
        let plan = ColumnPlan(requests: requests, header: header)
        contents.findings += plan.repeatedHeadings.map(findings.repeatedHeading)
        let table = assemble(file, layout: plan.layout, header: header)
        contents.findings += findings.findings(for: table.problems, layout: plan.layout)
        contents.take(table, answering: requests, plan: plan)
    }

    private func findHeader(
        of file: ByteFile, _ requests: [ColumnRequest], _ findings: TableFindings
    ) -> (HeaderSearch?, Finding?) {
        var buffer = ChunkBuffer(file: file, capacity: 4096)
        var size = 4096
        buffer.fill(from: 0, count: size)
        while true {
            let bytes = UnsafeRawBufferPointer(start: buffer.bytes, count: buffer.count)
            if let fault = findings.unknownFormat(bytes) { return (nil, fault) }
            if let search = HeaderSearch(in: bytes, for: requests.map(\.heading)) {
                if search.isComplete || buffer.isLast || size >= HeaderSearch.reach { return (search, nil) }
            }
            if buffer.isLast {
                return (nil, buffer.count > 0 && bytes.contains(UInt8(ascii: "\"")) ? findings.unclosedHeader : nil)
            }
            size *= 4
            if size > ChunkReader.longestRow { return (nil, findings.unclosedHeader) }
            buffer.extend(to: size)
        }
    }
}

// MARK: Threads

extension TableReader {
    private func assemble(_ file: ByteFile, layout: TableLayout, header: TableHeader) -> TableAssembler {
        let stretch = Stretch(bytes: header.end..<max(header.end, file.size), chunkSize: chunkSize)
        let workers = min(threads, stretch.chunkCount)
        let makeReader = { @Sendable number in
            ChunkReader(number: number, file: file, layout: layout, chunkSize: min(chunkSize, stretch.bytes.count))
        }
        let empty = TableAssembler(layout: layout, header: header, fileSize: file.size) { chunk, start in
            makeReader(workers + chunk.number).read(chunk.range, number: chunk.number, startingAt: start)
        }
        let assembler = Mutex(empty)
        let claimed = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let reader = makeReader(worker)
            var overdue: (number: Int, start: Int)?
            while true {
                let number = overdue?.number ?? claimed.add(1, ordering: .relaxed).oldValue
                guard number < stretch.chunkCount else { return }
                let start = overdue?.start ?? (number == 0 ? header.end : nil)
                let chunk = reader.read(stretch.range(ofChunk: number), number: number, startingAt: start)
                overdue = assembler.withLock { assembler in
                    assembler.add(chunk)
                    return assembler.overdue
                }
            }
        }
        return assembler.withLock { $0 }
    }
}

/// The part of a file below its header, cut into chunks.
private struct Stretch: Sendable {
    let bytes: Range<Int>
    let chunkSize: Int

    var chunkCount: Int { (bytes.count + chunkSize - 1) / chunkSize }

    func range(ofChunk number: Int) -> Range<Int> {
        let start = bytes.lowerBound + number * chunkSize
        return start..<min(start + chunkSize, bytes.upperBound)
    }
}
