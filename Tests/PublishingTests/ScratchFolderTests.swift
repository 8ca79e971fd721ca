import Foundation
import Glibc
import Synchronization
import Testing

@testable import Publishing

/// What a run that is killed at the worst moment leaves, and what the next one makes of it.
@Suite struct ScratchFolderTests {
    let folder: TemporaryFolder
    private let start = ".site.staging"
    private var name: String { start + "-0123456789abcdef0123456789abcdef" }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func removeLeftovers() -> ScratchFolder.Leftovers {
        ScratchFolder.removeLeftovers(in: folder.path(""), named: start, endingPrograms: true)
    }

    /// Killed when the folder had been made and not marked, or when its mark had gone.
    @Test func aFolderThatWasJustMadeIsRemovedAtOnce() throws {
        try folder.createFolder(name)
        #expect(removeLeftovers().removed.count == 1)
        #expect(try folder.names() == [])
    }

    /// Killed when the mark had been made and said nothing.
    @Test func aFolderWithAMarkThatSaysNothingIsRemovedAtOnce() throws {
        try folder.write("", to: name + "/.upheld-run")
        #expect(removeLeftovers().removed.count == 1)
        #expect(try folder.names() == [])
    }

    @Test func aFolderOfOnesOwnThatHoldsSomethingStays() throws {
        try folder.write("", to: name + "/.upheld-run")
        try folder.write("mine", to: name + "/notes.txt")
        #expect(removeLeftovers() == ScratchFolder.Leftovers())
        #expect(try folder.names() == [name])
    }

    /// Two runs in one place: one makes folders while the other looks for what killed runs have left.
    @Test(.timeLimit(.minutes(2))) func whoLooksForLeftoversTakesNothingFromWhoWorks() throws {
        let isOver = Atomic(false)
        let path = folder.path("")
        let looking = DispatchGroup()
        for _ in 0..<2 {
            DispatchQueue.global().async(group: looking) {
                while !isOver.load(ordering: .relaxed) {
                    _ = ScratchFolder.removeLeftovers(in: path, named: ".site.staging")
                }
            }
        }
        defer {
            isOver.store(true, ordering: .relaxed)
            looking.wait()
        }
        for number in 0..<1500 {
            let scratch = try ScratchFolder.make(in: path, named: start)
            let file = scratch.commonPath + "/\(number)"
            #expect(FileTree.write(Array("x".utf8), to: file) == 0)
            #expect(FileTree.bytes(of: file) == Array("x".utf8))
            #expect(scratch.remove())
        }
    }

    /// A program that a killed run had started goes on writing into its folder.
    @Test(.timeLimit(.minutes(1))) func aProgramThatOutlivedItsRunIsEnded() throws {
        let text = "Upheld made this folder for one run, which removes it. A later run removes what is left.\n"
        try folder.write("\(name)\n\(text)", to: name + "/.upheld-run")
        try folder.createFolder(name + "/empty")
        try folder.createFolder(name + "/documents")
        let helper = Process()
        helper.executableURL = URL(filePath: "/bin/sh")
        helper.arguments = ["-c", "while :; do mkdir -p ../documents; echo x >../documents/$$; done"]
        helper.currentDirectoryURL = URL(filePath: folder.path(name + "/empty"))
        helper.standardError = FileHandle.nullDevice
        try helper.run()
        while try folder.names(in: name + "/documents").isEmpty { usleep(1000) }
        #expect(removeLeftovers().removed.count == 1)
        helper.waitUntilExit()
        #expect(helper.terminationReason == .uncaughtSignal)
        #expect(try folder.names() == [])
    }
}
