import ArgumentParser
import Pipeline

extension CompletionKind {
    /// The names of the reports in the project that the words before name with --project, else in this folder.
    static var report: CompletionKind {
        .custom { words, _, prefix in
            reportNames(of: project(in: words)).filter { $0.hasPrefix(prefix) }
        }
    }

    private static func project(in words: [String]) -> String {
        let option = "--project"
        if let joined = words.last(where: { $0.hasPrefix(option + "=") }) {
            return String(joined.dropFirst(option.count + 1))
        }
        guard let index = words.lastIndex(of: option), words.indices.contains(index + 1) else { return "." }
        return words[index + 1]
    }
}
