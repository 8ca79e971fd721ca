import Foundation
import Testing

@Suite struct ImportedExportTests {
    @Test(
        arguments: ExportCase.miscounted + ExportCase.systems + ExportCase.dates + ExportCase.misread
            + ExportCase.undecided)
    func isImportedAsItSays(sample: ExportCase) throws {
        let project = try TemporaryProject()
        try project.remove("content")
        for file in sample.files {
            let place = project.folder.appending(path: file.name)
            switch file.contents {
            case .text(let text): try Data(text.utf8).write(to: place)
            case .workbook(let sheets): try PlainWorkbook.bytes(sheets).write(to: place)
            }
        }
        let arguments = ["import"] + sample.files.map(\.name) + sample.arguments
        let result = try Program.run(
            arguments + ["--report", "r", "--yes", "--council", "Alderbourne Borough Council"], in: project.folder)
        let shown = result.output + result.errors
        #expect(result.exitCode == sample.exitCode, "\(shown)")
        for words in sample.says { #expect(shown.contains(words), "\(words): \(shown)") }
        for words in sample.hides { #expect(!shown.contains(words), "\(words): \(shown)") }
        guard sample.exitCode == 0, result.exitCode == 0 else {
            #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "content").path))
            return
        }
        let settings = try project.read("content/r/report.yaml")
        let lines = settings.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for line in sample.settings { #expect(lines.contains(line), "\(line): \(settings)") }
        let section = try project.read("content/r/10-volumes.md")
        for words in sample.section { #expect(section.contains(words), "\(words): \(section)") }
        for words in sample.omits { #expect(!section.contains(words), "\(words): \(section)") }
        for (expression, value) in sample.figures {
            let answer = try Program.run("explain", expression, in: project.folder)
            #expect(answer.output.split(separator: "\n").first.map(String.init) == value, "\(expression): \(answer)")
        }
        let build = try Program.run("build", in: project.folder)
        #expect(build.exitCode == 0, "\(build.errors)")
    }
}
