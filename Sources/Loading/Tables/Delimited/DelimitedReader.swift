import Casework
import Dispatch
import Synchronization

/// Reads delimited files: comma, semicolon or tab; RFC 4180; UTF-8 or Windows-1252.
///
/// A file is never in memory whole. Its chunks are read by several threads, each of which guesses where the first row
/// of its chunk begins; the rows are put together in the order of the file, and where a guess was wrong the chunk is
/// read again. The result depends neither on the number of threads nor on the size of the chunks.
struct DelimitedReader: RowSource {
    let threads: Int
    /// In bytes; a chunk and the places of its cells are to stay in a core's own cache.
    let chunkSize: Int

    func heads(of file: ByteFile, named name: String) -> (heads: [TableHead], fault: Finding?) {
        let findings = TableFindings(file: name)
        var buffer = ChunkBuffer(file: file, capacity: HeaderSearch.reach)
        buffer.fill(from: 0, count: HeaderSearch.reach)
        let bytes = UnsafeRawBufferPointer(start: buffer.bytes, count: buffer.count)
        if let fault = findings.unknownFormat(bytes) { return ([], fault) }
        guard let first = TableHeader(in: bytes) else {
            return ([], bytes.contains(UInt8(ascii: "\"")) ? findings.unclosedHeader : findings.emptyFile)
        }
        var rows = [first]
        while rows.count < TableHead.mostRows, let next = TableHeader(in: bytes, below: rows[rows.count - 1]) {
            rows.append(next)
        }
        return ([TableHead(rows: rows.map(\.headings))], nil)
    }

    func read(_ requests: [ColumnRequest], from file: ByteFile, into contents: inout TableContents) {
        let findings = TableFindings(file: contents.file)
        let (found, fault) = findHeader(of: file, requests, findings)
        guard let found else {
            contents.findings += [fault ?? findings.emptyFile]
            return
        }
        let header = found.header
        if found.isDoubtful { contents.findings.append(findings.headingsBelow(inRow: header.nextRow - 1, at: nil)) }
        contents.headings = header.headings.filter { !$0.isEmpty }
        contents.guessedDelimiter = header.toldDelimiter == nil ? header.delimiter : nil
        let plan = ColumnPlan(requests: requests, header: header)
        contents.findings += plan.repeatedHeadings.map(findings.repeatedHeading)
        let table = assemble(file, layout: plan.layout, header: header)
        let footer = table.footer
        let problems = table.problems.filter { !footer.contains($0) }
        contents.findings +=
            findings.findings(for: problems, layout: plan.layout) + [findings.footer(footer)].compactMap { $0 }
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

extension DelimitedReader {
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
