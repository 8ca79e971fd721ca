/// Why nothing can be read from a workbook.
enum WorkbookFault: Error, Hashable {
    case isEmpty
    /// Not a zip archive, or one that holds something else.
    case isNoWorkbook
    /// A workbook of Excel 97 to 2003, or another file of that form.
    case isOld
    /// A password is needed to read it.
    case isProtected
    /// The archive is cut short or damaged.
    case isBroken
    /// A part of the archive that is not there, or not as it must be: "xl/workbook.xml".
    case hasBrokenPart(String)
    /// A part that is larger than any workbook's.
    case isTooLarge
}
