/// Tells of most references that they are not among some, without a look at those: there may be a million to ask for.
package struct ReferenceFilter: Sendable {
    private var words = [UInt64](repeating: 0, count: 4096)

    package init(_ references: some Sequence<UInt64> = []) {
        for reference in references { insert(reference) }
    }

    package mutating func insert(_ reference: UInt64) {
        words[Int(reference >> 6 & 4095)] |= 1 << (reference & 63)
    }

    /// False only where the reference is not among them.
    package func mayContain(_ reference: UInt64) -> Bool {
        words[Int(reference >> 6 & 4095)] >> (reference & 63) & 1 == 1
    }
}
