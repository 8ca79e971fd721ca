import Pipeline

extension BuildSummary {
    /// Says what became of what killed runs had left.
    /// Where a project that came from somebody else may have read more than the project.
    func printElsewhere() {
        guard !elsewhere.isEmpty else { return }
        print("Outside the project, site.yaml opens \(elsewhere.joined(separator: ", ")) for reading.")
    }

    func printLeftovers() {
        if !removedLeftovers.isEmpty {
            print("Removed what an earlier run had left: \(removedLeftovers.joined(separator: ", ")).")
        }
        for folder in remainingLeftovers {
            print("\(folder) is no longer needed and could not be removed whole: please remove it.")
        }
    }
}
