import Casework
import Narrative

/// A place in a settings file that a schema describes.
struct SchemaPlace {
    enum Step: Hashable {
        case key(String)
        case member
    }

    let steps: [Step]
    let schema: Schema

    /// Every place that a schema describes, the whole file first.
    static func all(in root: Schema) -> [SchemaPlace] {
        var places = [SchemaPlace(steps: [], schema: root)]
        var next = 0
        while next < places.count {
            places += places[next].inner(root)
            next += 1
        }
        return places
    }

    private func inner(_ root: Schema) -> [SchemaPlace] {
        let keys = (schema.properties ?? [:]).sorted { $0.key < $1.key }.map { (Step.key($0.key), $0.value) }
        let named = schema.named.map { (Step.key("some_name"), $0) }
        let member = schema.items.map { (Step.member, $0) }
        return (keys + [named, member].compactMap { $0 }).map { step, schema in
            SchemaPlace(steps: steps + [step], schema: SchemaPlace.resolved(schema, in: root))
        }
    }

    /// Of one or a list of them, the one.
    static func resolved(_ schema: Schema, in root: Schema) -> Schema {
        let reference = schema.reference ?? schema.anyOf?.first?.reference
        guard let name = reference?.split(separator: "/").last else { return schema }
        return root.definitions?[String(name)] ?? schema
    }

    /// A file with nothing in it but a value at this place.
    func text(holding value: String) -> String {
        steps.reversed().reduce(value) { inner, step in
            switch step {
            // A kind of the council's own is one that says so.
            case .key("some_name") where steps.first == .key("data") && steps.count > 1 && steps[1] == step:
                "{\"some_name\": \(inner.hasPrefix("{") ? "{\"kind\": \"own\", \(inner.dropFirst())" : inner)}"
            case .key(let name): "{\"\(name)\": \(inner)}"
            case .member: "[\(inner)]"
            }
        }
    }

    /// Whether it is a kind of record of the council's own.
    var isOwnKind: Bool { steps == [.key("data"), .key("some_name")] }

    /// Whether it is where such a kind says that it is one.
    var declaresOwnKind: Bool { steps == [.key("data"), .key("some_name"), .key("kind")] }

    /// "data.cases.stages", for messages.
    var path: String {
        steps.map { if case .key(let name) = $0 { name } else { "-" } }.joined(separator: ".")
    }
}
