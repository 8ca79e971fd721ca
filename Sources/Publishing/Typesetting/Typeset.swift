package import Casework
import Glibc

/// What was made of documents for paper.
package struct TypesetDocuments: Sendable {
    /// With a hidden one that says what they were made from.
    package var files: [OutputFile] = []
    package var warnings: [Finding] = []
    /// What killed runs had left of theirs.
    package var leftovers = ScratchFolder.Leftovers()

    package init() {}
}

/// Makes PDF and Word files from documents for paper, several at once.
///
/// A document that is what it was when the site in `directory` was published is taken from there.
/// - Parameters:
///   - forms: those that are wanted at all.
///   - runsProjectFilter: whether the project's own filter for Pandoc, which is a program, may run.
/// - Throws: findings: a program that is missing, or says that a document can't be made or lacks something.
package func typeset(
    _ documents: [PrintDocument], forms: Set<PrintDocument.Form>, runsProjectFilter: Bool, reusing directory: String
) async throws(FindingsError) -> TypesetDocuments {
    let earlier = EarlierDocuments(in: directory)
    var made = TypesetDocuments()
    made.leftovers = ScratchFolder.removeLeftovers(
        in: WorkFolder.parent, named: WorkFolder.start, endingPrograms: true)
    var record = DocumentRecord()
    var jobs: [TypesettingJob] = []
    var findings: [Finding] = []
    for form in PrintDocument.Form.allCases where forms.contains(form) {
        let wanted = documents.filter { $0.forms.contains(form) }
        guard let first = wanted.first else { continue }
        do throws(FindingsError) {
            let program = try TypesettingProgram.find(for: form, document: first)
            for document in wanted {
                let filter = TypesettingJob.filter(for: document, ofProject: runsProjectFilter)
                let job = TypesettingJob(document: document, program: program, filter: filter)
                record[job.path] = job.digest
                if let file = earlier.file(job.path, digest: job.digest) {
                    made.files.append(file)
                } else {
                    jobs.append(job)
                }
            }
            if form == .word, !runsProjectFilter, first.hasFilterOfProject { made.warnings.append(.filterNotRun) }
        } catch {
            findings += error.findings
        }
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
    made.files += try await make(jobs)
    if !documents.isEmpty { made.files.append(record.file) }
    return made
}

extension PrintDocument {
    /// Whether the project's templates have a filter of their own.
    fileprivate var hasFilterOfProject: Bool {
        files.contains { $0.path == Pandoc.projectFilter && $0.bytes != PackageResources.word_lua }
    }
}

extension Finding {
    fileprivate static let filterNotRun = Finding(
        "filter-not-run", "The file is a program that would run while Word files are made, and it was left out.",
        remedy: "Delete it, or run it with --project-filter, if you know what it does.",
        at: SourceLocation(file: "templates/" + Pandoc.projectFilter), severity: .warning
    )
}

/// The longest first, so that it does not run alone at the end.
private func make(_ jobs: [TypesettingJob]) async throws(FindingsError) -> [OutputFile] {
    let workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var waiting = TypesettingBatch.batches(of: jobs, count: workers)[...]
    let results = await withTaskGroup(of: [Result<OutputFile, FindingsError>].self) { group in
        var results: [Result<OutputFile, FindingsError>] = []
        for _ in 0..<workers {
            guard let batch = waiting.popFirst() else { break }
            group.addTask { await batch.results() }
        }
        for await made in group {
            results += made
            if let batch = waiting.popFirst() { group.addTask { await batch.results() } }
        }
        return results
    }
    let findings = results.flatMap { result in
        if case .failure(let error) = result { error.findings } else { [Finding]() }
    }
    guard findings.isEmpty else { throw FindingsError(findings.sortedByPlace()) }
    return results.compactMap { try? $0.get() }  // No failure is left.
}

/// One file that is to be made.
struct TypesettingJob: Sendable {
    let document: PrintDocument
    let program: TypesettingProgram
    let filter: Pandoc.Filter

    /// In the site.
    var path: String { "\(document.path).\(program.form.rawValue)" }

    var digest: String {
        switch program.form {
        case .pdf: DocumentDigest(of: document, madeBy: [Array(WeasyPrint.script.utf8)]).text
        case .spreadsheet: DocumentDigest(of: document, madeBy: [PackageResources.spreadsheet_py]).text
        case .word:
            DocumentDigest(
                of: document,
                madeBy: [PackageResources.word_lua, PackageResources.tables_lua, PackageResources.guard_lua]
                    + (Pandoc.metadata(of: document) + ["\(filter)"]).map { Array($0.utf8) }
            ).text
        }
    }

    static func filter(for document: PrintDocument, ofProject: Bool) -> Pandoc.Filter {
        ofProject && document.hasFilterOfProject ? .ofProject : .own
    }

    /// What was made in the folder.
    /// - Parameters:
    ///   - failure: what the program said where it failed.
    ///   - missing: what it said that it could not load.
    func file(in folder: WorkFolder, failure: String?, missing: [String]) throws(FindingsError) -> OutputFile {
        guard failure == nil, let bytes = folder.bytes(of: "document.\(program.form.rawValue)"), !bytes.isEmpty else {
            throw FindingsError([
                Finding(
                    "document-not-made", "\(program.path) did not make the file: \(failure ?? "it is empty").",
                    remedy: "Look at the templates for paper, and at what the program says.",
                    at: SourceLocation(file: path)
                )
            ])
        }
        guard missing.isEmpty else { throw FindingsError(missing.map(lacks)) }
        return OutputFile(path: path, bytes: bytes)
    }

    private func lacks(_ message: String) -> Finding {
        Finding(
            "not-loaded", "Something is missing from the file. \(message)",
            remedy: "Put pictures into content/assets, and what style sheets need into templates/print.",
            at: SourceLocation(file: path)
        )
    }

    /// The document's date as programs take it.
    var seconds: Int { TypesettingJob.seconds(of: document) }

    static func seconds(of document: PrintDocument) -> Int { Int(document.date.number) * 86_400 }
}

/// The documents of the site as it stands.
private struct EarlierDocuments {
    private let directory: String
    private let record: DocumentRecord

    init(in directory: String) {
        self.directory = directory
        let bytes = FileTree.bytes(of: directory + "/" + DocumentRecord.path) ?? []
        record = DocumentRecord(text: String(decoding: bytes, as: UTF8.self))
    }

    func file(_ path: String, digest: String) -> OutputFile? {
        // What links lead to was not made by Upheld.
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        guard record[path] == digest, FileTree.isFolder(folder, below: directory) else { return nil }
        return FileTree.bytes(of: directory + "/" + path).map { OutputFile(path: path, bytes: $0) }
    }
}
