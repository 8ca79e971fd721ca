import Casework
package import Files

/// Reads the requested columns of a sheet of an Excel workbook. Their cells become values as those of CSV do.
package struct WorkbookReader: RowSource {
    /// Which sheet; without it, the first visible one that has the headings.
    let sheet: SheetName?
    let takesErrorsForBlank: Bool

    /// Whether a file is taken for a workbook, by its name.
    package static func reads(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm")
    }

    func read(_ requests: [ColumnRequest], from file: ByteFile, into contents: inout TableContents) {
        let findings = WorkbookFindings(file: contents.file)
        do throws(WorkbookFault) {
            let workbook = try Workbook(file)
            guard let candidates = candidates(of: workbook) else {
                if let sheet { contents.findings.append(findings.missingSheet(sheet, of: workbook)) }
                return
            }
            let (found, others) = try SheetChoice.choose(from: candidates, of: workbook, requests.map(\.heading))
            guard let found else {
                contents.findings.append(findings.noHeadings(in: candidates))
                return
            }
            if !others.isEmpty { contents.findings.append(findings.severalSheets(found.sheet, others: others)) }
            try read(requests, from: found, of: workbook, into: &contents)
        } catch {
            contents.findings.append(findings.finding(for: error))
        }
    }

    func heads(of file: ByteFile, named name: String) -> (heads: [TableHead], fault: Finding?) {
        do throws(WorkbookFault) {
            let workbook = try Workbook(file)
            let rows = try SheetChoice.firstRows(of: workbook.sheets, in: workbook)
            let heads = zip(workbook.sheets, rows).map { sheet, rows in
                TableHead(
                    sheet: workbook.sheets.count > 1 ? sheet.name : nil, number: sheet.number, isHidden: sheet.isHidden,
                    rows: rows.map(\.headings))
            }
            return (heads, nil)
        } catch {
            return ([], WorkbookFindings(file: name).finding(for: error))
        }
    }

    /// The visible sheets of a workbook whose names are of a pattern, and which have more than half of the headings: notes
    /// and pivots have not. None where the workbook can't be read.
    package static func sheets(
        like pattern: FilePattern, ofFileAt path: String, having requests: [ColumnRequest]
    ) -> [String] {
        do {
            let workbook = try Workbook(ByteFile(path: path))
            let alike = workbook.sheets.filter { !$0.isHidden && pattern.matches($0.name) }
            return try SheetChoice.sheets(of: alike, in: workbook, having: requests.map(\.heading)).map(\.name)
        } catch {
            return []  // What is wrong with the file is said when it is read.
        }
    }

    private func candidates(of workbook: Workbook) -> [Workbook.Sheet]? {
        guard let name = sheet else { return workbook.sheets.filter { !$0.isHidden } }
        let key = CellText.key(of: name.name)
        return workbook.sheets.first { CellText.key(of: $0.name) == key }.map { [$0] }
    }

    private func read(
        _ requests: [ColumnRequest], from choice: SheetChoice, of workbook: Workbook, into contents: inout TableContents
    ) throws(WorkbookFault) {
        let findings = WorkbookFindings(file: contents.file)
        let header = choice.header
        let plan = ColumnPlan(requests: requests, header: header)
        let sheet = SheetColumns(
            name: choice.sheet.name, number: choice.sheet.number, columns: columns(of: header, requests))
        contents.sheet = sheet
        contents.headings = header.headings.filter { !$0.isEmpty }
        if choice.isDoubtful { contents.findings.append(findings.headingsBelow(inRow: header.nextRow - 1, of: sheet)) }
        contents.findings += plan.repeatedHeadings.map { TableFindings(file: contents.file).repeatedHeading($0) }
        let collector = RowCollector(plan, header: header, takesErrorsForBlank: takesErrorsForBlank)
        let handler = SheetHandler(collector, numbers: workbook.numbers)
        try XMLStream.read(choice.sheet.part, of: workbook.archive, handler, limit: EntryReader.largestPart)
        if collector.rows.isTooLarge { throw .isTooLarge }
        collector.fill(handler.merges, contents: plan.layout.kept)
        let strings = try SharedStrings(collector.rows.strings, part: workbook.sharedStrings, of: workbook.archive)
        var conversion = RowConversion(collector.rows, strings, layout: plan.layout)
        contents.take(conversion.table(below: header), answering: requests, plan: plan)
        contents.findings += findings.findings(for: collector.problems, in: sheet, header: header)
    }

    /// Heading as requested → column, from 1.
    private func columns(of header: TableHeader, _ requests: [ColumnRequest]) -> [String: Int] {
        var columns: [String: Int] = [:]
        for request in requests { columns[request.heading] = header.index(of: request.heading).map { $0 + 1 } }
        return columns
    }
}
