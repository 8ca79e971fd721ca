/// A project of one report over a case file of any length.
struct CaseProject {
    let rowCount: Int
    let seed: UInt64

    private static let services = bytes([
        "Child Protection", "Children in Care", "Children with Disabilities", "First Response", "Leaving Care",
        "Fostering and Adoption", "Family Help", "Youth Justice", "Early Years", "School Transport",
        "Special Educational Needs", "Highways", "Waste Collection", "Council Tax", "Housing Repairs", "Planning",
    ])
    private static let outcomes = bytes(["Not upheld", "Partially upheld", "Upheld", "No finding", "Withdrawn"])
    private static let causes = bytes([
        "Staff conduct / customer care", "Poor communication", "Poor communication; Delay", "Delay",
        "Staff conduct / customer care; Poor communication; Record keeping", "Disputed decision",
        "Quality of service; Failure to provide a service",
    ])
    private static let complainants = bytes([
        "Parent", "Other family member", "Foster carer", "Child or young person", "Other with sufficient interest",
    ])
    private static let channels = bytes(["E-mail", "Web form", "Telephone", "Letter", "In person"])
    private static let wards = bytes((1...48).map { "Ward \($0)" })
    private static let words = bytes([
        "the", "council", "did", "not", "answer", "a", "letter", "about", "transport", "for", "six", "weeks", "and",
        "then", "sent", "it", "to", "wrong", "address", "which", "caused", "distress,", "delay", "or", "cost",
    ])

    private static func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    /// Writes the case file: three reporting years from 1 April 2022, about 250 bytes a row.
    func writeCases(to path: String) throws {
        var file = try ByteFile(path: path)
        file.write(
            "record_id,procedure,stage,received_date,response_date,status,decision,service,causes,complainant_type,channel,ward,summary\n"
        )
        var generator = SeededGenerator(seed: seed)
        var row: [UInt8] = []
        for number in 0..<rowCount {
            row.removeAll(keepingCapacity: true)
            appendRow(number, to: &row, &generator)
            file.write(row)
        }
        file.close()
    }

    private func appendRow(_ number: Int, to row: inout [UInt8], _ generator: inout SeededGenerator) {
        let isStatutory = generator.below(10) < 3
        let stage =
            isStatutory ? min(3, 1 + generator.below(20) / 17 + generator.below(60) / 59) : 1 + generator.below(12) / 11
        let received = 19_083 + generator.below(1096)
        let responded = received + 1 + generator.skewed(Array(3...60))
        let isOpen = responded > 20_178
        append("C", number + 1_000_000, to: &row)
        append(isStatutory ? "statutory" : "corporate", to: &row)
        append(number: stage, to: &row)
        append(day: received, to: &row)
        if isOpen { row.append(0x2C) } else { append(day: responded, to: &row) }
        append(isOpen ? "open" : "closed", to: &row)
        append(isOpen ? [] : generator.skewed(Self.outcomes), to: &row)
        append(generator.skewed(Self.services), to: &row)
        append(isOpen ? [] : generator.skewed(Self.causes), to: &row)
        append(generator.skewed(Self.complainants), to: &row)
        append(generator.skewed(Self.channels), to: &row)
        append(generator.skewed(Self.wards), to: &row)
        row.append(0x22)
        for word in 0..<(14 + generator.below(10)) {
            if word > 0 { row.append(word == 9 && number % 50 == 0 ? 0x0A : 0x20) }
            row.append(contentsOf: Self.words[generator.below(Self.words.count)])
        }
        row.append(contentsOf: [0x22, 0x0A])
    }

    private func append(_ prefix: StaticString, _ number: Int, to row: inout [UInt8]) {
        row.append(contentsOf: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        append(number: number, to: &row)
    }

    private func append(_ text: StaticString, to row: inout [UInt8]) {
        row.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        row.append(0x2C)
    }

    private func append(_ text: [UInt8], to row: inout [UInt8]) {
        row.append(contentsOf: text)
        row.append(0x2C)
    }

    private func append(number: Int, to row: inout [UInt8]) {
        row.append(contentsOf: String(number).utf8)
        row.append(0x2C)
    }

    /// 2025-03-31 of a number of days since 1 January 1970.
    private func append(day number: Int, to row: inout [UInt8]) {
        let shifted = number + 719_468
        let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        for (value, width) in [(year, 4), (month, 2), (day, 2)] {
            if width == 2 { row.append(0x2D) }
            let digits = String(value).utf8
            if digits.count < width { row.append(0x30) }
            row.append(contentsOf: digits)
        }
        row.append(0x2C)
    }
}
