import Foundation
import Testing

/// Where disks are mounted in the place of the site, or within it.
@Suite(.enabled(if: OwnMounts.areAllowed)) struct MountTests {
    private let build = "$upheld build --no-pdf --no-word"

    @Test func aMountIsNotReplaced() throws {
        let project = try TemporaryProject()
        let result = try OwnMounts.run("mkdir output; mount -t tmpfs none output; \(build)", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[output-is-a-mount]"))
        #expect(result.errors.contains("--output output/site"))
    }

    @Test func aSiteStandsInAFolderOfAMount() throws {
        let project = try TemporaryProject()
        let output = "--output output/site"
        let result = try OwnMounts.run(
            "mkdir output; mount -t tmpfs none output; \(build) \(output) && \(build) \(output) && ls -A output/site",
            in: project.folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("index.html"))
    }

    /// The old site can't be removed whole then.
    @Test func whatIsMountedWithinTheOldSiteStaysAndKeepsNobodyFromBuilding() throws {
        let project = try TemporaryProject()
        let change = "echo More. >> content/sample/10-volumes.md"
        let result = try OwnMounts.run(
            """
            \(build) && mkdir output/sub && mount -t tmpfs none output/sub && echo mine > output/sub/mine &&
            \(change) && \(build) && \(change) && \(build) && cat .output.staging-*/site/sub/mine
            """, in: project.folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("could not be removed whole"))
        #expect(result.output.hasSuffix("mine\n"))
        #expect(try project.read("output/sample/volumes.html").contains("More."))
        #expect(try Program.run("build", in: project.folder).output.contains("Removed what an earlier run had left"))
    }
}

/// Mounts that nobody else sees.
private enum OwnMounts {
    /// Whether this system lets a user have them.
    static let areAllowed =
        (try? run("mount -t tmpfs none /tmp", in: FileManager.default.temporaryDirectory).exitCode) == 0

    /// Runs a script of the shell that may mount. `$upheld` is the program.
    static func run(_ script: String, in folder: URL) throws -> Program.Result {
        let words = ["--map-root-user", "--mount", "env", "upheld=\(Program.executable.path)", "sh", "-c", script]
        return try Program.run(words, in: folder, program: URL(filePath: "/usr/bin/unshare"))
    }
}
