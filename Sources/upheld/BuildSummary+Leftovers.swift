import Pipeline

extension BuildSummary {
    /// Says what became of what killed runs had left.
    func printLeftovers() {
        if !removedLeftovers.isEmpty {
            print("Removed what an earlier run had left: \(removedLeftovers.joined(separator: ", ")).")
        }
        for folder in remainingLeftovers {
            print("\(folder) is no longer needed and could not be removed whole: please remove it.")
        }
    }
}
