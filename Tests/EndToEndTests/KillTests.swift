import Foundation
import Glibc
import Testing

@Suite struct KillTests {
    /// The project with so many more sections that publishing takes a good part of the time.
    private func largeProject() throws -> TemporaryProject {
        let project = try TemporaryProject()
        for number in 0..<400 {
            try project.write(
                "# Section \(number)\n\nWords.\n", to: "content/sample/\(1000 + number)-more-\(number).md")
        }
        return project
    }

    @Test func killedAtAnyMomentItLeavesTheOldSiteOrTheNewOne() throws {
        let project = try largeProject()
        let edited = "content/sample/1000-more-0.md"
        func build() throws -> [String: Data] {
            #expect(try Program.run("build", in: project.folder).exitCode == 0)
            return try project.contents(of: "output")
        }
        let old = try build()
        try project.replace("Words.", with: "Other words.", in: edited)
        let started = Date()
        let new = try build()
        let duration = Date().timeIntervalSince(started)
        var generator = SeededGenerator(seed: 5)
        var interrupted = 0
        for _ in 0..<50 {
            let isOld = try project.contents(of: "output") == old
            try project.write(isOld ? "# Section 0\n\nOther words.\n" : "# Section 0\n\nWords.\n", to: edited)
            let process = try Program.start(["build", "--no-pdf", "--no-word"], in: project.folder)
            usleep(UInt32(Double(generator.next() % 1000) * duration * 1000))
            if process.isRunning { interrupted += 1 }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let site = try project.contents(of: "output")
            #expect(site == old || site == new)
        }
        #expect(interrupted > 10)
        try project.write("# Section 0\n\nWords.\n", to: edited)
        #expect(try build() == old)
        let left = try FileManager.default.contentsOfDirectory(atPath: project.folder.path)
        #expect(left.allSatisfy { !$0.contains("staging") })
    }
}

/// SplitMix64: the same moments in every run, as far as the machine keeps time.
private struct SeededGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
