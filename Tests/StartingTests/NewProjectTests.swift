import Casework
import Narrative
import Starting
import Testing

@Suite struct NewProjectTests {
    private static let starter = [
        OutputFile(path: "common/project/content/site.yaml", text: "council: {{council}}\n"),
        OutputFile(path: "common/project/gitignore", text: "/output/\n"),
        OutputFile(path: "common/report/70-learning.md", text: "In {{year}}, not {{previous}}: {{ombudsman}}.\n"),
        OutputFile(path: "housing/data/cases.csv", text: "{{before}}-04-03,{{start}}-04-03,{{end}}-01-03\n"),
        OutputFile(path: "adults/10-introduction.md", text: "Not of this kind.\n"),
    ]

    private func files(_ kind: ReportKind, council: String? = nil) -> [String: String] {
        let project = NewProject(kind: kind, year: ReportingYear(start: 2025), council: council)
        let files = project.files(
            from: Self.starter, templates: [OutputFile(path: "a/page.mustache", text: "{{year}}{{{x}}}")])
        return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }

    @Test func fillsInTheYearsAndLeavesOtherKindsOut() {
        #expect(
            files(.housing, council: "Alder \"A\" Council") == [
                "content/site.yaml": "council: \"Alder \\\"A\\\" Council\"\n",
                ".gitignore": "/output/\n",
                "content/housing-2025-26/70-learning.md": "In 2025/26, not 2024/25: Housing Ombudsman.\n",
                "content/housing-2025-26/data/cases.csv": "2024-04-03,2025-04-03,2026-01-03\n",
                "templates/a/page.mustache": "{{year}}{{{x}}}",
            ])
    }

    @Test func asksForTheCouncilWhereItIsNotGiven() {
        #expect(files(.corporate)["content/site.yaml"] == "council: \"TODO: Write the council's name.\"\n")
    }

    @Test func bracesWithoutAKnownNameStay() {
        let project = NewProject(kind: .adults, year: ReportingYear(start: 2024), council: nil)
        let file = OutputFile(path: "adults/a.md", text: "{{ {{nobody}} {{year}} {{")
        #expect(
            project.files(from: [file], templates: []).map { String(decoding: $0.bytes, as: UTF8.self) }
                == ["{{ {{nobody}} 2024/25 {{"])
    }
}
