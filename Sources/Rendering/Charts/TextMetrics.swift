/// Estimates of how wide text is in Arial and Helvetica, which other sans serif faces hardly exceed.
enum TextMetrics {
    /// In thousandths of the size, for ASCII from the blank on. Source: Adobe's metrics of Helvetica.
    private static let widths: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
        722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
        278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
        584,
    ]

    static func width(_ text: String, size: Double) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { sum, scalar in
            let index = Int(scalar.value) - 32
            return sum + (widths.indices.contains(index) ? widths[index] : 600)
        }
        return Double(thousandths) / 1000 * size * 1.04
    }

    /// The text in lines that are no wider than `limit`. A word that is wider is broken.
    static func lines(_ text: String, size: Double, limit: Double) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in text.split(separator: " ").flatMap({ pieces(String($0), size: size, limit: limit) }) {
            let longer = current.isEmpty ? word : current + " " + word
            if width(longer, size: size) <= limit || current.isEmpty {
                current = longer
            } else {
                lines.append(current)
                current = word
            }
        }
        return current.isEmpty && !lines.isEmpty ? lines : lines + [current]
    }

    private static func pieces(_ word: String, size: Double, limit: Double) -> [String] {
        guard width(word, size: size) > limit else { return [word] }
        var pieces: [String] = []
        var current = ""
        for character in word {
            if !current.isEmpty, width(current + String(character) + "-", size: size) > limit {
                pieces.append(current + "-")
                current = ""
            }
            current.append(character)
        }
        return pieces + [current]
    }
}
