import Casework
import Narrative
import Testing

@testable import Rendering

@Suite struct TemplateCheckTests {
    /// One mistake in the templates, and all that is said of it.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let path: String
        let old: String
        let new: String
        let identifier: String
        let summary: String
        let remedy: String

        init(
            _ description: String, in path: String, _ edit: (old: String, new: String), identifier: String,
            _ words: (summary: String, remedy: String)
        ) {
            testDescription = description
            self.path = path
            (old, new) = edit
            self.identifier = identifier
            (summary, remedy) = words
        }
    }

    static let mistakes = [
        Mistake(
            "a mistyped name", in: "section.mustache", ("{{section}}", "{{sektion}}"),
            identifier: "unknown-template-name",
            ("The page \"section\" has nothing called \"sektion\".", "Did you mean \"section\"?")),
        Mistake(
            "a mistyped name between three braces", in: "section.mustache", ("{{{content}}}", "{{{contnt}}}"),
            identifier: "unknown-template-name",
            ("The page \"section\" has nothing called \"contnt\".", "Did you mean \"content\"?")),
        Mistake(
            "a mistyped part", in: "index.mustache", ("{{#summary}}", "{{^sumary}}{{/sumary}}{{#summary}}"),
            identifier: "unknown-template-name",
            ("The page \"index\" has nothing called \"sumary\".", "Did you mean \"summary\"?")),
        Mistake(
            "a name that another page has", in: "report.mustache", ("<h1>{{title}}</h1>", "<h1>{{rounding}}</h1>"),
            identifier: "unknown-template-name",
            ("The page \"report\" has nothing called \"rounding\".", "Known: ")),
        Mistake(
            "a name that only the elements of a list have", in: "figures.mustache",
            ("<p class=\"lead\">{{report}}</p>", "<p class=\"lead\">{{measure}}</p>"),
            identifier: "unknown-template-name",
            ("The page \"figures\" has nothing called \"measure\".", "Known: ")),
        Mistake(
            "a part that is not closed", in: "not-found.mustache", ("{{/content}}", ""), identifier: "bad-template",
            ("{{/layout}} closes what is not open.", "Close the parts")),
        Mistake(
            "a part that is never closed", in: "report.mustache",
            ("{{/layout}}", "{{/layout}}{{#summary}}"), identifier: "bad-template",
            ("{{#summary}} is not closed.", "Add {{/summary}}.")),
        Mistake(
            "a closing tag too many", in: "not-found.mustache", ("<h1>Page", "{{/nothing}}<h1>Page"),
            identifier: "bad-template", ("{{/nothing}} closes what is not open.", "Close the parts")),
        Mistake(
            "a tag that is not closed", in: "document.mustache", ("{{/layout}}", "{{/layout}}{{period"),
            identifier: "bad-template", ("A tag is not closed.", "Put }} at its end.")),
        Mistake(
            "a partial that is missing", in: "document.mustache", ("{{{content}}}", "{{>layot}}"),
            identifier: "unknown-template",
            ("There is no template layot.mustache.", "Did you mean \"layout\"?")),
    ]

    @Test(arguments: mistakes) func aMistakeIsFoundWhereItStands(mistake: Mistake) throws {
        var files = try TemplateFiles()
        try files.replace(mistake.old, with: mistake.new, in: mistake.path)
        let finding = try #require(files.findings().first)
        #expect(files.findings().count == 1)
        #expect(finding.identifier == mistake.identifier)
        #expect(finding.summary == mistake.summary)
        #expect(finding.remedy.hasPrefix(mistake.remedy))
        #expect(finding.severity == .error)
        let line = try files.line(of: mistake.new.isEmpty ? "{{/layout}}" : mistake.new, in: mistake.path)
        #expect(finding.location == SourceLocation(file: "templates/\(mistake.path)", line: line))
    }

    @Test func theTemplatesThatUpheldComesWithAreSound() throws {
        #expect(try TemplateFiles().findings() == [])
    }

    @Test(arguments: PageKind.allCases) func everyPageNeedsItsTemplate(kind: PageKind) throws {
        var files = try TemplateFiles()
        files.write(nil, to: "\(kind.rawValue).mustache")
        let findings = files.findings()
        #expect(findings.map(\.identifier) == ["missing-template"])
        #expect(findings.map(\.summary) == ["The template \(kind.rawValue).mustache is missing."])
        #expect(findings.map(\.location) == [SourceLocation(file: "templates")])
    }

    /// Documents for paper have no layout in common with pages.
    private static let pagesOfTheSite = PageKind.allCases.filter { ![.paperPrint, .reportPrint].contains($0) }

    @Test func aMissingLayoutIsFoundInEveryTemplateThatAsksForIt() throws {
        var files = try TemplateFiles()
        files.write(nil, to: "layout.mustache")
        let findings = files.findings().filter { $0.identifier == "unknown-template" }
        #expect(
            findings.map(\.location)
                == Self.pagesOfTheSite.map(\.rawValue).sorted().map {
                    SourceLocation(file: "templates/\($0).mustache", line: 1)
                })
    }

    @Test func aNameInTheLayoutMustBeKnownToEveryPage() throws {
        var files = try TemplateFiles()
        try files.replace("<main", with: "{{section}}<main", in: "layout.mustache")
        let pages = files.findings().map { $0.summary.split(separator: "\"")[1] }
        #expect(Set(pages) == Set(Self.pagesOfTheSite.map { Substring($0.rawValue) }).subtracting(["section"]))
        #expect(Set(files.findings().map(\.location.file)) == ["templates/layout.mustache"])
    }

    @Test func aTemplateThatIncludesItselfIsFound() throws {
        var files = try TemplateFiles()
        try files.replace("{{/content}}", with: "{{>not-found}}{{/content}}", in: "not-found.mustache")
        #expect(files.findings().map(\.identifier) == ["circular-template"])
        let line = try files.line(of: "{{>not-found}}", in: "not-found.mustache")
        #expect(
            files.findings().map(\.location) == [SourceLocation(file: "templates/not-found.mustache", line: line)])
    }

    @Test func everyMistakeIsReportedAtOnceInTheOrderOfFiles() throws {
        var files = try TemplateFiles()
        try files.replace("{{section}}", with: "{{sektion}}", in: "section.mustache")
        try files.replace("{{site-title}}", with: "{{sight-title}}", in: "accessibility.mustache")
        try files.replace("{{number}}", with: "{{numbr}}", in: "accessibility.mustache")
        let findings = files.findings()
        #expect(
            findings.map(\.location.file) == [
                "templates/accessibility.mustache", "templates/accessibility.mustache", "templates/section.mustache",
            ])
    }

    @Test func commentsAndNamesOfOuterPartsAreNoMistakes() throws {
        var files = try TemplateFiles()
        try files.replace(
            "{{#summary}}", with: "{{! whatever {it} says }}{{#summary}}{{ council }}{{ site-title }}",
            in: "index.mustache")
        #expect(files.findings() == [])
    }

    @Test func styleSheetsArePublishedAndTemplatesAreNot() throws {
        var files = try TemplateFiles()
        files.write("words for web officers", to: "README.md")
        let assets = try files.templates().assets.map(\.path)
        #expect(assets.contains("assets/site.css"))
        #expect(assets.allSatisfy { !$0.hasSuffix(".mustache") && !$0.hasSuffix(".md") })
    }
}
