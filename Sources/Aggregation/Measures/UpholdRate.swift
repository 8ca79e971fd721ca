import Narrative
import Casework
import Language

extension Measure {
    static let upholdRate = Measure(
        name: "uphold_rate", kind: .ombudsman, bases: [.decided], form: .share,
        title: "Ombudsman uphold rate",
        base: "decisions in the period that a complaint was upheld or not upheld",
        definition: "Decisions to uphold, divided by decisions to uphold and not to uphold.",
        source: Source(
            text: "Local Government and Social Care Ombudsman, Interpreting local authority statistics"),
        value: { evaluator, query, call, _ throws(ExpressionError) in
            try evaluator.upholdRate(query, call)
        }
    )
}

extension Evaluator {
    fileprivate mutating func upholdRate(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        guard case .category(let column)? = report.records[.ombudsman]?.columns[.decision] else {
            throw ExpressionError(
                "no-decision",
                "The Ombudsman records have no field \"decision\".",
                remedy: "Map it under data: ombudsman: columns: in report.yaml.",
                offset: call.offset
            )
        }
        let labels = labels(of: .decision, kind: .ombudsman, column: column)
        let upheld = labels["upheld"] ?? []
        let all = upheld + (labels["not upheld"] ?? [])
        let numerator = try count(query.with(.field(.decision), upheld), call)
        return share(numerator, of: try count(query.with(.field(.decision), all), call))
    }
}
