/// The nearest of the known names to a mistyped one.
package enum Suggestion {
    /// The known name within a third of its letters of `name`, if any; case is no difference.
    package static func nearest(to name: String, in known: some Sequence<String>) -> String? {
        let typed = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in known.sorted() {
            let letters = Array(candidate.lowercased().unicodeScalars)
            // What is longer is no name that somebody types, and to compare it letter by letter would take long.
            let (shorter, longer) = (min(typed.count, letters.count), max(typed.count, letters.count))
            let limit = max(1, longer / 3)
            guard longer - shorter <= limit, longer <= longest || typed == letters else { continue }
            let distance = typed == letters ? 0 : editDistance(typed, letters)
            guard distance <= limit else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    private static let longest = 300

    /// "Did you mean “received”?" or, where nothing is near, "Known names: a, b, c."
    package static func sentence(for name: String, in known: some Sequence<String>) -> String {
        if let near = nearest(to: name, in: known) { return "Did you mean \"\(near)\"?" }
        let names = known.sorted()
        return names.isEmpty ? "None is known here." : "Known: " + names.joined(separator: ", ") + "."
    }

    /// Whether a text is one of the known names but for one letter, so that it is no name of somebody's.
    package static func isSlip(_ text: String, in known: some Sequence<String>) -> Bool {
        let typed = Array(text.lowercased().unicodeScalars)
        return (5...longest).contains(typed.count)
            && known.contains { editDistance(typed, Array($0.lowercased().unicodeScalars)) <= 1 }
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
