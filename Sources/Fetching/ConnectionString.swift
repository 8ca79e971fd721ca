import Glibc

/// How a database is reached, which may hold a password: it goes to the driver manager and nowhere else.
struct ConnectionString {
    let text: String
    /// Whether it stood in an environment variable.
    let isFromEnvironment: Bool

    /// What the environment variable of that name holds; without one, the data source of that name in odbc.ini.
    init(_ name: String, environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }) {
        let isVariable = name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 &- 48 <= 9 || ($0 | 0x20) &- 97 < 26 }
        let value = isVariable ? environment(name).flatMap { $0.isEmpty ? nil : $0 } : nil
        isFromEnvironment = value != nil
        text = value.map { $0.contains("=") ? $0 : "DSN=" + $0 } ?? "DSN=" + name
    }

    /// Keys whose values an officer may read: they say where the database is, and how it is reached.
    private static let plain: Set<String> = [
        "driver", "dsn", "server", "servername", "host", "hostname", "port", "database",
    ]

    /// The values that are nobody's to read, the longest first.
    private var secrets: [String] {
        var secrets: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(key.count)
            guard rest.first == "=" else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst().drop { $0.isWhitespace }
            // A value in braces may hold a semicolon.
            let isBraced = rest.first == "{"
            let value = isBraced ? rest.dropFirst().prefix { $0 != "}" } : rest.prefix { $0 != ";" }
            rest = rest.dropFirst(value.count + (isBraced ? 2 : 0)).drop { $0 != ";" }.dropFirst()
            let name = key.filter { !$0.isWhitespace }.lowercased()
            if !ConnectionString.plain.contains(name), !value.isEmpty { secrets.append(String(value)) }
        }
        return secrets.sorted { $0.count > $1.count }
    }

    /// A message of a driver without what stands in the connection string, and without what looks like a password.
    func scrubbed(_ message: String) -> String {
        var message = message
        for secret in secrets where secret.count > 1 || !secret.allSatisfy(\.isLetter) {
            message = message.replacing(secret, with: "…")
        }
        for key in ["pwd", "password", "passwd", "pass", "secret", "token", "uid", "user id"] {
            message = message.hidingValues(after: key + "=")
        }
        return message
    }
}

extension String {
    /// "PWD=…;" in place of "PWD=abc;".
    fileprivate func hidingValues(after key: String) -> String {
        var hidden = ""
        var rest = self[...]
        while let found = rest.lowercasedRange(of: key) {
            hidden += rest[..<found] + "…"
            rest = rest[found...].drop { $0 != ";" && !$0.isWhitespace }
        }
        return hidden + rest
    }
}

extension Substring {
    /// Where the text after a key begins, whatever its case.
    fileprivate func lowercasedRange(of key: String) -> Index? {
        var place = startIndex
        while place < endIndex {
            if self[place...].prefix(key.count).lowercased() == key { return index(place, offsetBy: key.count) }
            place = index(after: place)
        }
        return nil
    }
}
