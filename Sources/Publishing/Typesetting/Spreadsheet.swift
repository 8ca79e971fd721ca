/// Makes spreadsheets, by odfdo.
enum Spreadsheet {
    static let script = String(decoding: PackageResources.spreadsheet_py, as: UTF8.self)
}
