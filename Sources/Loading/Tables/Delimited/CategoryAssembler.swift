/// Puts the codes of one category column from several readers, each with its own dictionary, into one numbering: the
/// order in which the values stand in the file, whatever reader met them first.
struct CategoryAssembler: Sendable {
    private(set) var codes: [UInt16] = []
    /// `values[code - 1]`, as bytes.
    private(set) var values: [[UInt8]] = []
    /// Whether there are more distinct values than a category can have.
    private(set) var hasOverflowed = false
    private var known: [[UInt8]: UInt16] = [:]
    /// By reader: its values, and which code each has here.
    private var readers: [Int: Reader] = [:]

    private struct Reader: Sendable {
        var values: [[UInt8]] = []
        /// One a code of the reader: the code here, or `unknown` until a row needs it.
        var codes: [UInt16] = [0]
        var hasUnknown = false

        static let unknown = UInt16.max
    }

    /// Makes known what a reader met, before any of its codes are used.
    mutating func register(_ values: [[UInt8]], ofReader reader: Int) {
        guard !values.isEmpty else { return }
        readers[reader, default: Reader()].values += values
        readers[reader, default: Reader()].hasUnknown = true
        readers[reader, default: Reader()].codes += repeatElement(Reader.unknown, count: values.count)
    }

    mutating func reserve(rows: Int) { codes.reserveCapacity(rows) }

    mutating func append(_ new: [UInt16], ofReader reader: Int) {
        var meaning = readers[reader] ?? Reader()
        if meaning.hasUnknown || new.contains(ValueDictionary.overflow) {
            codes += new.map { code in
                let known = Int(code) < meaning.codes.count ? meaning.codes[Int(code)] : Reader.unknown
                return known == Reader.unknown ? learn(Int(code), &meaning) : known
            }
            meaning.hasUnknown = meaning.codes.contains(Reader.unknown)
            readers[reader] = meaning
        } else {
            codes += new.lazy.map { meaning.codes[Int($0)] }
        }
    }

    private mutating func learn(_ code: Int, _ reader: inout Reader) -> UInt16 {
        guard code < reader.codes.count else {
            hasOverflowed = true
            return 0
        }
        let value = reader.values[code - 1]
        if let known = known[value] {
            reader.codes[code] = known
            return known
        }
        guard values.count < ValueDictionary.limit else {
            hasOverflowed = true
            return 0
        }
        values.append(value)
        reader.codes[code] = UInt16(values.count)
        known[value] = UInt16(values.count)
        return UInt16(values.count)
    }
}
