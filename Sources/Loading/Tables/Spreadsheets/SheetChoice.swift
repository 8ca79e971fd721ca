/// A sheet, and the row of it that has the headings.
struct SheetChoice {
    let sheet: Workbook.Sheet
    let header: TableHeader
    /// Whether rows above the headings hold some of them too.
    let isDoubtful: Bool
    /// How many of the headings it has.
    private let found: Int
    private let isComplete: Bool

    /// The first sheet that has all the headings; else the one that has most of them; nil where none has one. And the
    /// other sheets that have all of them too.
    static func choose(
        from sheets: [Workbook.Sheet], of workbook: Workbook, _ headings: [String]
    ) throws(WorkbookFault) -> (choice: SheetChoice?, others: [Workbook.Sheet]) {
        let rows = try firstRows(of: sheets, in: workbook)
        let keys = Set(headings.map { CellText.key(of: $0) })
        let choices = zip(sheets, rows).compactMap { SheetChoice($0, $1, keys) }
        let complete = choices.filter(\.isComplete)
        if let first = complete.first { return (first, complete.dropFirst().map(\.sheet)) }
        let most = choices.map(\.found).max() ?? 0
        return (most == 0 ? nil : choices.first { $0.found == most }, [])
    }

    /// The sheets that have more than half of the headings.
    static func sheets(
        of sheets: [Workbook.Sheet], in workbook: Workbook, having headings: [String]
    ) throws(WorkbookFault) -> [Workbook.Sheet] {
        let rows = try firstRows(of: sheets, in: workbook)
        let keys = Set(headings.map { CellText.key(of: $0) })
        return zip(sheets, rows).compactMap { SheetChoice($0, $1, keys) }.filter { $0.found * 2 > keys.count }
            .map(\.sheet)
    }

    /// The first rows of each sheet that are not blank: their numbers and texts.
    static func firstRows(
        of sheets: [Workbook.Sheet], in workbook: Workbook
    ) throws(WorkbookFault) -> [[(row: Int, headings: [String])]] {
        var heads: [SheetHead] = []
        var wanted = SharedStringSet()
        for sheet in sheets {
            let head = try SheetHead(of: sheet, in: workbook)
            head.insertStrings(into: &wanted)
            heads.append(head)
        }
        let strings = try SharedStrings(wanted, part: workbook.sharedStrings, of: workbook.archive)
        return heads.map { $0.texts(strings) }
    }

    /// Nil where the sheet is blank.
    private init?(_ sheet: Workbook.Sheet, _ rows: [(row: Int, headings: [String])], _ keys: Set<String>) {
        guard !rows.isEmpty else { return nil }
        let headers = rows.map { TableHeader(headings: $0.headings, row: $0.row) }
        let choice = HeaderChoice(counts: headers.map { $0.count(of: keys) }, wanted: keys.count)
        self.sheet = sheet
        header = headers[choice.index]
        isDoubtful = choice.isDoubtful
        found = choice.found
        isComplete = choice.isComplete
    }
}
