import Casework
import Glibc
import Testing

@testable import Publishing

@Suite struct PublishTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func createsTheFolderAndMarksItAsUphelds() throws {
        let summary = try folder.publish(["index.html": "first page", "report/volumes.html": "volumes"])
        #expect(summary == PublishSummary(written: 3, unchanged: 0, removed: 0))
        let texts = try folder.texts(of: "site")
        #expect(texts.keys.sorted() == [".upheld", "index.html", "report/volumes.html"])
        #expect(texts["report/volumes.html"] == "volumes")
        #expect(texts[".upheld"]?.contains("Upheld") == true)
    }

    @Test func writesIntoAnEmptyFolder() throws {
        try folder.createFolder("site")
        try folder.publish(["index.html": "first page"])
        #expect(try folder.site() == ["index.html": "first page"])
    }

    @Test func leavesNothingButTheSiteAndItsLockBesideIt() throws {
        try folder.publish(["index.html": "old"])
        try folder.publish(["index.html": "new"])
        #expect(try folder.names() == [".site.lock", "site"])
    }

    @Test func writesNothingWhereNothingHasChanged() throws {
        let site = ["index.html": "first page", "data/table.csv": "a,b\r\n"]
        try folder.publish(site)
        let before = try folder.identity(of: "site")
        let summary = try folder.publish(site)
        #expect(summary == PublishSummary(written: 0, unchanged: 3, removed: 0))
        #expect(try folder.identity(of: "site") == before)
    }

    @Test func keepsTheFileItselfWhereItsBytesAreTheSame() throws {
        try folder.publish(["same.html": "same", "report/same.html": "also", "changed.html": "old"])
        let before = try ["same.html", "report/same.html", "changed.html"].map {
            try folder.identity(of: "site/\($0)")
        }
        let summary = try folder.publish(["same.html": "same", "report/same.html": "also", "changed.html": "new"])
        let after = try ["same.html", "report/same.html", "changed.html"].map {
            try folder.identity(of: "site/\($0)")
        }
        #expect(summary == PublishSummary(written: 1, unchanged: 3, removed: 0))
        #expect(after.prefix(2) == before.prefix(2))
        #expect(after[2] != before[2])
        #expect(try folder.site()["changed.html"] == "new")
    }

    @Test func noticesAChangeThatKeepsTheLength() throws {
        try folder.publish(["index.html": "10 complaints"])
        #expect(try folder.publish(["index.html": "11 complaints"]).written == 1)
        #expect(try folder.site() == ["index.html": "11 complaints"])
    }

    @Test func removesFilesAndFoldersThatTheNewSiteDoesNotHave() throws {
        try folder.publish(["index.html": "page", "old/volumes.html": "volumes", "old.html": "old"])
        let summary = try folder.publish(["index.html": "page"])
        #expect(summary == PublishSummary(written: 0, unchanged: 2, removed: 2))
        #expect(try folder.names(in: "site") == [".upheld", "index.html"])
    }

    @Test func putsBackWhatSomebodyChangedInTheSite() throws {
        let site = ["index.html": "page", "gone.html": "gone"]
        try folder.publish(site)
        try folder.write("vandalised", to: "site/index.html")
        try folder.write("stray", to: "site/stray.html")
        #expect(unlink("site/gone.html") == 0)
        #expect(try folder.publish(site) == PublishSummary(written: 2, unchanged: 1, removed: 1))
        #expect(try folder.site() == site)
    }

    @Test func replacesAFileByAFolderAndAFolderByAFile() throws {
        try folder.publish(["a": "file", "b/inner": "folder"])
        try folder.publish(["a/inner": "folder", "b": "file"])
        #expect(try folder.site() == ["a/inner": "folder", "b": "file"])
    }

    @Test(arguments: 1...12) func anySiteFollowsAnyOther(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var old: [String: String] = [:]
        for _ in 0..<4 {
            let new = generator.site()
            let summary = try folder.publish(new)
            let unchanged = new.count { old[$0.key] == $0.value } + (old.isEmpty ? 0 : 1)
            #expect(summary.unchanged == unchanged)
            #expect(summary.written == new.count + 1 - unchanged)
            #expect(summary.removed == old.keys.count { new[$0] == nil })
            #expect(try folder.site() == new)
            old = new
        }
    }

    private func unlink(_ name: String) -> Int32 { Glibc.unlink(folder.path(name)) }
}
