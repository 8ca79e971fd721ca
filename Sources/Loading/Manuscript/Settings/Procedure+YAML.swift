import Casework

extension Procedure {
    /// `name` and `stages` of a procedure; without a name it goes by its identifier.
    static func read(_ mapping: inout YAMLMapping, identifier: String) -> Procedure {
        let name = mapping.text("name") ?? identifier.capitalisedFirst
        let stages = mapping.named("stages").compactMap { _, stage, value in
            mapping.mapping(of: value, subject: "the stage \"\(stage)\"") { Stage.read(&$0, identifier: stage) }
        }
        if stages.isEmpty { mapping.add(missing: "stages") }
        let limits = stages.flatMap(\.limits)
        let units = limits.flatMap { [$0.respond.unit, $0.extended?.unit].compactMap { $0 } }
        if units.contains(.workingDays), units.contains(.days), let place = mapping.value("stages") {
            for (text, location) in place.plainDays { mapping.add(.plainDays(text, at: location)) }
        }
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

extension YAMLValue {
    /// Every limit in it that is written in days, without a word of which days they are.
    fileprivate var plainDays: [(text: String, location: SourceLocation)] {
        let inner = (pairs ?? []).flatMap { pair -> [(text: String, location: SourceLocation)] in
            guard ["respond", "extend"].contains(pair.name), let text = pair.value.text else {
                return pair.value.plainDays
            }
            let isPlain = Limit(text: text)?.unit == .days && !text.lowercased().contains("calendar")
            return isPlain ? [(text, pair.value.location)] : []
        }
        return inner + (list ?? []).flatMap(\.plainDays)
    }
}

extension Finding {
    fileprivate static func plainDays(_ text: String, at location: SourceLocation) -> Finding {
        Finding(
            "which-days",
            "\"\(text)\" are days of any kind, Saturdays and Sundays too; other limits of the procedure are in working days.",
            remedy: "Write \"\(text.replacing("day", with: "working day"))\"; or "
                + "\"\(text.replacing("day", with: "calendar day"))\" if that is meant.",
            at: location, severity: .warning
        )
    }
}
