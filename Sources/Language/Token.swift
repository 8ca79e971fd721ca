import Casework

/// A word of the figure language.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case name(String)
        case number(String)
        /// 2024/25
        case year(String)
        case text(String)
        /// One of + - * / ( ) [ ] , :
        case symbol(Character)
        case end
    }

    let kind: Kind
    /// Of its first character, from 0.
    let offset: Int
    /// As typed.
    let source: String
}

/// Splits an expression into tokens.
struct Lexer {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    /// The tokens in order, the last one `end`.
    static func tokens(of text: String) throws(ExpressionError) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private mutating func next() throws(ExpressionError) -> Token {
        while let character = current, character.isWhitespace { position += 1 }
        let start = position
        guard let character = current else { return Token(kind: .end, offset: start, source: "") }
        if character.isLetter || character == "_" { return name(from: start) }
        if character.isASCII, character.isNumber { return number(from: start) }
        if Lexer.closingQuotes[character] != nil { return try text(from: start) }
        guard let symbol = Lexer.symbols[character] else {
            throw ExpressionError(
                "bad-character",
                "\"\(character)\" has no meaning in an expression.",
                remedy: "Write names, numbers, \"texts\" in quotation marks, and the signs + - * / ( ) [ ] , and :.",
                offset: start
            )
        }
        position += 1
        return Token(kind: .symbol(symbol), offset: start, source: String(character))
    }

    private static let symbols: [Character: Character] = [
        "+": "+", "-": "-", "−": "-", "–": "-", "*": "*", "×": "*", "/": "/", "÷": "/", "(": "(", ")": ")",
        "[": "[", "]": "]", ",": ",", ":": ":",
    ]

    /// Word processors turn straight quotation marks into curly ones.
    private static let closingQuotes: [Character: Set<Character>] = [
        "\"": ["\""], "“": ["”", "\""], "”": ["”", "\""],
    ]

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private func token(_ kind: Token.Kind, from start: Int) -> Token {
        Token(kind: kind, offset: start, source: String(characters[start..<position]))
    }

    private mutating func name(from start: Int) -> Token {
        while let character = current, character.isLetter || character.isNumber || "_'’".contains(character) {
            position += 1
        }
        return token(.name(String(characters[start..<position])), from: start)
    }

    private mutating func number(from start: Int) -> Token {
        skipDigits()
        if position - start == 4, current == "/",
            hasDigits(at: position + 1, count: 2) || hasDigits(at: position + 1, count: 4)
        {
            position += 1
            skipDigits()
            return token(.year(String(characters[start..<position])), from: start)
        }
        if current == ".", hasDigits(at: position + 1, count: 1) {
            position += 1
            skipDigits()
        }
        return token(.number(String(characters[start..<position])), from: start)
    }

    private mutating func skipDigits() {
        while let character = current, character.isASCII, character.isNumber { position += 1 }
    }

    private func hasDigits(at index: Int, count: Int) -> Bool {
        index + count <= characters.count
            && characters[index..<(index + count)].allSatisfy { $0.isASCII && $0.isNumber }
    }

    private mutating func text(from start: Int) throws(ExpressionError) -> Token {
        let closing = Lexer.closingQuotes[characters[start]] ?? ["\""]
        position += 1
        while let character = current, !closing.contains(character) { position += 1 }
        guard current != nil else {
            throw ExpressionError(
                "unclosed-text",
                "A text in quotation marks is not closed.",
                remedy: "Put a quotation mark at its end.",
                offset: start
            )
        }
        position += 1
        return token(.text(String(characters[(start + 1)..<(position - 1)])), from: start)
    }
}
