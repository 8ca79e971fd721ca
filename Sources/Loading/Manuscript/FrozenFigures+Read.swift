import Language
import Casework
import Narrative

extension FrozenFigures {
    /// The figures in a file that `upheld freeze` wrote; nil where it can't be read.
    static func read(_ source: SourceText) -> (figures: FrozenFigures?, findings: [Finding]) {
        // JSON of one level is YAML too, and so every figure has its line.
        let (value, findings) = YAMLDocument.read(source.text, origin: YAMLOrigin(file: source.file))
        guard let pairs = value?.pairs else {
            let broken = Finding(
                "bad-frozen-figures", "The published figures can't be read.",
                remedy: "Take the file from where it was kept; it is not written by hand.",
                at: SourceLocation(file: source.file)
            )
            return (nil, findings.isEmpty ? [broken] : findings)
        }
        let entries = pairs.map { pair in
            Entry(
                expression: PlacedExpression(pair.name, at: pair.key.location),
                texts: pair.value.list?.compactMap(\.text) ?? (pair.value.text ?? "").ways)
        }
        return (FrozenFigures(entries: entries), findings)
    }
}

extension String {
    /// The ways in which a figure was printed, in files of the first form, which joined them.
    fileprivate var ways: [String] {
        var ways: [String] = []
        var rest = self[...]
        while let bar = rest.firstRange(of: " | ") {
            ways.append(String(rest[..<bar.lowerBound]))
            rest = rest[bar.upperBound...]
        }
        return ways + [String(rest)]
    }
}
