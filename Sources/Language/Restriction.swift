package import Casework

/// Records that have one of the values in a field, or in what is worked out from their dates.
package struct Restriction: Hashable, Sendable {
    package let dimension: Field
    /// As they were typed, at least one.
    package let values: [String]

    package init(dimension: Field, values: [String]) {
        self.dimension = dimension
        self.values = values
    }
}

/// A restriction that an officer wrote, and where.
package struct PlacedRestriction: Hashable, Sendable {
    package let restriction: Restriction
    package let location: SourceLocation

    package init(_ dimension: Field, _ values: [String], at location: SourceLocation) {
        restriction = Restriction(dimension: dimension, values: values)
        self.location = location
    }

    package var dimension: Field { restriction.dimension }
    package var values: [String] { restriction.values }
}

extension [Restriction] {
    /// Without those that another one of the same dimension implies, because it permits some of their values only.
    package var simplified: [Restriction] {
        var kept: [Restriction] = []
        for restriction in self {
            guard !kept.contains(where: { $0.implies(restriction) }) else { continue }
            kept.removeAll { restriction.implies($0) }
            kept.append(restriction)
        }
        return kept
    }
}

extension Restriction {
    fileprivate func implies(_ other: Restriction) -> Bool {
        dimension == other.dimension && Set(values.map(\.folded)).isSubset(of: other.values.map(\.folded))
    }
}
