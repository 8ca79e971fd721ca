import Casework
import Narrative

/// The front matter of a paper, beside what every Markdown file has.
struct PaperMatter {
    let committee: String?
    let meeting: Day?
    let agendaItem: String?
    let numbering: Paper.Numbering
    let numbersSections: Bool
    let status: Paper.Status
    let exemption: String?
    /// The fields under `front` and `back` in the order in which they are written.
    let front: [(heading: String, value: YAMLValue)]
    let back: [(heading: String, value: YAMLValue)]
    let appendices: [Paper.Appendix]
    let hasYearInShort: Bool

    init(_ mapping: inout YAMLMapping) {
        committee = mapping.text("committee")
        meeting = mapping.day("meeting")
        agendaItem = mapping.text("agenda-item")
        numbering = mapping.choice("numbering") ?? .continuous
        numbersSections = mapping.choice("section-numbers", of: Answer.self) == .yes || numbering == .bySection
        hasYearInShort = mapping.choice("summary", of: Answer.self) == .yes
        exemption = mapping.text("exempt")
        let stated = mapping.choice("status", of: Paper.Status.self)
        status = stated ?? (exemption == nil ? .final : .exempt)
        front = mapping.named("front").map { ($0.name, $0.value) }
        back = mapping.named("back").map { ($0.name, $0.value) }
        appendices = (mapping.values("appendices") ?? []).compactMap { value in
            mapping.mapping(of: value, subject: "the appendix") { Paper.Appendix.read(&$0) }
        }
        if status == .exempt, exemption == nil { mapping.add(missing: "exempt") }
    }
}

/// Yes or no.
private enum Answer: String, CaseIterable { case yes, no }

extension Paper.Appendix {
    fileprivate static func read(_ mapping: inout YAMLMapping) -> Paper.Appendix? {
        let title = mapping.requiredText("title")
        let isBound = mapping.choice("bound", of: Answer.self) == .yes
        let sources: [Source] = [
            mapping.text("report").map { .report($0, isBound: isBound) },
            mapping.text("paper").map { .paper($0, isBound: isBound) },
            mapping.text("file").map { .file($0) },
        ].compactMap { $0 }
        guard let source = sources.first, sources.count == 1 else {
            mapping.add(
                Finding(
                    "appendix-source", "An appendix is one report, one paper or one file.",
                    remedy: "Write one line \"report: folder\", \"paper: name\" or \"file: assets/name.pdf\".",
                    at: mapping.location
                )
            )
            return nil
        }
        return title.map { Paper.Appendix(title: $0, source: source, location: mapping.location) }
    }
}
