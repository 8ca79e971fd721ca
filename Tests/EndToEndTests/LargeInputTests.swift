import Foundation
import Testing

/// Projects of which something is far more than anybody needs: each ends soon, in a finding or a site.
@Suite struct LargeInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The finding; nil: it builds.
        let finding: String?
        let change: @Sendable (TemporaryProject) throws -> Void

        init(_ name: String, finds finding: String?, by change: @escaping @Sendable (TemporaryProject) throws -> Void) {
            testDescription = name
            self.finding = finding
            self.change = change
        }
    }

    private static let settings = "content/sample/report.yaml"
    private static let records = "content/sample/data/cases.csv"
    private static let volumes = "content/sample/10-volumes.md"

    private static func section(_ text: String) -> @Sendable (TemporaryProject) throws -> Void {
        { try $0.write("# More\n\n" + text, to: "content/sample/30-more.md") }
    }

    private static func add(_ words: String, to path: String) -> @Sendable (TemporaryProject) throws -> Void {
        { try $0.write(try $0.read(path) + words, to: path) }
    }

    /// Records each with a service, and with a team under "Name", of its own, beside those that are there.
    private static func labels(_ count: Int, in project: TemporaryProject) throws {
        let rows = (1...count).map {
            "Z\($0),statutory,1,02/04/2024,16/04/2024,Upheld,Service \($0),Team \($0)\n"
        }
        try add(rows.joined(), to: records)(project)
    }

    /// A cell that holds many causes.
    private static func list(_ causes: [String], in project: TemporaryProject) throws {
        try project.replace("service: Service }", with: "cause: Name }\n    several: { cause: \";\" }", in: settings)
        try project.replace("rows: service", with: "rows: cause", in: volumes)
        try add(
            "Z1,statutory,1,02/04/2024,16/04/2024,Upheld,Transport,\"\(causes.joined(separator: ";"))\"\n", to: records
        )(project)
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let cases = [
        Case("a cell of 300,000 causes", finds: "too-many-values") { try list((1...300_000).map { "c\($0)" }, in: $0) },
        Case("a cell of 300,000 times one cause", finds: nil) {
            try list(Array(repeating: "c", count: 300_000), in: $0)
        },
        Case("60,000 services", finds: "large-table") { try labels(60_000, in: $0) },
        Case("a table of 1,000 rows and 1,000 columns", finds: "large-table") { project in
            try labels(1_000, in: project)
            try project.replace("service: Service }", with: "service: Service, team: Name }", in: settings)
            try project.replace("columns: year", with: "columns: team", in: volumes)
        },
        Case(
            "a table of 1,000 rows and 500 columns in Markdown", finds: "large-table",
            by: section(
                repeated("|a", 500) + "|\n" + repeated("|-", 500) + "|\n" + repeated("|b|\n", 1_000))),
        Case("30,000 equal headings", finds: nil, by: section(repeated("## Same\n\n", 30_000))),
        Case("20,000 figures in a line", finds: nil, by: section(repeated("`=year()` ", 20_000))),
        Case("quotations 100,000 deep", finds: "too-deep", by: section(repeated(">", 100_000) + " a\n")),
        Case("lists 20,000 deep", finds: "too-deep", by: section(repeated("- ", 20_000) + "a\n")),
        Case("lists in quotations, 1,000 deep", finds: "too-deep", by: section(repeated("> - ", 1_000) + "a\n")),
        Case("emphasis 20,000 deep", finds: nil, by: section(repeated("*_", 20_000) + "a" + repeated("_*", 20_000))),
        Case("brackets 100,000 deep", finds: nil, by: section(repeated("[", 100_000) + repeated("]", 100_000))),
        Case(
            "an expression 100,000 deep", finds: "long-expression",
            by: section(
                "`=" + repeated("(", 100_000) + "received" + repeated(")", 100_000) + "`")),
        Case("YAML 50,000 deep", finds: "broken-yaml") {
            try $0.replace(
                "title: Complaints", with: "title: Complaints\nsummary: " + repeated("[", 50_000), in: settings)
        },
        Case(
            "aliases that multiply, in a block", finds: "too-many-references",
            by: add(
                "\n```table\nb0: &b0 [x,x,x,x,x,x,x,x]\n"
                    + (1...9).map {
                        "b\($0): &b\($0) [\(Array(repeating: "*b\($0 - 1)", count: 8).joined(separator: ","))]\n"
                    }
                    .joined() + "title: C\n```\n", to: volumes)),
        Case("aliases that multiply by merging", finds: "too-many-references") {
            let merges = (1...19).map {
                "b\($0): &b\($0) {<<: [\(Array(repeating: "*b\($0 - 1)", count: 4).joined(separator: ","))]}\n"
            }
            try $0.replace(
                "title: Complaints", with: "title: Complaints\nb0: &b0 {a: 1}\n" + merges.joined(), in: settings)
        },
        Case("5,000 measures, each made of the one before", finds: "too-much-work") { project in
            let measures = (1...5_000).map { "  m\($0): { title: A, definition: d, expression: m\($0 - 1) }\n" }
            try add(
                "measures:\n  m0: { title: A, definition: d, expression: received }\n" + measures.joined(), to: settings
            )(project)
            try section("`=m5000`\n")(project)
        },
        Case("measures made of each other in a table", finds: "circular-measure") { project in
            try add(
                "measures:\n  a: { title: A, definition: d, expression: b }\n"
                    + "  b: { title: B, definition: d, expression: a }\n", to: settings)(project)
            try project.replace("measure: received", with: "measure: a", in: volumes)
            try section("`=a`\n")(project)
        },
        Case(
            "a template of 900 KB", finds: "bad-template",
            by: add(
                repeated("{{title}}", 100_000), to: "templates/section.mustache")),
        Case("folders 1,500 deep", finds: "link-loop") { project in
            let path = "content/assets/" + Array(repeating: "d", count: 1_500).joined(separator: "/")
            try FileManager.default.createDirectory(
                at: project.folder.appending(path: path), withIntermediateDirectories: true)
        },
    ]

    @Test(.timeLimit(.minutes(2)), arguments: cases) func endsSoon(large: Case) throws {
        let project = try TemporaryProject()
        try large.change(project)
        let started = Date()
        let result = try Program.run("build", in: project.folder)
        // A debug build on a busy machine.
        #expect(Date().timeIntervalSince(started) < 60)
        #expect(result.exitCode == (large.finding == nil ? 0 : 1), "\(result.errors.prefix(500))")
        if let finding = large.finding {
            #expect(result.errors.contains("[\(finding)]"), "\(result.errors.prefix(500))")
        }
    }
}
