import Casework
import Foundation
import Glibc
import Testing

@testable import Publishing

/// What stands in or beside a site without being part of it.
@Suite struct SurroundingsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func hiddenEntriesAtTheTopAreKeptAsTheyAre() throws {
        try folder.publish(["index.html": "old"])
        try folder.write("Deny from all", to: "site/.htaccess")
        try folder.write("ref: refs/heads/main", to: "site/.git/HEAD")
        try folder.write("[core]", to: "site/.git/nested/config")
        let before = try folder.identity(of: "site/.git/nested/config")
        let summary = try folder.publish(["index.html": "new"])
        #expect(summary == PublishSummary(written: 1, unchanged: 1, removed: 0))
        #expect(
            try folder.site() == [
                "index.html": "new", ".htaccess": "Deny from all", ".git/HEAD": "ref: refs/heads/main",
                ".git/nested/config": "[core]",
            ])
        #expect(try folder.identity(of: "site/.git/nested/config") == before)
    }

    @Test func hiddenFilesBelowTheTopAreNotKept() throws {
        try folder.publish(["report/index.html": "page"])
        try folder.write("thumbs", to: "site/report/.cache")
        #expect(try folder.publish(["report/index.html": "page"]).removed == 1)
        #expect(try folder.site() == ["report/index.html": "page"])
    }

    @Test func theSitesOwnHiddenFileReplacesAKeptOne() throws {
        try folder.publish(["index.html": "page"])
        try folder.write("mine", to: "site/.nojekyll")
        try folder.publish(["index.html": "page", ".nojekyll": "Upheld's"])
        #expect(try folder.site() == ["index.html": "page", ".nojekyll": "Upheld's"])
    }

    /// As a run that is killed while it publishes leaves it.
    private func leaveStaging() throws -> String {
        let name = ".site.staging-0123456789abcdef0123456789abcdef"
        let text = "Upheld made this folder for one run, which removes it. A later run removes what is left.\n"
        try folder.write("half", to: name + "/site/report/volumes.html")
        try folder.write("\(name)\n\(text)", to: name + "/.upheld-run")
        return name
    }

    @Test func whatAKilledRunLeftIsRemovedAndSaid() throws {
        try folder.publish(["index.html": "old"])
        let name = try leaveStaging()
        let summary = try folder.publish(["index.html": "new"])
        #expect(summary.leftovers.removed == [folder.path(name)])
        #expect(try folder.site() == ["index.html": "new"])
        #expect(try folder.names() == [".site.lock", "site"])
    }

    @Test func whatARunThatLivesHasLaidOutStays() throws {
        try folder.publish(["index.html": "old"])
        let scratch = try ScratchFolder.make(in: folder.path(""), named: ".site.staging")
        #expect(try folder.publish(["index.html": "new"]).leftovers == ScratchFolder.Leftovers())
        #expect(try folder.names().count == 3)
        #expect(scratch.remove())
        #expect(try folder.names() == [".site.lock", "site"])
    }

    @Test(arguments: [".site.staging", ".site.staging-0123456789abcdef0123456789abcdef", ".upheld.staging"])
    func aFolderOfOnesOwnWithSuchANameStays(name: String) throws {
        try folder.write("mine", to: name + "/notes.txt")
        try folder.publish(["index.html": "old"])
        try folder.publish(["index.html": "new"])
        #expect(try folder.texts(of: name) == ["notes.txt": "mine"])
    }

    @Test(arguments: [".site.staging", ".site.staging-0123456789abcdef0123456789abcdef"])
    func whatALinkOfSuchANameLeadsToStays(name: String) throws {
        try folder.write("thesis", to: "victim/deep/thesis.txt")
        try folder.write("x", to: "victim/.upheld-run")
        try folder.createLink(name, to: "victim")
        try folder.publish(["index.html": "old"])
        try folder.publish(["index.html": "new"])
        #expect(try folder.texts(of: "victim") == ["deep/thesis.txt": "thesis", ".upheld-run": "x"])
    }

    @Test func aLockThatIsALinkOrAPipeIsAFinding() throws {
        try folder.createLink(".site.lock", to: "elsewhere")
        let error = try #require(throws: FindingsError.self) { try folder.publish(["index.html": "new"]) }
        #expect(error.findings.map(\.identifier) == ["lock-is-no-file"])
        #expect(try folder.names() == [".site.lock"])
        try folder.createFolder("other")
        #expect(mkfifo(folder.path(".second.lock"), 0o600) == 0)
        let pipe = try #require(throws: FindingsError.self) { try folder.publish(["a": "b"], to: "second") }
        #expect(pipe.findings.map(\.identifier) == ["lock-is-no-file"])
    }

    @Test func theGroupAndItsRightsAreKept() throws {
        try folder.publish(["report/index.html": "old"])
        #expect(chmod(folder.path("site"), 0o2775) == 0)
        #expect(chmod(folder.path("site/report"), 0o2770) == 0)
        try folder.publish(["report/index.html": "new"])
        #expect(try folder.mode(of: "site") == 0o2775)
        #expect(try folder.mode(of: "site/report") == 0o2770)
    }

    @Test func aFileThatALinkInTheOldSiteLeadsToIsNotTakenForTheSites() throws {
        try folder.write("page", to: "elsewhere/index.html")
        try folder.publish(["report/index.html": "page", "same.html": "page"])
        try FileManager.default.removeItem(atPath: folder.path("site/report"))
        try folder.createLink("site/report", to: "../elsewhere")
        try FileManager.default.removeItem(atPath: folder.path("site/same.html"))
        try folder.createLink("site/same.html", to: "../elsewhere/index.html")
        #expect(try folder.publish(["report/index.html": "page", "same.html": "page"]).written == 2)
        try folder.write("changed", to: "elsewhere/index.html")
        #expect(try folder.site() == ["report/index.html": "page", "same.html": "page"])
    }

    @Test func whatStandsBesideTheSiteIsNotTouched() throws {
        try folder.write("letter", to: "letter.txt")
        try folder.write("other", to: ".other.staging/page.html")
        try folder.publish(["index.html": "old"])
        try folder.publish(["index.html": "new"])
        #expect(try folder.texts(of: "")["letter.txt"] == "letter")
        #expect(try folder.texts(of: "")[".other.staging/page.html"] == "other")
    }

    @Test func aLinkToTheFolderIsFollowedAndStays() throws {
        try folder.createFolder("disk")
        try folder.publish(["index.html": "old"], to: "disk/real")
        try folder.createLink("site", to: "disk/real")
        try folder.publish(["index.html": "new"])
        #expect(try folder.site("disk/real") == ["index.html": "new"])
        #expect(try folder.names() == ["disk", "site"])
        #expect(try folder.names(in: "disk") == [".real.lock", "real"])
    }

    @Test func aSlashAtTheEndOfTheFolderMakesNoDifference() throws {
        try folder.publish(["index.html": "old"], to: "site/")
        try folder.publish(["index.html": "new"], to: "site/")
        #expect(try folder.site() == ["index.html": "new"])
        #expect(try folder.names() == [".site.lock", "site"])
    }

    @Test func aLinkWithinTheOldSiteIsRemovedAndNotFollowed() throws {
        try folder.write("letter", to: "private/letter.txt")
        try folder.publish(["index.html": "page"])
        try folder.createLink("site/shared", to: "../private")
        #expect(try folder.publish(["index.html": "page"]).removed == 1)
        #expect(try folder.names(in: "site") == [".upheld", "index.html"])
        #expect(try folder.texts(of: "private") == ["letter.txt": "letter"])
    }
}
