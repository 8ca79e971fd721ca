import Casework

/// Files that are made one after the other, those of one library of Python by one process.
struct TypesettingBatch: Sendable {
    private(set) var jobs: [TypesettingJob]
    /// Of the library that makes several; nil: each is made by itself.
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
            let maker = "\(job.program.form) \(interpreter)"
            var open = together[maker] ?? []
            if open.count < count {
                open.append(TypesettingBatch(jobs: [job], interpreter: interpreter))
            } else if let least = open.indices.min(by: { open[$0].size < open[$1].size }) {
                open[least].jobs.append(job)
            }
            together[maker] = open
        }
        return (batches + together.values.flatMap { $0 }).sorted { $0.size > $1.size }
    }

    /// What was made, or why it was not, of each job.
    func results() async -> [Result<OutputFile, FindingsError>] {
        var work: [(job: TypesettingJob, folder: WorkFolder)] = []
        defer { for (_, folder) in work { folder.remove() } }
        do throws(FindingsError) {
            for job in jobs { work.append((job, try WorkFolder(for: job.document))) }
        } catch {
            return [.failure(error)]
        }
        var failures: [Int: String] = [:]
        var missing: [Int: [String]] = [:]
        if let interpreter {
            let isSpreadsheet = jobs.first?.program.form == .spreadsheet
            let script = isSpreadsheet ? Spreadsheet.script : WeasyPrint.script
            let complaints = await PythonLibrary.make(work, by: interpreter, script)
            (failures, missing) = (complaints.failures, complaints.missing)
        } else {
            for (number, (job, folder)) in work.enumerated() {
                let said = await Pandoc.make(job.document, in: folder, by: job.program.path, filter: job.filter)
                (failures[number], missing[number]) = (said.failure, said.missing)
            }
        }
        return work.enumerated().map { number, piece in
            Result { () throws(FindingsError) in
                try piece.job.file(in: piece.folder, failure: failures[number], missing: missing[number] ?? [])
            }
        }
    }
}
