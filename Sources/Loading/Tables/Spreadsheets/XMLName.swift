import Glibc

/// The name of an element without the prefix of its namespace. It lives only within the handler's call.
struct XMLName {
    private let local: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        local = strchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? name
    }

    /// - Parameter text: in ASCII.
    @inline(__always)
    static func == (name: XMLName, text: StaticString) -> Bool {
        // Safety: the bytes of a static string end with a zero, as those of a name do.
        strcmp(name.local, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// The attributes of an element. They live only within the handler's call.
struct XMLAttributes {
    /// Name, value, name, value, nil.
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.pairs = pairs
    }

    /// The bytes of a value, by its name without a prefix; nil where there is no such attribute.
    func bytes(_ name: StaticString) -> UnsafeRawBufferPointer? {
        var pair = pairs
        while let known = pair[0], let value = pair[1] {
            if XMLName(known) == name { return UnsafeRawBufferPointer(start: value, count: strlen(value)) }
            pair += 2
        }
        return nil
    }

    func text(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A number of at most nine digits.
    func number(_ name: StaticString) -> Int? {
        bytes(name).flatMap { bytes in
            var scanner = ByteScanner(bytes)
            guard let (value, digits) = scanner.number(), digits <= 9, scanner.isAtEnd else { return nil }
            return value
        }
    }

    /// "1" or "true".
    func isTrue(_ name: StaticString) -> Bool {
        text(name).map { ["1", "true", "on"].contains($0) } ?? false
    }
}
