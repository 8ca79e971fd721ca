import Casework
import Narrative
import Yams

/// Reads a YAML text as typed: no value is taken for a number, a date or a yes.
enum YAMLDocument {
    /// The value of the text, nil where it is empty or not YAML, and what is wrong with it.
    static func read(_ text: String, origin: YAMLOrigin) -> (value: YAMLValue?, findings: [Finding]) {
        if let finding = multiplication(in: text, origin: origin) { return (nil, [finding]) }
        do {
            let node = try Yams.compose(yaml: text, .basic, .default, .utf8)
            let value = node.map { YAMLValue(node: $0, origin: origin) }
            return (value?.isEmpty == true ? nil : value, [])
        } catch let error as YamlError {
            return (nil, [finding(for: error, text: text, origin: origin)])
        } catch {
            return (nil, [broken("it can't be read.", remedy: defaultRemedy, at: origin.location(ofLine: 1))])
        }
    }

    /// A reference to a value costs nothing, but references to values that hold references to values …
    private static func multiplication(in text: String, origin: YAMLOrigin) -> Finding? {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        let anchors = Set(names(after: "&", in: text).map(\.name))
        let references = names(after: "*", in: text).filter { anchors.contains($0.name) }
        guard anchors.count > 1, references.count > mostReferences else { return nil }
        return Finding(
            "too-many-references",
            "The text refers more than \(mostReferences) times to values that stand elsewhere in it.",
            remedy: "Write the values themselves in place of some that begin with \"*\".",
            at: origin.location(ofLine: references[mostReferences].line)
        )
    }

    /// With 30 references no value can grow to more than some ten thousand.
    private static let mostReferences = 30

    /// The words that a sign begins, wherever a value may begin, with their lines.
    private static func names(after sign: Character, in text: String) -> [(name: Substring, line: Int)] {
        var names: [(Substring, Int)] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var before: Character = " "
            for place in line.indices {
                if line[place] == sign, before.isWhitespace || "[{,:-?".contains(before) {
                    let name = line[line.index(after: place)...].prefix { !$0.isWhitespace && !",[]{}:".contains($0) }
                    if !name.isEmpty { names.append((name, number + 1)) }
                }
                before = line[place]
            }
        }
        return names
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
            if let context, context.text.contains("quoted scalar") {
                return broken(
                    "the quotes that open here do not close.", remedy: "Close them.", at: origin.location(context.mark)
                )
            }
            // What is not closed shows only at the end, where nothing stands: it is where it opens that helps.
            let isAtEnd = line(mark.line, of: text).allSatisfy(\.isWhitespace)
            let place = isAtEnd ? context?.mark ?? mark : mark
            let remedy = remedy(for: line(place.line, of: text)) ?? defaultRemedy
            return broken(words(for: problem), remedy: remedy, at: origin.location(place))
        case .composer(_, let problem, let mark, _):
            let remedy = remedy(for: line(mark.line, of: text)) ?? defaultRemedy
            return broken(words(for: problem), remedy: remedy, at: origin.location(mark))
        case .reader(_, let offset, _, _):
            let line = 1 + text.prefix(offset ?? 0).count { $0.isNewline }
            return broken(
                "it holds a character that can't be printed.", remedy: "Delete the character.",
                at: origin.location(ofLine: line)
            )
        default:
            return broken("it can't be read.", remedy: defaultRemedy, at: origin.location(ofLine: 1))
        }
    }

    private static func broken(_ problem: String, remedy: String, at location: SourceLocation) -> Finding {
        Finding("broken-yaml", "This is not YAML: \(problem)", remedy: remedy, at: location)
    }

    /// The parser's words for the commonest mistakes, in an officer's.
    private static func words(for problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context": "a colon stands where none is expected."
        case "could not find expected ':'": "a colon is expected after a key."
        case "found character that cannot start any token",
            "did not find expected alphabetic or numeric character":
            "no value can begin with the character here."
        case "found undefined alias": "a value that begins with * refers to another one, which is not there."
        case "but found another document": "a line of three hyphens begins something new."
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            "a comma or a closing bracket is expected here."
        case "did not find expected node content": "a value is expected here."
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            "this line is not indented like those above it."
        default: "\(problem)."
        }
    }

    private static let defaultRemedy =
        "Look at the spaces after colons, the indentation and the quotes on this line and the one before."

    /// What the line suggests.
    private static func remedy(for line: String) -> String? {
        if line.contains("\t") { return "Indent with spaces, not with tabs." }
        if line.contains("("), line.contains(": ") {
            return "Put an expression that contains a colon in quotes: \"received(stage: 1)\"."
        }
        if line.contains(": #") { return "Put a value that begins with # in quotes, as in \"#12436D\"." }
        let value = line.split(separator: ":", maxSplits: 1).last ?? ""
        let start = value.first { !$0.isWhitespace && $0 != "-" }
        if let start, "*&%@`!|>?".contains(start) {
            return "Put a value that begins with a special character in quotes."
        }
        return line.count(where: { $0 == ":" }) > 1 ? "Put a value that contains a colon in quotes." : nil
    }

    private static func line(_ number: Int, of text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }
}
