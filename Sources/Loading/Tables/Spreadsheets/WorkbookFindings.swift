import Casework

/// The wording of what can be wrong with a workbook, whatever it holds.
struct WorkbookFindings {
    let file: String

    private var whole: SourceLocation { SourceLocation(file: file) }

    func finding(for fault: WorkbookFault) -> Finding {
        switch fault {
        case .isEmpty: Finding("empty-file", "The file is empty.", remedy: "Export it again.", at: whole)
        case .isNoWorkbook:
            Finding(
                "unknown-format", "The file is not an Excel workbook, though its name says so.",
                remedy: "Open it in Excel and save it as \"Excel Workbook (*.xlsx)\"; if it is CSV, call it so.",
                at: whole
            )
        case .isOld:
            Finding(
                "old-workbook", "The file is a workbook in the form of Excel 97 to 2003.",
                remedy: "Open it in Excel and save it as \"Excel Workbook (*.xlsx)\".", at: whole
            )
        case .isProtected:
            Finding(
                "protected-workbook", "The workbook needs a password.",
                remedy: "Save it without one: in Excel under File, Info, Protect Workbook, Encrypt with Password.",
                at: whole
            )
        case .isBroken: broken("The workbook is damaged or cut short.")
        case .hasBrokenPart(let part): broken("The workbook is damaged: its part \(part) can't be read.")
        case .isTooLarge:
            Finding(
                "large-workbook", "The workbook is larger than any that Excel writes.",
                remedy: "Delete the sheets and columns that are not needed, or save the sheet as CSV.", at: whole
            )
        }
    }

    private func broken(_ summary: String) -> Finding {
        let remedy = "Open it in Excel and save it again, or export it again."
        return Finding("broken-workbook", summary, remedy: remedy, at: whole)
    }

    func missingSheet(_ sheet: SheetName, of workbook: Workbook) -> Finding {
        Finding(
            "missing-sheet", "\(file) has no sheet \"\(sheet.name)\".",
            remedy: Suggestion.sentence(for: sheet.name, in: workbook.sheets.filter(\.isShown).map(\.name)),
            at: sheet.location
        )
    }

    func noHeadings(in sheets: [Workbook.Sheet]) -> Finding {
        let place = sheets.count == 1 ? "the sheet \(sheets[0].shown)" : "a visible sheet"
        return Finding(
            "no-headings", "None of the headings stands in the first rows of \(place).",
            remedy: "Compare `columns` in report.yaml with the workbook, and name its sheet under `sheet`.", at: whole
        )
    }

    func severalSheets(_ sheet: Workbook.Sheet, others: [Workbook.Sheet]) -> Finding {
        let list = others.map(\.shown).joined(separator: ", ")
        return Finding(
            "several-sheets", "Only the sheet \(sheet.shown) was read; the headings stand in \(list) too.",
            remedy: "Say under `sheet` in report.yaml which is meant: one, or several in brackets.",
            at: whole, severity: .warning
        )
    }

    func headingsBelow(inRow row: Int, of sheet: SheetColumns) -> Finding {
        let place = SourceLocation(file: file, position: .sheet(sheet.place(row: row, heading: nil)))
        return TableFindings(file: file).headingsBelow(inRow: row, at: place)
    }

    func findings(for problems: [CellProblem], in sheet: SheetColumns, header: TableHeader) -> [Finding] {
        var capped = CappedFindings()
        for problem in problems {
            let place = SheetPlace(
                sheet: sheet.name, number: sheet.number, row: problem.row, column: problem.column + 1,
                heading: header.headings[problem.column]
            )
            capped.add(finding(for: problem.kind, at: SourceLocation(file: file, position: .sheet(place))))
        }
        return capped.findings
    }

    private func finding(for problem: CellProblem.Kind, at place: SourceLocation) -> Finding {
        switch problem {
        case .error:
            Finding(
                "cell-error", "The formula in the cell has an error for a result, such as #N/A.",
                remedy: "Correct the formula, or clear the cell.", at: place
            )
        case .formula:
            Finding(
                "missing-result", "The cell holds a formula, and the file does not have its result.",
                remedy: "Open the workbook in Excel and save it: then the results are in it.", at: place
            )
        case .merged:
            Finding(
                "merged-cells", "The cell is merged with those below it, so that its number would count several times.",
                remedy: "Unmerge it in Excel, and write into each row what belongs to it.", at: place
            )
        }
    }
}

extension Workbook.Sheet {
    /// Whether its name may be said: nobody's name.
    fileprivate var isShown: Bool { PersonalText.shape(ofTitle: name) == nil }

    /// Its name in quotation marks; else its number.
    fileprivate var shown: String { isShown ? "\"\(name)\"" : "number \(number)" }
}
