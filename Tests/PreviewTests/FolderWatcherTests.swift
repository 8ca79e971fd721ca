import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(1))) struct FolderWatcherTests {
    @Test func tellsOfEachSave() async throws {
        let project = try TemporaryProject(isEmpty: true)
        let watcher = try FolderWatcher(project: project.path, folders: ["content", "templates"])
        var changes = watcher.changes.makeAsyncIterator()
        for number in 1...3 {
            try project.write("\(number)", to: "content/site.yaml")
            #expect(await changes.next() != nil)
        }
        withExtendedLifetime(watcher) {}
    }

    @Test func tellsABurstOnce() async throws {
        let project = try TemporaryProject(isEmpty: true)
        let watcher = try FolderWatcher(project: project.path, folders: ["content"])
        for number in 1...200 { try project.write("\(number)", to: "content/\(number).md") }
        var changes = watcher.changes.makeAsyncIterator()
        var count = 0
        while await changes.next() != nil {
            count += 1
            // The last file is written again until the burst before it has been told.
            if count == 1 { try project.write("last", to: "content/last.md") }
            if count == 2 { break }
        }
        #expect(count == 2)
        withExtendedLifetime(watcher) {}
    }

    @Test func endsWithItsOwner() async throws {
        let project = try TemporaryProject(isEmpty: true)
        var watcher: FolderWatcher? = try FolderWatcher(project: project.path, folders: ["content"])
        var changes = try #require(watcher?.changes.makeAsyncIterator())
        watcher = nil
        #expect(await changes.next() == nil)
    }
}
