import Testing

@testable import Preview

/// What matters among the events of a folder. The system queues an event before the call that caused it returns, so
/// nothing is waited for.
@Suite struct WatchedTreeTests {
    private let project: TemporaryProject
    private let seen: Watch

    private final class Watch {
        private var tree: WatchedTree

        init(_ project: TemporaryProject) throws {
            tree = try WatchedTree(root: project.path, names: ["content", "templates"])
        }

        deinit { tree.close() }

        func hasChanged() -> Bool { tree.readEvents() }
    }

    init() throws {
        project = try TemporaryProject(isEmpty: true)
        try project.makeFolder("content/report/data")
        seen = try Watch(project)
    }

    @Test(arguments: [
        "content/site.yaml", "content/report/10-a.md", "content/report/data/cases.csv", "templates/a.css",
    ])
    func seesAFileThatIsWritten(path: String) throws {
        try project.write("a", to: path)
        #expect(seen.hasChanged())
        #expect(!seen.hasChanged())
        try project.write("b", to: path)
        #expect(seen.hasChanged())
    }

    @Test func seesAnEditorThatSavesByRenaming() throws {
        try project.write("a", to: "content/site.yaml")
        _ = seen.hasChanged()
        try project.write("b", to: "content/.site.yaml.swp")
        #expect(!seen.hasChanged())
        try project.move("content/.site.yaml.swp", to: "content/site.yaml")
        #expect(seen.hasChanged())
    }

    @Test func watchesNewFoldersAndThoseBelowThem() throws {
        try project.makeFolder("content/new/data/deep")
        #expect(seen.hasChanged())
        try project.write("a", to: "content/new/data/deep/a.csv")
        #expect(seen.hasChanged())
    }

    @Test func watchesAFolderThatIsDeletedAndComesBack() throws {
        try project.remove("content")
        #expect(seen.hasChanged())
        try project.makeFolder("content/report")
        #expect(seen.hasChanged())
        try project.write("a", to: "content/report/10-a.md")
        #expect(seen.hasChanged())
    }

    @Test func forgetsAFolderThatIsMovedAway() throws {
        try project.move("content", to: "elsewhere")
        #expect(seen.hasChanged())
        try project.write("a", to: "elsewhere/report/10-a.md")
        #expect(!seen.hasChanged())
        try project.move("elsewhere", to: "content")
        #expect(seen.hasChanged())
        try project.write("b", to: "content/report/10-a.md")
        #expect(seen.hasChanged())
    }

    @Test(arguments: ["content/.hidden", "content/report/a.md~", "content/#a.md#", "content/4913", "output.txt"])
    func passesOverWhatIsNoPartOfTheProject(path: String) throws {
        try project.write("a", to: path)
        #expect(!seen.hasChanged())
    }

    @Test func saysThatAFolderIsNotThere() {
        #expect(throws: FolderWatcher.Failure.self) { try WatchedTree(root: "/no/such/folder", names: []) }
    }
}
