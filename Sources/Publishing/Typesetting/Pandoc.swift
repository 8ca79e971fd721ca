import Casework

/// Makes a Word file, in two steps.
///
/// The first reads the HTML and has filters change it; Pandoc's reader is in its sandbox there and opens no file and no
/// address that the HTML names. The second, which writes, needs files that the sandbox withholds; it finds pictures in
/// the document's own folder, and the guard has taken all others out before.
enum Pandoc {
    /// Which program of the project's, if any, runs with Pandoc.
    enum Filter: Hashable, Sendable {
        /// Upheld's own.
        case own
        /// The project's `templates/print/word.lua`, because the user said so.
        case ofProject
    }

    static let projectFilter = "print/word.lua"
    private static let messageStart = "[WARNING] Could not "

    /// - Returns: why the file was not made, and what could not be loaded.
    static func make(
        _ document: PrintDocument, in folder: WorkFolder, by program: String, filter: Filter
    ) async -> (failure: String?, missing: [String]) {
        let files = [
            ("own.lua", PackageResources.word_lua), ("tables.lua", PackageResources.tables_lua),
            ("guard.lua", PackageResources.guard_lua),
        ]
        for (name, bytes) in files {
            let reason = FileTree.write(bytes, to: folder.path + "/" + name)
            guard reason == 0 else { return (SystemFault(reason: reason).words, []) }
        }
        let own = ["tables.lua", "own.lua"].map { folder.commonPath + "/" + $0 }
        let chosen = filter == .own ? own : [folder.documents + "/" + projectFilter]
        let read = await run(program, document, in: folder, reading(document, filters: chosen, in: folder))
        guard read.failure == nil else { return (read.failure, []) }
        let written = await run(program, document, in: folder, writing(in: folder))
        let lines = (read.errors + "\n" + written.errors).split(separator: "\n")
        var missing: [String] = []
        for line in lines where line.hasPrefix(messageStart) {
            let message = "Could not " + line.dropFirst(messageStart.count).prefix(300)
            if !missing.contains(message), missing.count < 20 { missing.append(message) }
        }
        return (written.failure, missing)
    }

    private static func run(
        _ program: String, _ document: PrintDocument, in folder: WorkFolder, _ arguments: [String]
    ) async -> Helper.Answer {
        let seconds = ["SOURCE_DATE_EPOCH": "\(TypesettingJob.seconds(of: document))"]
        return await Helper(program: program, arguments: arguments, folder: folder.empty, environment: seconds).run()
    }

    private static func reading(_ document: PrintDocument, filters: [String], in folder: WorkFolder) -> [String] {
        ["--sandbox", "--data-dir", folder.empty, "--from", "html", "--to", "json", "--standalone"]
            + (filters + [folder.commonPath + "/guard.lua"]).flatMap { ["--lua-filter", $0] }
            + (metadata(of: document) + words(of: document)).flatMap { ["--metadata", $0] }
            + ["--output", folder.commonPath + "/document.json", folder.documents + "/document.html"]
    }

    private static func writing(in folder: WorkFolder) -> [String] {
        [
            "--data-dir", folder.empty, "--from", "json", "--to", "docx", "--standalone",
            "--resource-path", folder.documents, "--reference-doc", folder.documents + "/print/reference.docx",
            "--output", folder.documents + "/document.docx", folder.commonPath + "/document.json",
        ]
    }

    /// What the filter must know of the document that styles are taken from.
    private static func words(of document: PrintDocument) -> [String] {
        guard let file = document.files.first(where: { $0.path == WordReference.path }) else { return [] }
        let reference = WordReference(file.bytes)
        return (reference.sectionList.map { ["word-numbers=\($0)"] } ?? [])
            + (reference.section.map { ["word-section=\($0)"] } ?? [])
    }

    static func metadata(of document: PrintDocument) -> [String] {
        [
            "title=\(document.title)", "subject=\(document.subject)", "keywords=\(document.marking)",
            "lang=\(document.language)",
        ]
    }
}
