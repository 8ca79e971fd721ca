import Foundation
import Glibc
import Testing

/// What documents for paper show and what they can't reach.
@Suite struct PaperDoorTests {
    private func project(_ words: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(
            """
            ---
            layout: paper
            title: Annual report
            committee: Scrutiny Committee
            meeting: 2025-09-02
            status: final
            ---

            ## Summary

            We received `=received` complaints.

            \(words)
            """, to: "content/sample/papers/10-scrutiny.md")
        return project
    }

    /// A picture of one black point.
    private let picture =
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
        ?? Data()

    private func run(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func picturesOfTheAssetsAreInBothForms() throws {
        let project = try project("![A point](assets/point%20&%20dot.png)")
        let file = project.folder.appending(path: "content/assets/point & dot.png")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try picture.write(to: file)
        let result = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(result.exitCode == 0 && !result.errors.contains("[not-loaded]"))
        let papers = project.folder.path + "/output/sample/papers/scrutiny"
        #expect(try run("unzip", "-l", papers + ".docx").contains("word/media/"))
        #expect(try Data(contentsOf: URL(filePath: papers + ".pdf")).range(of: Data("/Subtype /Image".utf8)) != nil)
    }

    /// Labels with characters that no XML can hold, in a table and a chart of a Word file, made by the program and read by
    /// another one.
    @Test func controlCharactersBreakNoWordFile() throws {
        let figures = """
            ```table
            title: By service
            measure: received
            rows: service
            columns: year
            ```

            ```chart
            kind: bars
            title: By service
            measure: received
            rows: service
            ```
            """
        let project = try project(figures)
        let signs = "\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{FFFF}"
        try project.replace("Transport", with: "Tran\(signs)sport & <co>", in: "content/sample/data/cases.csv")
        try project.write(
            try project.read("content/sample/10-volumes.md") + "\n" + figures + "\n", to: "content/sample/10-volumes.md"
        )
        let result = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(result.exitCode == 0 && result.errors.contains("[control-character]"), "\(result.errors)")
        let script = """
            import re, sys, zipfile, xml.etree.ElementTree as tree
            words, drawings = "", 0
            with zipfile.ZipFile(sys.argv[1]) as document:
                assert document.testzip() is None
                for name in document.namelist():
                    if name.endswith((".xml", ".rels", ".svg")):
                        root = tree.fromstring(document.read(name))
                        if name == "word/document.xml": words = "".join(root.itertext())
                    drawings += name.startswith("word/media/")
            page = open(sys.argv[2], encoding="utf-8").read()
            svgs = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
            for drawing in svgs: tree.fromstring(drawing)
            assert svgs
            print(drawings, "Tran [31m sport & <co>" in words)
            """
        let papers = project.folder.path + "/output/sample/papers/scrutiny"
        let page = project.folder.path + "/output/sample/volumes.html"
        let answer = try run("python3", "-I", "-c", script, papers + ".docx", page)
        #expect(answer.hasSuffix(" True\n") && !answer.hasPrefix("0 "), "\(answer)")
        for file in try FileManager.default.subpathsOfDirectory(atPath: project.folder.path + "/output/sample") {
            guard file.hasSuffix(".html") || file.hasSuffix(".csv") || file.hasSuffix(".json") else { continue }
            let text = try project.read("output/sample/" + file)
            #expect(
                !text.unicodeScalars.contains {
                    "\u{1}\u{8}\u{B}\u{1B}\u{7F}\u{9B}\u{202E}\u{FFFF}".unicodeScalars.contains($0)
                }, "\(file)")
        }
    }

    /// What a template names is loaded from nowhere: not from this computer, not from the network.
    @Test func templatesReachNeitherFilesNorTheNetwork() throws {
        let project = try project("Words.")
        let listener = try Listener()
        let address = "http://127.0.0.1:\(listener.port)/x"
        try project.replace(
            "</body>",
            with: """
                <img src="\(address).png" alt="a"><img src="file:///etc/passwd" alt="b">
                <img src="/etc/hostname" alt="c"><iframe src="\(address).html"></iframe></body>
                """, in: "templates/paper-print.mustache")
        try project.write(
            try project.read("templates/print/print.css") + "\n@import url(\(address).css);\n"
                + "@font-face { font-family: X; src: url(\(address).woff) } body { background: url(\(address).svg) }\n",
            to: "templates/print/print.css")
        let result = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(result.exitCode == 1)
        for form in ["pdf", "docx"] {
            #expect(
                result.errors.contains("sample/papers/scrutiny.\(form)\nerror: Something is missing from the file."))
        }
        #expect(result.errors.contains("/etc/passwd"))
        #expect(!listener.wasAsked)
    }

    @Test func programsOfTheProjectDoNotRun() throws {
        let project = try project("Words.")
        let mark = project.folder.path + "/ran"
        try project.write("io.open('\(mark)', 'w'):close()\n", to: "templates/print/word.lua")
        for module in ["logging", "weasyprint", "sitecustomize"] {
            try project.write("open('\(mark)', 'w')\n", to: module + ".py")
        }
        let result = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("[filter-not-run]"))
        #expect(!FileManager.default.fileExists(atPath: mark))
        _ = try Program.run(["build", "--no-pdf", "--project-filter"], in: project.folder)
        #expect(FileManager.default.fileExists(atPath: mark))
    }
}

/// Waits for somebody to connect.
private final class Listener {
    let port: Int
    private let socket: Int32

    init() throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let bound = socket
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { general -> Int in
                var length = size
                guard bind(bound, general, size) == 0, listen(bound, 10) == 0,
                    getsockname(bound, general, &length) == 0
                else { return 0 }
                return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                    Int(UInt16(bigEndian: $0.pointee.sin_port))
                }
            }
        }
        self.port = port
        try #require(port > 0)
    }

    deinit { close(socket) }

    var wasAsked: Bool { accept(socket, nil, nil) >= 0 }
}
