import Casework
import Glibc

/// Makes documents by libraries of Python: several in one process, because starting WeasyPrint takes as long as a short
/// paper.
enum PythonLibrary {
    /// Makes the documents of jobs, each in its folder.
    /// - Returns: what is wrong with them, by the number of the job.
    static func make(
        _ work: [(job: TypesettingJob, folder: WorkFolder)], by interpreter: String, _ script: String
    ) async -> Complaints {
        var complaints = Complaints()
        guard let first = work.first else { return complaints }
        let arguments = work.map { "\($0.job.seconds):\($0.folder.documents)" }
        let home = getenv("HOME").map { String(cString: $0) } ?? first.folder.empty
        let helper = Helper(
            program: interpreter, arguments: ["-I", "-c", script] + arguments, folder: first.folder.empty,
            // Fonts may be the user's own.
            environment: ["HOME": home, "XDG_CACHE_HOME": first.folder.empty]
        )
        let answer = await helper.run()
        for line in answer.output.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
            guard parts.count == 3, let number = Int(parts[1]), work.indices.contains(number) else { continue }
            if parts[0] == "failed" { complaints.failures[number] = parts[2] }
            if parts[0] == "missing" { complaints.missing[number, default: []].append(parts[2]) }
        }
        if let failure = answer.failure {
            for number in work.indices where complaints.failures[number] == nil {
                complaints.failures[number] = failure
            }
        }
        return complaints
    }

    /// What was wrong with documents, by their number.
    struct Complaints {
        var failures: [Int: String] = [:]
        /// What could not be loaded.
        var missing: [Int: [String]] = [:]
    }
}
