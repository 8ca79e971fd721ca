import Casework
import Narrative

/// Finds an export's headings before it is known which there should be.
enum HeadingRow {
    /// A table of an export, by its headings, blank ones too.
    struct Head: Hashable {
        let place: ImportPlace
        let headings: [String]
        var isHidden = false
    }

    /// The tables of a file: one, or one a sheet of a workbook; or why it has none.
    static func heads(ofFileAt path: String, named name: String) -> (heads: [Head], fault: Finding?) {
        let file: ByteFile
        do throws(ByteFile.Failure) {
            file = try ByteFile(path: path)
        } catch .missing {
            return ([], .missingExport(name))
        } catch {
            return ([], TableFindings(file: name).finding(for: error))
        }
        if WorkbookReader.reads(name) { return heads(ofWorkbook: file, named: name) }
        let (rows, fault) = firstRows(of: file, TableFindings(file: name))
        if let fault { return ([], fault) }
        return ([Head(place: ImportPlace(file: name), headings: best(of: rows))], nil)
    }

    private static func heads(ofWorkbook file: ByteFile, named name: String) -> (heads: [Head], fault: Finding?) {
        do throws(WorkbookFault) {
            let workbook = try Workbook(file)
            let rows = try SheetChoice.firstRows(of: workbook.sheets, in: workbook)
            let heads = zip(workbook.sheets, rows).map { sheet, rows in
                Head(
                    place: ImportPlace(file: name, sheet: workbook.sheets.count > 1 ? sheet.name : nil),
                    headings: best(of: rows.map(\.headings)), isHidden: sheet.isHidden)
            }
            return (heads, nil)
        } catch {
            return ([], WorkbookFindings(file: name).finding(for: error))
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
