import Casework

/// What people write in place of a number that was to be given: x for not available, z for not applicable.
enum GivenMark {
    /// As a column of numbers holds it; nil where a cell, without blanks around it, is no such mark.
    static func number(of cell: UnsafeRawBufferPointer) -> Int? {
        guard cell.count <= longest else { return nil }
        switch String(decoding: cell, as: UTF8.self).folded {
        case "x", "[x]", "not available": return NumberColumn.notAvailable
        case "z", "[z]", "not applicable": return NumberColumn.notApplicable
        default: return nil
        }
    }

    /// Two hard blanks among "not applicable" are three bytes more than their letters.
    private static let longest = 20
}
