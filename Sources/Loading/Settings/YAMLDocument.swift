import Casework
import Yams

/// Reads a YAML text as typed: no value is taken for a number, a date or a yes.
enum YAMLDocument {
    /// The value of the text, nil where it is empty or not YAML, and what is wrong with it.
    static func read(_ text: String, origin: YAMLOrigin) -> (value: YAMLValue?, findings: [Finding]) {
        do {
            let node = try Yams.compose(yaml: text, .basic, .default, .utf8)
            return (node.map { YAMLValue(node: $0, origin: origin) }, [])
        } catch let error as YamlError {
            return (nil, [finding(for: error, text: text, origin: origin)])
        } catch {
            return (nil, [broken("It can't be read.", remedy: defaultRemedy, at: origin.location(ofLine: 1))])
        }
    }

    private static func finding(for error: YamlError, text: String, origin: YAMLOrigin) -> Finding {
        switch error {
        case .duplicatedKeysInMapping(_, let context):
            // The key itself may be a reference, which is not printed.
            return Finding(
                "duplicate-key", "The key on this line is given again below.", remedy: "Keep one of them.",
                at: origin.location(context.mark)
            )
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let isOpenQuote = context?.text.contains("quoted scalar") ?? false
            let place = isOpenQuote ? context?.mark ?? mark : mark
            let remedy = isOpenQuote ? "Close the quotes that open here." : remedy(for: line(place.line, of: text))
            return broken("\(problem.capitalisedFirst).", remedy: remedy, at: origin.location(place))
        case .composer(_, let problem, let mark, _):
            return broken(
                "\(problem.capitalisedFirst).", remedy: remedy(for: line(mark.line, of: text)),
                at: origin.location(mark)
            )
        case .reader(_, let offset, _, _):
            let line = 1 + text.prefix(offset ?? 0).count { $0.isNewline }
            return broken(
                "It holds a character that YAML does not allow.", remedy: "Delete the unprintable character.",
                at: origin.location(ofLine: line)
            )
        default:
            return broken("It can't be read.", remedy: defaultRemedy, at: origin.location(ofLine: 1))
        }
    }

    private static func broken(_ problem: String, remedy: String, at location: SourceLocation) -> Finding {
        Finding("broken-yaml", "This is not YAML. \(problem)", remedy: remedy, at: location)
    }

    private static let defaultRemedy =
        "Look at the spaces after colons, the indentation and the quotes on this line and the one before."

    private static func remedy(for line: String) -> String {
        if line.contains("\t") { return "Indent with spaces, not with tabs." }
        if line.contains("("), line.contains(": ") {
            return "Put an expression that contains a colon in quotes: \"received(stage: 1)\"."
        }
        let value = line.split(separator: ":", maxSplits: 1).last ?? ""
        let start = value.first { !$0.isWhitespace && $0 != "-" }
        if let start, "*&%@`!|>{}[]?".contains(start) {
            return "Put a value that begins with a special character in quotes."
        }
        if line.count(where: { $0 == ":" }) > 1 { return "Put a value that contains a colon in quotes." }
        return defaultRemedy
    }

    private static func line(_ number: Int, of text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }
}
