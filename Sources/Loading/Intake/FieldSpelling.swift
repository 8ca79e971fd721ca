import Casework
import Narrative

/// Looks among the names that a council gave to fields of its own for those that were to be known ones.
struct FieldSpelling {
    private let schema: RecordSchema
    private let kind: RecordKind
    /// Name → where it is written first.
    private var written: [Field: SourceLocation] = [:]

    init(_ source: DataSource, schema: RecordSchema) {
        self.schema = schema
        kind = source.kind
        let own = source.constants.keys.map { ($0, source.location) }
        let mapped = (source.columns + source.stageColumns.flatMap(\.columns)).map { ($0.field, $0.location) }
        for (name, location) in mapped + own where !schema.fields.contains(name) && written[name] == nil {
            written[name] = location
        }
    }

    /// What was most likely to be a field that is missing: its name misspelt, or with another word beside it.
    func misspelling(of field: Field) -> (name: Field, location: SourceLocation)? {
        let name =
            Suggestion.nearest(to: field, in: written.keys)
            ?? written.keys.sorted().first { $0.name.split { !$0.isLetter }.contains(field.name[...]) }
        return name.flatMap { name in written[name].map { (name, $0) } }
    }

    /// One for each name near that of a known field which nothing else is read into; required ones are errors
    /// elsewhere.
    func findings(given: Set<Field>) -> [Finding] {
        let missing = schema.fields.subtracting(given).subtracting(schema.required)
        let taken = written.filter { takenNames.contains($0.key) }.sorted { $0.key < $1.key }
            .map { RecordFindings.takenField($0.key, at: $0.value) }
        return taken
            + written.sorted { $0.key < $1.key }.compactMap { name, location in
                let alike = missing.filter { FieldSpelling.haveAlmostTheSameLetters(name, $0) }
                return Suggestion.nearest(to: name, in: alike).map {
                    RecordFindings.similarField(name, to: $0, at: location)
                }
            }
    }

    /// Words that expressions use otherwise, so that no filter can have the name. History names such arguments.
    private var takenNames: Set<Field> {
        switch kind {
        case .history: []
        case .cases: [.from, .to, .of, .limit, .basis, .average, .statusDate]
        case .compliments, .enquiries, .contacts: [.from, .to, .of, .limit, .average]
        case .payments: [.from, .to, .of, .average, .per]
        default: [.from, .to, .of]
        }
    }

    /// Whether all but a third of the letters are the same: a slip of the pen, not another word ("recorded" is not
    /// "responded").
    private static func haveAlmostTheSameLetters(_ left: Field, _ right: Field) -> Bool {
        // What is so long is another word, and to compare the two would take long.
        guard max(left.name.utf8.count, right.name.utf8.count) <= 100 else { return false }
        let differences = Array(left.name.lowercased()).sorted().difference(
            from: Array(right.name.lowercased()).sorted())
        return differences.count * 3 <= max(left.name.count, right.name.count)
    }
}
