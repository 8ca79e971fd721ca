import Foundation
import Testing

/// What CONTRIBUTING.md says of the house, held against the manifest, the imports and the files.
@Suite struct HouseTests {
    private struct Target {
        let name: String
        let folder: String
        let dependencies: Set<String>
    }

    /// What the system has, which no target needs to declare.
    private static let system: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)
    }

    /// The Swift targets of the manifest, without those of tests.
    private static func targets() throws -> [Target] {
        let manifest = try text("Package.swift")
        return manifest.split(separator: /\n {8}\.(?=\w*[tT]arget\()/).dropFirst().compactMap { entry in
            guard entry.hasPrefix("target") || entry.hasPrefix("executableTarget"),
                let name = entry.firstMatch(of: /name: "(\w+)"/)?.1
            else { return nil }
            let list = entry.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
            let names = list.replacing(/package: "[^"]*"/, with: "").matches(of: /"([^"]+)"/).map { String($0.1) }
            let folder = entry.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) } ?? "Sources/\(name)"
            return Target(name: String(name), folder: folder, dependencies: Set(names))
        }
    }

    private static func files(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: Program.repository.appending(path: folder).path)
            .map { folder + "/" + $0 }
    }

    private static func imports(of target: Target) throws -> Set<String> {
        let sources = try files(below: target.folder).filter { $0.hasSuffix(".swift") }.map(text)
        let names = sources.flatMap { $0.matches(of: /(?:^|\n)(?:package |public )?import (\w+)/).map { String($0.1) } }
        return Set(names).subtracting(system)
    }

    @Test func theManifestNamesWhatIsImported() throws {
        let targets = try Self.targets()
        #expect(targets.count > 15)
        for target in targets {
            #expect(try Self.imports(of: target).sorted() == target.dependencies.sorted(), "\(target.name)")
        }
    }

    @Test func theTableOfTargetsIsTheManifest() throws {
        let table = try Self.text("CONTRIBUTING.md").matches(of: /\| `(\w+)` \|[^|]*\| ([^|]*) \|\n/).map { row in
            let names = row.2.replacing(/\([^)]*\)/, with: "").matches(of: /\w+/).map { String($0.0) }
            return "\(row.1): \(names.sorted().joined(separator: ", "))"
        }
        let manifest = try Self.targets().map { "\($0.name): \($0.dependencies.sorted().joined(separator: ", "))" }
        #expect(table.sorted() == manifest.sorted())
    }

    @Test func thePlacesThatChangesGoToAreThere() throws {
        let parts = try Self.text("CONTRIBUTING.md").components(separatedBy: "\n## ")
        let page = try #require(parts.first { $0.hasPrefix("Where does my change go?") })
        let recipes = try #require(parts.first { $0.hasPrefix("Recipes") })
        let places = (page + recipes).matches(of: /`([^`]+)`/).map { String($0.1) }
        let known = try ["Sources", "Tests", "docs", "schemas", "scripts", "starter", "templates"].flatMap(Self.files)
        let names = Set(known.map { URL(filePath: $0).lastPathComponent })
        for place in places where place.contains("/") && !place.contains(" ") {
            let path = Program.repository.appending(path: place).path
            let isForm = place.hasSuffix("*.swift") && known.contains { $0.hasPrefix(place.dropLast(7)) }
            #expect(isForm || FileManager.default.fileExists(atPath: path), "\(place)")
        }
        for place in places where place.wholeMatch(of: /[A-Z]\w*(\+\w+)?\.swift/) != nil {
            #expect(names.contains(place), "\(place)")
        }
        #expect(places.count > 60)
    }
}
