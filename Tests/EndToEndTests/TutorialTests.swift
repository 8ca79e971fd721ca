import Foundation
import Testing

/// docs/tutorial.md, done as it says.
@Suite struct TutorialTests {
    @Test func doingWhatTheTutorialSaysAnswersWhatItShows() throws {
        let page = Program.repository.appending(path: "docs/tutorial.md")
        let steps = TutorialStep.all(in: try String(contentsOf: page, encoding: .utf8))
        #expect(steps.count > 30)
        let place = try Reader()
        for step in steps {
            switch step.kind {
            case .command(let shown):
                let (answer, exitCode) = try place.type(step.text)
                guard let shown else {
                    #expect(exitCode == 0, "\(step.text)\(answer)")
                    continue
                }
                #expect(answer.matches(shown), "\(step.text)\(answer)")
            case .file(let path): try place.write(step.text, to: path)
            case .line(let line, let path): try place.replace(line, in: path, with: step.text)
            }
        }
        let report = try place.read("output/corporate-2024-25/document.html")
        #expect(report.contains("an increase of 1 from 4 in 2023/24"))
        #expect(!report.contains("TODO"))
        #expect(!report.contains("Example"))
    }

    @Test func linesThatAreLeftOutMatchAnyLines() {
        #expect("a\nb\nc\n".matches("…\nc\n"))
        #expect("a\nb\nc\n".matches("a\n…\n"))
        #expect("a\nb\nc\n".matches("a\nb\nc\n"))
        #expect(!"a\nb\nc\n".matches("a\nc\n"))
        #expect(!"a\nb\nc\n".matches("b\n…\n"))
        #expect(!"a\nb\nc\n".matches("…\nb\n"))
    }
}

/// One block of the tutorial.
private struct TutorialStep {
    enum Kind {
        /// To be typed; what is answered, where that is shown.
        case command(shown: String?)
        /// To be written into a file.
        case file(String)
        /// To be written in place of the first line of a file that begins so.
        case line(String, in: String)
    }

    let kind: Kind
    let text: String

    static func all(in page: String) -> [TutorialStep] {
        var steps: [TutorialStep] = []
        var paragraph: [Substring] = []
        var fence: (language: String, lines: [Substring])?
        var isNewParagraph = true
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = fence, line == "```" {
                let text = open.lines.map { $0 + "\n" }.joined()
                add(open.language, text, after: paragraph.joined(separator: " "), to: &steps)
                fence = nil
            } else if fence != nil {
                fence?.lines.append(line)
            } else if line.hasPrefix("```") {
                fence = (String(line.dropFirst(3)), [])
            } else if line.isEmpty {
                isNewParagraph = true
            } else {
                paragraph = isNewParagraph ? [line] : paragraph + [line]
                isNewParagraph = false
            }
        }
        return steps
    }

    /// The paragraph before a file names it.
    private static func add(_ language: String, _ text: String, after paragraph: String, to steps: inout [TutorialStep])
    {
        switch language {
        case "sh": steps.append(TutorialStep(kind: .command(shown: nil), text: text))
        case "text":
            guard let last = steps.popLast() else { return }
            steps.append(TutorialStep(kind: .command(shown: text), text: last.text))
        default:
            let path = paragraph.firstMatch(of: /`(content\/[^`]+|[a-z]+\.csv)`/).map { String($0.1) } ?? "unnamed"
            let line = paragraph.firstMatch(of: /in place of the line `([^`]+)`/).map { String($0.1) }
            let prompt = paragraph.contains("in place of the prompt") ? "> TODO" : nil
            let kind = (line ?? prompt).map { TutorialStep.Kind.line($0, in: path) } ?? .file(path)
            steps.append(TutorialStep(kind: kind, text: text))
        }
    }
}

/// Somebody who follows the tutorial, in a folder of their own.
private final class Reader {
    private let folder: URL
    /// Where the commands are typed: "reports", once they have gone there.
    private var place: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "upheld-tutorial-\(UUID().uuidString)")
        place = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)  // nothing depends on it any more
    }

    /// What a terminal shows.
    func type(_ commands: String) throws -> (answer: String, exitCode: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "set -e\n{ \(commands)\n} 2>&1\npwd > '\(folder.path)/place'\n"]
        process.currentDirectoryURL = place
        let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let programs = Program.executable.deletingLastPathComponent().path
        process.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(programs):\(search)"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let answer = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let file = folder.appending(path: "place")
        if process.terminationStatus == 0 {
            let path = try String(contentsOf: file, encoding: .utf8)
            place = URL(filePath: path.trimmingCharacters(in: .newlines))
        }
        return (String(decoding: answer, as: UTF8.self), process.terminationStatus)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: place.appending(path: path), encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        let file = place.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func replace(_ line: String, in path: String, with words: String) throws {
        var lines = try read(path).split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { $0.drop { $0 == " " }.hasPrefix(line) }
        lines[try #require(index, "\(path) has no such line")] = Substring(words.trimmingCharacters(in: .newlines))
        try write(lines.joined(separator: "\n"), to: path)
    }
}

extension String {
    /// Whether this is what is shown, in which a line "…" stands for any lines.
    fileprivate func matches(_ shown: String) -> Bool {
        Self.matches(
            split(separator: "\n", omittingEmptySubsequences: false)[...],
            shown.split(separator: "\n", omittingEmptySubsequences: false)[...])
    }

    private static func matches(_ lines: ArraySlice<Substring>, _ shown: ArraySlice<Substring>) -> Bool {
        guard let first = shown.first else { return lines.isEmpty }
        let rest = shown.dropFirst()
        if first == "…" {
            return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
        }
        return lines.first == first && matches(lines.dropFirst(), rest)
    }
}
