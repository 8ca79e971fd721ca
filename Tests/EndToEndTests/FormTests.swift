import Foundation
import Testing

/// Every form of table, chart and panel, from the records to the page and the CSV file.
///
/// The project is in `Forms/content`, what it gave when it was looked at in `Forms/Golden`.
/// `UPDATE_GOLDEN=1 swift test` records that anew. `Tests/Differential/compare` works it all out a second time, from the
/// records and with nothing of Upheld; there are few enough to count by hand.
@Suite struct FormTests {
    static let tables = [
        "counts": [
            "grouped", "measures-by-year", "expressions", "points", "percent", "stage-by-procedure", "quarters",
            "year-quarters", "largest",
        ],
        "shares": [
            "share-of-column", "share-of-row", "share-of-above", "percent-and-part", "side-by-side", "brackets",
            "bracketed-shares", "status", "timeliness", "causes", "history",
        ],
        "charts": ["columns", "bars", "stacked", "stacked-bars", "line", "funnel", "each"],
    ]
    static let blocks = ["tiles", "panels", "quote-group"]

    static let forms = tables.keys.sorted().flatMap { page in (tables[page] ?? []).map { Form(page: page, name: $0) } }

    struct Form: CustomTestStringConvertible, Sendable {
        let page: String
        let name: String
        var testDescription: String { name }
    }

    /// Path → text of the built site, built once for all tests.
    static let site = Result { () throws -> [String: String] in
        let project = try TemporaryProject("Forms")
        let result = try Program.run("build", in: project.folder)
        #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
        return try project.contents(of: "output").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static let golden = Program.repository.appending(path: "Tests/EndToEndTests/Forms/Golden")

    private func expect(_ text: String, isAt name: String) throws {
        let file = Self.golden.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
        let golden = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
        #expect(text == golden, "\(name) is not as it was.")
    }

    private func page(_ name: String) throws -> String {
        try #require(try Self.site.get()["forms/\(name).html"])
    }

    @Test(arguments: forms) func isBuiltAsItWasLookedAt(form: Form) throws {
        let page = try page(form.page)
        let mark = try #require(page.firstRange(of: " id=\"\(form.name)\">"))
        let start = try #require(page[..<mark.lowerBound].lastIndex(of: "<"))
        let end = try #require(page[start...].firstRange(of: "<p class=\"download\">"))
        try expect(String(page[start..<end.lowerBound]), isAt: "\(form.name).html")
        try expect(try #require(try Self.site.get()["forms/data/\(form.name).csv"]), isAt: "\(form.name).csv")
    }

    /// From the first of its kind up to the next block, or the end of the words.
    @Test(arguments: blocks) func isSetAsItWasLookedAt(block: String) throws {
        let page = try page("panels")
        let mark = try #require(page.firstRange(of: " class=\"\(block)\">"))
        let start = try #require(page[..<mark.lowerBound].lastIndex(of: "<"))
        let ends = (Self.blocks.map { " class=\"\($0)\">" } + ["<nav class=\"pager\""]).compactMap { next in
            next == " class=\"\(block)\">" ? nil : page[mark.upperBound...].firstRange(of: next)?.lowerBound
        }
        let end = try #require(ends.min())
        let text = page[start..<end]
        // Without the beginning of the element that follows.
        let whole = text.hasSuffix("<div") || text.hasSuffix("<ul") ? text[..<(text.lastIndex(of: "<") ?? end)] : text
        try expect(String(whole), isAt: "\(block).html")
    }

    /// A block that is added to the project, or a file that no test compares with, is found.
    @Test func everyBlockAndEveryFileBelongsToATest() throws {
        let names = Self.forms.map(\.name)
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.golden.path)
        #expect(Set(files) == Set(names.flatMap { ["\($0).html", "\($0).csv"] } + Self.blocks.map { "\($0).html" }))
        let built = try Self.site.get().keys.filter { $0.hasPrefix("forms/data/") && $0.hasSuffix(".csv") }
        #expect(Set(built) == Set(names.map { "forms/data/\($0).csv" }))
    }
}
