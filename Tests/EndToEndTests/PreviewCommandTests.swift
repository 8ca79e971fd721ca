import Foundation
import Testing

/// `upheld preview` as a program. What it shows in a browser is tested there.
@Suite(.timeLimit(.minutes(1))) struct PreviewCommandTests {
    @Test(arguments: ["-1", "65536", "eighty"]) func refusesWhatIsNoPort(port: String) throws {
        let project = try TemporaryProject()
        #expect(try Program.run("preview", "--port=\(port)", in: project.folder).exitCode == 64)
    }

    @Test func saysThatThereIsNoSuchFolder() throws {
        let project = try TemporaryProject()
        let result = try Program.run("preview", "--project", "no-such-folder", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(
            result.errors == "The preview can't begin: no-such-folder can't be watched: No such file or directory.\n")
    }

    @Test func saysThatThePortIsTaken() throws {
        let project = try TemporaryProject()
        let first = try Program.start(["preview"], in: project.folder)
        defer { first.terminate() }
        let output = try #require(first.standardOutput as? Pipe)
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(line.firstMatch(of: #/http://127\.0\.0\.1:(\d+)//#)?.output.1)
        let second = try Program.run("preview", "--port", String(port), in: project.folder)
        #expect(second.exitCode == 1)
        #expect(second.errors.hasPrefix("The preview can't begin: Port \(port) is taken by another program."))
    }

    @Test func writesNothingIntoTheProject() throws {
        let project = try TemporaryProject()
        let before = try project.contents(of: ".").keys.sorted()
        let preview = try Program.start(["preview"], in: project.folder)
        let output = try #require(preview.standardOutput as? Pipe)
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        preview.terminate()
        preview.waitUntilExit()
        #expect(try project.contents(of: ".").keys.sorted() == before)
    }
}
