import Aggregation
import Language
import Narrative
import Casework

/// Figures that add up the stages of a procedure, where the words call what they count complaints or cases: a
/// complaint at two stages would be two.
func stageRecordsCalledComplaints(in report: Report, _ figures: Figures) -> [Finding] {
    let sums = figures.stageSums
    let tables = figures.tables.filter { !$0.value.stageSums.isEmpty }
    guard !sums.isEmpty || !tables.isEmpty else { return [] }
    let keyFigures = report.settings.keyFigures.compactMap { finding(for: $0, sums) }
    return keyFigures
        + report.narratives.concurrentMap { section in
            let blocks = section.figureBlocks
            let words = sums.isEmpty ? [] : findings(in: section, figures)
            return words + blocks.flatMap { $0.content.tiles.compactMap { finding(for: $0, sums) } }
                + blocks.compactMap { block in tables[block.location].flatMap { finding(for: $0, at: block.location) } }
        }.flatMap { $0 }
}

private func findings(in section: Section, _ figures: Figures) -> [Finding] {
    guard section.expressions.contains(where: { figures.stageSums.contains($0.text) }) else { return [] }
    return section.runs.flatMap { run in
        run.words.expressions.contains { figures.stageSums.contains($0.text) }
            ? CountedWords(run.words, figures).miscalled.map { .stageRecordsCalledComplaints($0) } : []
    }
}

private func finding(for tile: TileRequest, _ sums: Set<String>) -> Finding? {
    guard let figure = tile.expressions.first(where: { sums.contains($0.text) }),
        CountedWords(figure, tile.words).miscalled.isEmpty == false
    else { return nil }
    return .stageRecordsCalledComplaints(figure)
}

private func finding(for table: FigureTable, at location: SourceLocation) -> Finding? {
    let words = [table.title] + table.stageSums
    guard !(words + table.notes).contains(where: \.saysStageRecords), words.contains(where: \.saysComplaints)
    else { return nil }
    return Finding(
        "stage-records-called-complaints",
        "\"\(table.title)\" adds up the records of several stages and calls them complaints: one that went through two"
            + " stages is counted twice.",
        remedy: "Write \"stage records\" in its title, heading or a note, name one stage under where, or count with"
            + " cases.",
        at: location, severity: .warning
    )
}

extension Finding {
    fileprivate static func stageRecordsCalledComplaints(_ figure: PlacedExpression) -> Finding {
        Finding(
            "stage-records-called-complaints",
            "\(figure.text) adds up the records of several stages, and the words call them complaints: one that went"
                + " through two stages is counted twice.",
            remedy: "Write \"stage records\", name one stage in the figure, or count with cases.", at: figure.location,
            severity: .warning
        )
    }
}

/// A run of words and of figures that add up stages.
private struct CountedWords {
    private enum Part {
        case word(String)
        case sum(PlacedExpression)
        /// Any other figure.
        case figure
    }

    private var parts: [Part] = []

    /// Words printed by a figure, such as "complaints were", are words of the run.
    init(_ inlines: [Inline], _ figures: Figures) { append(inlines, figures) }

    init(_ figure: PlacedExpression, _ words: String) {
        parts = [.sum(figure)]
        append(words)
    }

    /// The figures that are said to be numbers of complaints.
    var miscalled: [PlacedExpression] {
        parts.indices.compactMap { index in
            guard case .sum(let figure) = parts[index], let noun = noun(after: index), !isExplained(after: noun)
            else { return nil }
            return figure
        }
    }

    private mutating func append(_ inlines: [Inline], _ figures: Figures) {
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text): append(text)
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): append(inner, figures)
            case .figure(let expression):
                parts.append(figures.stageSums.contains(expression.text) ? .sum(expression) : .figure)
                if case .words(let words)? = figures.expressions[expression.text]?.value { append(words) }
            case .softBreak, .lineBreak, .image, .footnote, .label, .reference: break
            }
        }
    }

    private mutating func append(_ text: String) {
        parts += text.split(whereSeparator: \.isWhitespace).map { .word(String($0)) }
    }

    /// Where the complaints stand that a figure is said to count.
    private func noun(after index: Int) -> Int? {
        for next in (index + 1)..<min(parts.count, index + 7) {
            guard case .word(let typed) = parts[next], !typed.hasPrefix("(") else { return nil }
            let word = typed.trimmingPunctuation.lowercased()
            let follower = typed.endsClause ? nil : self.word(next + 1)
            if Vocabulary.complaints.contains(word) {
                return follower.map(Vocabulary.uses.contains) == true ? nil : next
            }
            if Vocabulary.complaint.contains(word) {
                return follower.map(Vocabulary.afterOne.contains) == false ? nil : next
            }
            guard !typed.endsClause, Vocabulary.between.contains(word) else { return nil }
        }
        return nil
    }

    private func word(_ index: Int) -> String? {
        guard parts.indices.contains(index), case .word(let typed) = parts[index] else { return nil }
        return typed.trimmingPunctuation.lowercased()
    }

    /// Whether the rest of the sentence says that stage records are meant.
    private func isExplained(after noun: Int) -> Bool {
        for index in noun..<parts.count {
            guard case .word(let typed) = parts[index] else { continue }
            if word(index) == "stage", word(index + 1)?.hasPrefix("record") == true { return true }
            if typed.hasSuffix(".") { return false }
        }
        return false
    }
}

extension String {
    /// Whether a clause ends with the word.
    fileprivate var endsClause: Bool { last.map { ".,;:!?)".contains($0) } ?? false }

    fileprivate var saysStageRecords: Bool {
        let words = lowercased().split { !$0.isLetter }
        return zip(words, words.dropFirst()).contains { $0 == "stage" && $1.hasPrefix("record") }
    }

    /// Whether complaints or cases are named, other than to describe a procedure or the like.
    fileprivate var saysComplaints: Bool {
        let words = split(whereSeparator: \.isWhitespace).map { String($0).trimmingPunctuation.lowercased() }
        return words.indices.contains { index in
            guard Vocabulary.complaints.contains(words[index]) else { return false }
            return index + 1 == words.count || !Vocabulary.uses.contains(words[index + 1])
        }
    }
}
