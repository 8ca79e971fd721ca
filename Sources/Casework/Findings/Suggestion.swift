/// The nearest of the known names to a mistyped one.
package enum Suggestion {
    /// The known name within a third of its letters of `name`, if any; case is no difference.
    package static func nearest(to name: String, in known: some Sequence<String>) -> String? {
        let typed = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in known.sorted() {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let distance = editDistance(typed, letters)
            guard distance <= max(1, max(typed.count, letters.count) / 3) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// "Did you mean “received”?" or, where nothing is near, "Known names: a, b, c."
    package static func sentence(for name: String, in known: some Sequence<String>) -> String {
        if let near = nearest(to: name, in: known) { return "Did you mean \"\(near)\"?" }
        let names = known.sorted()
        return names.isEmpty ? "None is known here." : "Known: " + names.joined(separator: ", ") + "."
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    /// The field whose name is nearest to that of another.
    package static func nearest(to field: Field, in known: some Sequence<Field>) -> Field? {
        nearest(to: field.name, in: known.map(\.name)).map(Field.init)
    }

    package static func sentence(for field: Field, in known: some Sequence<Field>) -> String {
        sentence(for: field.name, in: known.map(\.name))
    }

    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var current = [i + 1]
            for (j, other) in right.enumerated() {
                var cost = min(previous[j] + (letter == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, before[j - 1] + 1) }
                current.append(cost)
            }
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
