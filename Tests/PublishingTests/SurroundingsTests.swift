import Casework
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

    @Test func whatAKilledRunLeftIsRemoved() throws {
        try folder.publish(["index.html": "old"])
        try folder.write("half", to: ".site.staging/report/volumes.html")
        try folder.publish(["index.html": "new"])
        #expect(try folder.site() == ["index.html": "new"])
        #expect(try folder.names() == [".site.lock", "site"])
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
