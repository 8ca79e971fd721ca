import Aggregation
import Pipeline
import Testing

@testable import Preview

/// What browsers are told when files are saved.
@Suite(.timeLimit(.minutes(1))) struct PreviewSessionTests {
    private let project: TemporaryProject
    private let session: PreviewSession
    private let settings: String

    init() throws {
        project = try TemporaryProject()
        settings = "content/\(try #require(project.reports().first))/report.yaml"
        session = PreviewSession(project: project.path)
        session.update()
    }

    @Test func tellsFirstWhatIsShown() async throws {
        var events = session.events().makeAsyncIterator()
        let first = try #require(await events.next())
        #expect(first.hasPrefix("event: shown\ndata: {\"version\":"))
        #expect(first.hasSuffix("}\n\n"))
        #expect(first.filter(\.isNewline).count == 3)
    }

    @Test func tellsOfChangesOnly() async throws {
        var events = session.events().makeAsyncIterator()
        let first = await events.next()
        session.update()
        try project.write(try project.read(settings) + "\n# A comment\n", to: settings)
        session.update()
        try project.write(
            try project.read("content/site.yaml").replacing("title: ", with: "title: New "), to: "content/site.yaml")
        session.update()
        let second = try #require(await events.next())
        #expect(second != first)
        #expect(session.shown.pages == 2)
    }

    @Test func keepsTheLastGoodPagesWhileASaveIsBroken() async throws {
        var events = session.events().makeAsyncIterator()
        _ = await events.next()
        let (good, pages) = (try project.read(settings), session.shown.pages)
        try project.write(good.replacing("title:", with: "titel:"), to: settings)
        session.update()
        let broken = try #require(await events.next())
        #expect(broken.contains(settings))
        #expect(broken.contains("\"errors\":[{\"place\":"))
        #expect(session.shown.pages == pages)
        #expect(session.shown.site != nil)
        try project.write(good, to: settings)
        session.update()
        let mended = try #require(await events.next())
        #expect(mended.contains("\"errors\":[]"))
        #expect(session.shown.pages == pages)
    }

    @Test func tellsStylesFromPages() throws {
        let before = session.shown
        try project.write("body { color: red }", to: "templates/assets/site.css")
        session.update()
        #expect(session.shown.assets == before.assets + 1)
        #expect(session.shown.pages == before.pages)
    }

    @Test func showsNothingOfAProjectThatNeverWasGood() throws {
        let empty = PreviewSession(project: try TemporaryProject(isEmpty: true).path)
        empty.update()
        #expect(empty.shown.site == nil)
        let page = String(decoding: PreviewPage.empty(empty.shown), as: UTF8.self)
        #expect(page.contains("No page can be made yet"))
        #expect(page.contains("data-version=\"none\""))
    }

    @Test func seesRecordsThatChangeWithoutChangingTheFilesSize() throws {
        let expression = "received"
        let report = try #require(session.shown.site?.reports.first)
        let file = "content/\(report)/data/cases.csv"
        let text = try project.read(file)
        func count() throws -> String? {
            session.update()
            return try session.shown.site?.explanation(of: expression, in: report)?.figure.text
        }
        let before = try count()
        try project.write(text.replacing("04/09/2023,18/09/2023", with: "04/09/2024,18/09/2024"), to: file)
        #expect(try count() != before)
        try project.write(text, to: file)
        #expect(try count() == before)
    }
}
