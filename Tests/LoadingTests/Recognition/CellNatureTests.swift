import Testing

@testable import Loading

struct NatureCase: CustomTestStringConvertible, Sendable {
    let cells: [String]
    let nature: CellNature
    var testDescription: String { "\(nature): \(cells.prefix(2))" }

    init(_ nature: CellNature, _ cells: String...) {
        self.nature = nature
        self.cells = cells
    }
}

@Suite struct CellNatureTests {
    static let cases = [
        NatureCase(.blank, "", "", ""),
        NatureCase(.dates, "01/04/2024", "2024-04-02", "3 April 2024", "04/04/2024 10:30"),
        NatureCase(.monthFirstDates, "04/01/2024", "04/13/2024", "05/06/2024"),
        NatureCase(.dayNumbers, "45382", "45383", "45400"),
        NatureCase(.money, "£1,234.50", "£20", "(12.50)", "99.00"),
        NatureCase(.numbers, "3", "3", "4", "4", "4", "3"),
        NatureCase(.years, "2023/24", "2024/25", "2024-25"),
        NatureCase(.stages, "Stage 1", "Stage 1", "Stage 2"),
        NatureCase(.stages, "1", "1", "2", "1"),
        NatureCase(.outcomes, "Upheld", "Not upheld", "Partly upheld", "Signposted"),
        NatureCase(.yesOrNo, "Yes", "No", "yes", ""),
        NatureCase(.references, "CMP-1001", "CMP-1002", "CMP-1003", "CMP-1004", "CMP-1005"),
        NatureCase(.category, "Waste", "Parks", "Waste", "Parks", "Waste"),
        NatureCase(.scattered, "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa"),
        NatureCase(
            .text, "The bin was not emptied for three weeks and nobody rang back",
            "We waited a long time for the report to come",
            "Nothing was done about the hedge although it was promised"),
        NatureCase(.personal(.email), "a@example.org", "b@example.org", "n/k"),
        NatureCase(.personal(.telephone), "01632 960417", "+44 1632 960418", "(01632) 960419"),
        NatureCase(.personal(.postcode), "AB1 2CD", "ZE12 3XY", "unknown"),
        NatureCase(.personal(.address), "12 Sample Road, Mill", "Flat 3, 4 Elm Close"),
        NatureCase(.personal(.name), "Mrs Sample", "Peter Specimen", "Muster, Anna"),
        NatureCase(.personal(.birth), "03/04/1962", "01/01/2012", "30/11/1984"),
        NatureCase(.personal(.number), "943 476 5919", "943 476 5870", "9434765919"),
        NatureCase(.personal(.number), "QQ123456C", "QQ 12 34 57 A"),
    ]

    @Test(arguments: cases)
    func isToldByTheCells(sample: NatureCase) {
        #expect(CellNature(of: ImportColumn("x", cells: sample.cells)) == sample.nature)
    }

    @Test(arguments: [
        ("Fully upheld", "upheld", true), ("Complaint not upheld", "not upheld", true),
        ("Partially upheld - apology", "partially upheld", true), ("Upheld in part", "partially upheld", true),
        ("Withdrawn by customer's request", "withdrawn", true), ("Unable to determine", "no finding", true),
        ("Investigation ongoing", "open", true), ("Signposted", "resolved otherwise", true),
        ("Blue", "resolved otherwise", false),
    ])
    func guessesOutcomes(words: String, meaning: String, isSure: Bool) {
        let guess = OutcomeGuess(words)
        #expect(guess.meaning == meaning)
        #expect(guess.isSure == isSure)
    }

    @Test func findsWhatSeparatesSeveralValues() {
        func separator(_ cells: String...) -> String? { ImportColumn("Cause", cells: cells).separator }
        #expect(separator("Delay", "Conduct; Delay", "Conduct", "Delay;Conduct") == ";")
        #expect(separator("Delay", "Conduct|Delay", "Conduct", "Delay") == "|")
        #expect(separator("Delay", "Conduct") == nil)
        #expect(separator("Housing, repairs", "Housing, repairs", "Parks") == nil)
    }
}
