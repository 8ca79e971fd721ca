import Casework
import Subprocess
import SystemPackage

/// Files that one process makes, one after the other: starting WeasyPrint takes as long as a short paper.
struct TypesettingBatch: Sendable {
    private(set) var jobs: [TypesettingJob]
    /// Of the program that makes several; nil: each is made by itself.
    private let interpreter: String?

    private var size: Int { jobs.reduce(0) { $0 + $1.document.html.utf8.count } }

    /// The largest batches first. What one process can make together is spread over `count` of them.
    static func batches(of jobs: [TypesettingJob], count: Int) -> [TypesettingBatch] {
        var together: [String: [TypesettingBatch]] = [:]
        var batches: [TypesettingBatch] = []
        for job in jobs.sorted(by: { $0.document.html.utf8.count > $1.document.html.utf8.count }) {
            guard let interpreter = job.program.interpreter else {
                batches.append(TypesettingBatch(jobs: [job], interpreter: nil))
                continue
            }
            var open = together[interpreter] ?? []
            if open.count < count {
                open.append(TypesettingBatch(jobs: [job], interpreter: interpreter))
            } else if let least = open.indices.min(by: { open[$0].size < open[$1].size }) {
                open[least].jobs.append(job)
            }
            together[interpreter] = open
        }
        return (batches + together.values.flatMap { $0 }).sorted { $0.size > $1.size }
    }

    func results() async -> [Result<OutputFile, FindingsError>] {
        guard let interpreter, jobs.count > 1 else {
            var results: [Result<OutputFile, FindingsError>] = []
            for job in jobs { results.append(await job.result()) }
            return results
        }
        let folders = jobs.map { job in Result { () throws(FindingsError) in try WorkFolder(for: job.document) } }
        let ready = zip(jobs, folders).compactMap { job, folder in (try? folder.get()).map { (job, $0) } }
        defer { for (_, folder) in ready { folder.remove() } }
        let complaints = await run(ready, by: interpreter)
        return zip(jobs, folders).map { job, folder in
            Result { () throws(FindingsError) in
                let folder = try folder.get()
                return try job.file(in: folder, complaint: complaints[folder.path])
            }
        }
    }

    /// What was wrong with the documents that were not made, by their folders.
    private func run(_ work: [(TypesettingJob, WorkFolder)], by interpreter: String) async -> [String: String] {
        let arguments = work.map { "\($0.seconds):\($1.path)" }
        do {
            let result = try await Subprocess.run(
                .path(FilePath(interpreter)), arguments: Arguments(["-c", TypesettingBatch.script] + arguments),
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 20)
            )
            let lines = result.standardOutput.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
            let told = lines.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) }
            if result.terminationStatus.isSuccess { return Dictionary(told, uniquingKeysWith: { first, _ in first }) }
            let last = result.standardError.split(separator: "\n").last.map(String.init) ?? "it failed"
            return Dictionary(told + work.map { ($1.path, last) }, uniquingKeysWith: { first, _ in first })
        } catch {
            return Dictionary(work.map { ($1.path, "\(error)") }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// What WeasyPrint's own command does, for several documents; a line for each that could not be made.
    private static let script = """
        import logging, os, sys
        from weasyprint import HTML
        logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
        for argument in sys.argv[1:]:
            seconds, folder = argument.split(":", 1)
            os.environ["SOURCE_DATE_EPOCH"] = seconds
            try:
                HTML(folder + "/document.html").write_pdf(folder + "/document.pdf", pdf_variant="pdf/ua-1", presentational_hints=True)
            except Exception as error:
                print(folder, " ".join(str(error).split()) or type(error).__name__, sep="\\t")
        """
}
