import Subprocess
import SystemPackage

/// A program of others that Upheld starts: by its absolute path, in an empty folder, with an environment that nobody
/// outside has a say in, and for a limited time.
struct Helper: Sendable {
    /// Absolute.
    let program: String
    let arguments: [String]
    /// Its working folder, which holds nothing.
    let folder: String
    /// Beside what every helper has.
    var environment: [String: String] = [:]
    var limit = Duration.seconds(600)

    /// What a helper said.
    struct Answer: Sendable {
        var output = ""
        var errors = ""
        /// Why it did not do its work; nil where it did.
        var failure: String?
    }

    func run() async -> Answer {
        await withTaskGroup(of: Answer?.self) { group in
            group.addTask { await answer() }
            group.addTask {
                // The other task has ended where this one is cancelled.
                try? await Task.sleep(for: limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? Answer(failure: "it had not finished after \(limit.components.seconds) seconds")
        }
    }

    private func answer() async -> Answer {
        var options = PlatformOptions()
        options.processGroupID = 0
        do {
            let result = try await Subprocess.run(
                .path(FilePath(program)), arguments: Arguments(arguments), environment: .custom(variables),
                workingDirectory: FilePath(folder), platformOptions: options,
                input: .none, output: .string(limit: 1 << 20), error: .string(limit: 1 << 20)
            ) { execution in
                Interruption.began(execution.processIdentifier.value)
            }
            Interruption.ended(result.processIdentifier.value)
            let errors = result.standardError
            let last = errors.split(separator: "\n").last.map(String.init) ?? "it failed"
            return Answer(
                output: result.standardOutput, errors: errors,
                failure: result.terminationStatus.isSuccess ? nil : last
            )
        } catch {
            return Answer(failure: "\(error)")
        }
    }

    /// None of the user's own.
    private var variables: [Environment.Key: String] {
        let own = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder, "HOME": folder]
        var variables: [Environment.Key: String] = [:]
        for (name, value) in own.merging(environment, uniquingKeysWith: { $1 }) {
            variables[Environment.Key(stringLiteral: name)] = value
        }
        return variables
    }
}
