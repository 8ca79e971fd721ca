/// Exports in the form of systems that councils use, with what makes them hard.
extension ExportCase {
    static let systems: [ExportCase] = []
}
