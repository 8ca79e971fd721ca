import Casework
import Narrative

/// Finds an export's headings before it is known which there should be.
enum HeadingRow {
    /// The headings of a file, blank ones too; or why it has none.
    static func headings(ofFileAt path: String, named name: String) -> (headings: [String], fault: Finding?) {
        let file: ByteFile
        do throws(ByteFile.Failure) {
            file = try ByteFile(path: path)
        } catch .missing {
            return ([], .missingExport(name))
        } catch {
            return ([], TableFindings(file: name).finding(for: error))
        }
        if WorkbookReader.reads(name) { return headings(ofWorkbook: file, named: name) }
        let (rows, fault) = firstRows(of: file, TableFindings(file: name))
        return (best(of: rows), fault)
    }

    /// The headings of the visible sheet of a workbook that has most of the words that headings have.
    private static func headings(ofWorkbook file: ByteFile, named name: String) -> (headings: [String], fault: Finding?)
    {
        let findings = WorkbookFindings(file: name)
        do throws(WorkbookFault) {
            let workbook = try Workbook(file)
            let visible = workbook.sheets.filter { !$0.isHidden }
            let rows = try SheetChoice.firstRows(of: visible, in: workbook).map { best(of: $0.map(\.headings)) }
            let scores = rows.map { row in row.count { HeadingWords.isKnown($0) } }
            guard let most = scores.max(), let index = scores.firstIndex(of: most), !rows[index].isEmpty else {
                return ([], findings.noHeadings(in: visible.map(\.name)))
            }
            return (rows[index], nil)
        } catch {
            return ([], findings.finding(for: error))
        }
    }

    /// The first rows of delimited text that are not blank, or why there are none.
    private static func firstRows(of file: ByteFile, _ findings: TableFindings) -> (rows: [[String]], fault: Finding?) {
        var buffer = ChunkBuffer(file: file, capacity: HeaderSearch.reach)
        buffer.fill(from: 0, count: HeaderSearch.reach)
        let bytes = UnsafeRawBufferPointer(start: buffer.bytes, count: buffer.count)
        if let fault = findings.unknownFormat(bytes) { return ([], fault) }
        guard let first = TableHeader(in: bytes) else {
            return ([], bytes.contains(UInt8(ascii: "\"")) ? findings.unclosedHeader : findings.emptyFile)
        }
        var rows = [first]
        while rows.count < 10, let next = TableHeader(in: bytes, below: rows[rows.count - 1]) { rows.append(next) }
        return (rows.map(\.headings), nil)
    }

    /// Of the first rows of a table the one that most looks like headings: the first with most of the words that
    /// headings have; where none has any, the first with several cells.
    static func best(of rows: [[String]]) -> [String] {
        let scores = rows.map { row in row.count { HeadingWords.isKnown($0) } }
        let most = scores.max() ?? 0
        // A title may have a word of a heading, but it stands alone.
        if most > 0, let index = scores.firstIndex(of: most), most > 1 || rows[index].count(where: isFilled) > 1 {
            return rows[index]
        }
        return rows.first { $0.count(where: isFilled) > 1 } ?? rows.first ?? []
    }

    private static func isFilled(_ cell: String) -> Bool { !cell.isEmpty }
}

extension Finding {
    fileprivate static func missingExport(_ file: String) -> Finding {
        Finding(
            "missing-export", "There is no such file.", remedy: "Correct its name, or the folder you are in.",
            at: SourceLocation(file: file)
        )
    }
}
