import Casework

extension Procedure {
    /// `name` and `stages` of a procedure; without a name it goes by its identifier.
    static func read(_ mapping: inout YAMLMapping, identifier: String) -> Procedure {
        let name = mapping.text("name") ?? identifier.capitalisedFirst
        let stages = mapping.named("stages").compactMap { _, stage, value in
            mapping.mapping(of: value, subject: "the stage \"\(stage)\"") { Stage.read(&$0, identifier: stage) }
        }
        if stages.isEmpty { mapping.add(missing: "stages") }
        return Procedure(identifier: identifier, name: name, stages: stages)
    }
}

extension Stage {
    fileprivate static func read(_ mapping: inout YAMLMapping, identifier: String) -> Stage {
        let name = mapping.text("name") ?? "Stage \(identifier)"
        let clock = mapping.choice("clock", of: ClockStart.self) ?? .received
        var limits: [StageLimits] = []
        if let listed = mapping.values("limits") {
            limits = listed.compactMap { value in
                mapping.mapping(of: value, subject: "the limits of stage \"\(identifier)\"") { inner in
                    let from = inner.day("from")
                    return StageLimits.read(&inner, from: from)
                }
            }
        }
        if let only = StageLimits.read(&mapping, from: nil) { limits.insert(only, at: 0) }
        // The order of limits without a date, or of the same date, is the order in which they are written.
        let ordered = limits.enumerated().sorted {
            ($0.element.from?.number ?? .min, $0.offset) < ($1.element.from?.number ?? .min, $1.offset)
        }
        return Stage(identifier: identifier, name: name, limits: ordered.map(\.element), clock: clock)
    }
}

extension StageLimits {
    /// Nil where there is no `respond`; that is a finding only where there is an `extend`.
    fileprivate static func read(_ mapping: inout YAMLMapping, from: Day?) -> StageLimits? {
        let respond = mapping.limit("respond")
        let extensionPlace = mapping.value("extend")?.location
        let extended = mapping.limit("extend")
        guard let respond else {
            if extended != nil, mapping.value("respond") == nil { mapping.add(missing: "respond") }
            return nil
        }
        if let extended, let extensionPlace, extended.unit == respond.unit, extended.amount <= respond.amount {
            mapping.add(
                Finding(
                    "short-extension", "The extended limit is not longer than the limit itself.",
                    remedy: "Count \"extend\" from the same start as \"respond\": 20 working days, not 10 more.",
                    at: extensionPlace
                )
            )
        }
        return StageLimits(from: from, respond: respond, extended: extended)
    }
}
