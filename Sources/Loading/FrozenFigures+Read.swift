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
            Entry(expression: pair.name, text: pair.value.text ?? "", location: pair.key.location)
        }
        return (FrozenFigures(entries: entries), findings)
    }
}
