import Foundation

/// A JSON Schema, as far as those of the settings' files use it.
final class Schema: Decodable, Sendable {
    let properties: [String: Schema]?
    let items: Schema?
    let required: [String]?
    let allOf: [Schema]?
    let anyOf: [Schema]?
    let choices: [String]?
    let minimum: Int?
    let maximum: Int?
    let reference: String?
    let definitions: [String: Schema]?
    /// What the values under names of the writer's own look like.
    let named: Schema?
    /// No keys but those of `properties`.
    let isClosed: Bool

    private enum CodingKeys: String, CodingKey {
        case properties, items, required, allOf, anyOf, minimum, maximum, additionalProperties
        case choices = "enum"
        case reference = "$ref"
        case definitions = "$defs"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        properties = try values.decodeIfPresent([String: Schema].self, forKey: .properties)
        items = try values.decodeIfPresent(Schema.self, forKey: .items)
        required = try values.decodeIfPresent([String].self, forKey: .required)
        allOf = try values.decodeIfPresent([Schema].self, forKey: .allOf)
        anyOf = try values.decodeIfPresent([Schema].self, forKey: .anyOf)
        choices = try values.decodeIfPresent([String].self, forKey: .choices)
        minimum = try values.decodeIfPresent(Int.self, forKey: .minimum)
        maximum = try values.decodeIfPresent(Int.self, forKey: .maximum)
        reference = try values.decodeIfPresent(String.self, forKey: .reference)
        definitions = try values.decodeIfPresent([String: Schema].self, forKey: .definitions)
        let more = try? values.decodeIfPresent(Bool.self, forKey: .additionalProperties)  // A schema is no Bool.
        isClosed = more == false
        named = more == nil ? try values.decodeIfPresent(Schema.self, forKey: .additionalProperties) : nil
    }

    /// The schema of "schemas/NAME.schema.json".
    static func read(_ name: String) throws -> Schema {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = repository.appending(path: "schemas/\(name).schema.json")
        return try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
    }

    /// Whether a key that it does not name is a mistake, or a kind of record of the council's own.
    var takesOnlyItsKeys: Bool { isClosed || named?.anyOf?.first?.reference == "#/$defs/own" }

    /// The keys without which there is a finding; of keys of which one is enough, the first.
    var needs: Set<String> {
        let alternatives = (allOf ?? []).compactMap { $0.anyOf?.first?.required?.first }
        return Set((required ?? []) + alternatives)
    }
}
