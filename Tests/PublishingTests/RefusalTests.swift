import Casework
import Testing

@testable import Publishing

@Suite struct RefusalTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func findings(_ files: [OutputFile], to name: String = "site") throws -> [Finding] {
        try #require(throws: FindingsError.self) { try publish(files, to: folder.path(name)) }.findings
    }

    private let page = OutputFile(path: "index.html", text: "page")

    @Test(arguments: ["letter.txt", "photos/1.jpg", ".git/HEAD"])
    func aFolderThatUpheldDidNotWriteStaysAsItIs(file: String) throws {
        try folder.write("mine", to: "site/\(file)")
        let findings = try findings([page])
        #expect(findings.map(\.identifier) == ["output-not-ours"])
        #expect(findings.first?.location == SourceLocation(file: folder.path("site")))
        #expect(findings.hasErrors)
        #expect(try folder.texts(of: "site") == [file: "mine"])
        #expect(try folder.names() == ["site"])
    }

    @Test func aFileIsNotAPlaceForASite() throws {
        try folder.write("mine", to: "site")
        #expect(try findings([page]).map(\.identifier) == ["output-is-a-file"])
        #expect(try folder.texts(of: "") == ["site": "mine"])
    }

    @Test func theFolderAboveTheSiteMustExist() throws {
        #expect(try findings([page], to: "missing/site").map(\.identifier) == ["no-output-folder"])
        #expect(try folder.names() == [])
    }

    @Test(arguments: [
        "../escaped.html", "report/../../escaped.html", "/escaped.html", "", ".", "./index.html", "report//page.html",
        "report/", "report/..",
    ])
    func aPathThatWouldLeaveTheFolderIsRefused(path: String) throws {
        try folder.publish(["index.html": "old"])
        let findings = try findings([page, OutputFile(path: path, text: "escaped")])
        #expect(findings.map(\.identifier) == ["bad-output-path"])
        #expect(findings.first?.location == SourceLocation(file: path))
        #expect(try folder.site() == ["index.html": "old"])
        #expect(try folder.names() == [".site.lock", "site"])
    }

    @Test(arguments: ["..volumes.html", "report/...", "a b.html", "report.d/page"])
    func aPathThatOnlyLooksDangerousIsNot(path: String) throws {
        try folder.publish([path: "page"])
        #expect(try folder.site() == [path: "page"])
    }

    @Test func everyBadPathIsReportedAtOnce() throws {
        let files = ["index.html", "../a", "index.html", "b//c"].map { OutputFile(path: $0, text: "page") }
        let findings = try findings(files)
        #expect(findings.map(\.identifier) == ["bad-output-path", "two-files-one-path", "bad-output-path"])
        #expect(findings.map(\.location.file) == ["../a", "index.html", "b//c"])
    }

    @Test func waitsForNoOtherRunAndTouchesNothingMeanwhile() throws {
        try folder.publish(["index.html": "old"])
        let lock = try SiteFolder(at: folder.path("site")).lock()
        #expect(try findings([page]).map(\.identifier) == ["build-in-progress"])
        #expect(try folder.site() == ["index.html": "old"])
        lock.release()
        try folder.publish(["index.html": "new"])
        #expect(try folder.site() == ["index.html": "new"])
    }

    @Test func twoSitesOfOneFolderDoNotLockEachOtherOut() throws {
        try folder.publish(["index.html": "old"])
        let lock = try SiteFolder(at: folder.path("site")).lock()
        defer { lock.release() }
        try folder.publish(["index.html": "other"], to: "other")
        #expect(try folder.site("other") == ["index.html": "other"])
    }

    /// A site that fails only when it has been written in part.
    struct Failure: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let paths: [String]
    }

    @Test(arguments: [
        Failure(testDescription: "a file stands where a folder must", paths: ["a", "a/b", "c"]),
        Failure(testDescription: "a file's name is too long", paths: ["a", String(repeating: "n", count: 300)]),
        Failure(
            testDescription: "a folder's name is too long", paths: ["a", String(repeating: "n", count: 300) + "/b"]),
    ])
    func aFailureHalfwayLeavesTheOldSite(failure: Failure) throws {
        try folder.publish(["index.html": "old", "a": "old"])
        let findings = try findings(failure.paths.map { OutputFile(path: $0, text: "new") })
        #expect(findings.map(\.identifier) == ["cannot-publish"])
        #expect(try folder.site() == ["index.html": "old", "a": "old"])
        #expect(try folder.names() == [".site.lock", "site"])
    }

    @Test func aFailureHalfwayLeavesNoFolderWhereThereWasNone() throws {
        #expect(
            try findings([page, OutputFile(path: "index.html/b", text: "")]).map(\.identifier) == ["cannot-publish"])
        #expect(try folder.names() == [".site.lock"])
    }
}
