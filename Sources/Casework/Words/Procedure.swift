/// A complaints procedure: its stages in order, each with its limits.
package struct Procedure: Hashable, Sendable {
    /// The value by which records name it: "statutory".
    package let identifier: String
    /// "Children Act statutory procedure".
    package let name: String
    /// In the order in which a complaint passes through them.
    package let stages: [Stage]

    package init(identifier: String, name: String, stages: [Stage]) {
        self.identifier = identifier
        self.name = name
        self.stages = stages
    }
}

/// One stage of a procedure.
package struct Stage: Hashable, Sendable {
    /// The value by which records name it: "1".
    package let identifier: String
    /// "Local resolution".
    package let name: String
    /// Limits in the order in which they came into force; the last one whose `from` is not after the day
    /// applies. Never empty where timeliness is asked for.
    package let limits: [StageLimits]
    /// Which date starts the clock.
    package let clock: ClockStart

    package enum ClockStart: String, Sendable, CaseIterable { case received, acknowledged }

    package init(identifier: String, name: String, limits: [StageLimits], clock: ClockStart = .received) {
        self.identifier = identifier
        self.name = name
        self.limits = limits
        self.clock = clock
    }

    /// The limits that came into force after one day and until another, in their order, each with the day and the limits
    /// before it; nil where there were none.
    package func limitChanges(
        after first: Day, until last: Day
    ) -> [(day: Day, earlier: StageLimits?, later: StageLimits)] {
        limits.compactMap { later in
            guard let day = later.from, first < day, day <= last else { return nil }
            return (day, limits(on: Day(number: day.number - 1)), later)
        }
    }

    /// The limits in force for a complaint received on `day`.
    package func limits(on day: Day) -> StageLimits? {
        limits.last { $0.from.map { $0 <= day } ?? true }
    }
}

/// The limits of a stage from one day on.
package struct StageLimits: Hashable, Sendable {
    /// Nil: always.
    package let from: Day?
    package let respond: Limit
    /// The longest permitted time with an extension, counted from the same start; nil where none is permitted.
    package let extended: Limit?

    package init(from: Day? = nil, respond: Limit, extended: Limit? = nil) {
        self.from = from
        self.respond = respond
        self.extended = extended
    }
}
