import Casework
import Tables

/// What a field has in every record, as the settings say it.
enum ConstantValue: Hashable {
    case label(String)
    case day(Int32)
    case pence(Int)
    case millionths(Int)
    case reference(String)

    /// Nil where the text is no date, amount or number, and the field needs one.
    init?(_ text: String, of field: Field, in schema: RecordSchema) {
        let bytes = Array(text.utf8)
        switch schema.content(of: field, keepingReferences: false) {
        case .category: self = .label(text)
        case .reference: self = .reference(text)
        case .date, .dateAs:
            guard let day = bytes.withUnsafeBytes({ DateText.day(of: $0) }) else { return nil }
            self = .day(day)
        case .money:
            guard let pence = ConstantValue.units(bytes, decimals: 2) else { return nil }
            self = .pence(pence)
        case .number, .percentage:
            guard let millionths = ConstantValue.units(bytes, decimals: 6) else { return nil }
            self = .millionths(millionths)
        }
    }

    private static func units(_ bytes: [UInt8], decimals: Int) -> Int? {
        bytes.withUnsafeBytes { AmountText.units(of: $0, decimals: decimals, permittingPounds: decimals == 2) }
    }

    /// A column that holds it in each row.
    func column(_ field: Field, rowCount: Int, _ rules: LabelRules) -> RecordColumn {
        switch self {
        case .label(let text):
            let codes = [UInt16](repeating: 1, count: rowCount)
            return .category(rules.column(field, codes: codes, values: [text]))
        case .day(let day): return .date(DateColumn(days: Array(repeating: day, count: rowCount)))
        case .pence(let pence): return .money(MoneyColumn(pence: Array(repeating: pence, count: rowCount)))
        case .millionths(let number):
            return .number(NumberColumn(millionths: Array(repeating: number, count: rowCount)))
        case .reference(let text):
            let hashes = Array(repeating: ReferenceColumn.hash(of: text), count: rowCount)
            return .reference(ReferenceColumn(hashes: hashes, texts: Array(repeating: text, count: rowCount)))
        }
    }
}
