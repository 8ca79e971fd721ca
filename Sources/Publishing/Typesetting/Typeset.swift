package import Casework
import Glibc
import Subprocess
import SystemPackage

/// Makes PDF and Word files from documents for paper, several at once.
///
/// A document that is what it was when the site in `directory` was published is taken from there.
/// - Parameters:
///   - forms: those that are wanted at all.
/// - Returns: the files, with a hidden one that says what they were made from.
/// - Throws: findings: a program that is missing, or says that a document can't be made.
package func typeset(
    _ documents: [PrintDocument], forms: Set<PrintDocument.Form>, reusing directory: String
) async throws(FindingsError) -> [OutputFile] {
    let earlier = EarlierDocuments(in: directory)
    var record = DocumentRecord()
    var files: [OutputFile] = []
    var jobs: [TypesettingJob] = []
    var findings: [Finding] = []
    for form in PrintDocument.Form.allCases where forms.contains(form) {
        let wanted = documents.filter { $0.forms.contains(form) }
        guard let first = wanted.first else { continue }
        guard let program = TypesettingProgram.find(for: form) else {
            findings.append(TypesettingProgram.missing(form, for: first))
            continue
        }
        for document in wanted {
            let job = TypesettingJob(document: document, program: program)
            record[job.path] = job.digest
            if let file = earlier.file(job.path, digest: job.digest) { files.append(file) } else { jobs.append(job) }
        }
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
    files += try await make(jobs)
    return documents.isEmpty ? files : files + [record.file]
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

    /// In the site.
    var path: String { "\(document.path).\(program.form.rawValue)" }

    var digest: String { DocumentDigest(of: document, arguments: program.arguments(for: document)).text }

    func result() async -> Result<OutputFile, FindingsError> {
        do throws(FindingsError) {
            return .success(try await file())
        } catch {
            return .failure(error)
        }
    }

    private func file() async throws(FindingsError) -> OutputFile {
        let folder = try WorkFolder(for: document)
        defer { folder.remove() }
        return try file(in: folder, complaint: await run(in: folder))
    }

    /// What was made in the folder.
    /// - Parameter complaint: what the program said where it failed.
    func file(in folder: WorkFolder, complaint: String?) throws(FindingsError) -> OutputFile {
        guard complaint == nil, let bytes = folder.bytes(of: "document.\(program.form.rawValue)"), !bytes.isEmpty else {
            throw FindingsError([
                Finding(
                    "document-not-made", "\(program.path) did not make the file: \(complaint ?? "it is empty").",
                    remedy: "Look at the templates for paper, and at what the program says.",
                    at: SourceLocation(file: path)
                )
            ])
        }
        return OutputFile(path: path, bytes: bytes)
    }

    /// The document's date as programs take it.
    var seconds: Int { Int(document.date.number) * 86_400 }

    /// Nil when all went well, else the last line of what the program said.
    private func run(in folder: WorkFolder) async -> String? {
        let environment = Environment.inherit.updating(["SOURCE_DATE_EPOCH": "\(seconds)"])
        do {
            let result = try await Subprocess.run(
                .path(FilePath(program.path)), arguments: Arguments(program.arguments(for: document)),
                environment: environment, workingDirectory: FilePath(folder.path),
                output: .discarded, error: .string(limit: 1 << 20)
            )
            if result.terminationStatus.isSuccess { return nil }
            return result.standardError.split(separator: "\n").last.map(String.init) ?? "it failed"
        } catch {
            return "\(error)"
        }
    }
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
        guard record[path] == digest else { return nil }
        return FileTree.bytes(of: directory + "/" + path).map { OutputFile(path: path, bytes: $0) }
    }
}
