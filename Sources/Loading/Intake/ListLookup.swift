import Casework

/// What a SharePoint list writes in a cell that refers to another list: the value, and the number of its item there.
package enum ListLookup {
    /// "Waste" for "Waste;#2", "Waste;Roads" for "Waste;#2;#Roads;#3", "Delay;Conduct" for ";#Delay;#Conduct;#". Others stay:
    /// of "Delay;#hash" the second value begins with a hash.
    package static func plain(_ text: String) -> String {
        guard text.contains(";#") else { return text }
        var parts: [String] = []
        var rest = Substring(text)
        while let range = rest.firstRange(of: ";#") {
            parts.append(rest[..<range.lowerBound].trimmed)
            rest = rest[range.upperBound...]
        }
        parts.append(rest.trimmed)
        let isChoice = parts.count > 2 && parts.first?.isEmpty == true && parts.last?.isEmpty == true
        parts.removeAll(where: \.isEmpty)
        let numbers = parts.indices.filter { $0 % 2 == 1 }
        let hasNumbers = parts.count % 2 == 0 && numbers.allSatisfy { parts[$0].allSatisfy(\.isNumber) }
        guard isChoice || (hasNumbers && !parts.isEmpty) else { return text }
        if !isChoice { parts = parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] } }
        return parts.joined(separator: ";")
    }
}
