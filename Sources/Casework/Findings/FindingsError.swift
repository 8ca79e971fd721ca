/// A stage of the pipeline could not go on: everything that it found, at least one of it an error.
package struct FindingsError: Error, Equatable, Sendable {
    package let findings: [Finding]

    package init(_ findings: [Finding]) {
        self.findings = findings
    }
}

extension Array where Element == Finding {
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
