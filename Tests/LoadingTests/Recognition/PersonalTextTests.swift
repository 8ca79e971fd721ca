import Casework
import Testing

@testable import Loading

@Suite struct PersonalTextTests {
    /// Made up. Most given names here are in no list.
    static let names = [
        "Zanele Mthembu", "Okonkwo, A.", "T Quillfeather", "t quillfeather", "Quillfeather T", "J. P. Brackwater",
        "Dr Vossel", "Mrs O'Farrowby", "Oluwadamilola Brackwater", "Siân Trevanwy", "Marsh-Quill, Ottoline",
        "Anna", "ANNA BRACKWATER", "Brackwater, Anna", "Cllr Vossel", "spoke to anna about it",
    ]

    @Test(arguments: names) func namesAreNotShown(name: String) {
        #expect(PersonalText.shape(of: name) == "a name")
    }

    @Test(arguments: [
        ("anna.brackwater@mail.example", "an e-mail address"), ("07700 900123", "a telephone number"),
        ("+44 7700 900123", "a telephone number"), ("12 Quill Lane", "an address"), ("AB1 2CD", "an address"),
        ("31/12/1956", "a date of birth"), ("943 476 5919", "a number that identifies a person"),
        ("QQ 12 34 56 C", "a number that identifies a person"), ("CC-2024-00123", "a long number"),
    ]) func whatElseIsOfAPersonIsNotShown(text: String, shape: String) {
        #expect(PersonalText.shape(of: text) == shape)
    }

    /// Services, causes, outcomes, stages.
    @Test(arguments: [
        "Adult Social Care", "Waste, bins", "Leaving Care", "Children's Services", "Highways and Transport",
        "Council Tax",
        "Revenues & Benefits", "Housing Repairs", "SEND", "Education, Health and Care Plans", "Fly Tipping",
        "Fostering",
        "Missed Bin", "Poor Communication", "Staff conduct / customer care", "Parking", "Upheld", "Not Upheld",
        "Partially Substantiated", "No Fault Found", "Referred to another organisation", "Stage 1", "S2",
        "Local Resolution", "North Ward", "Planning Enforcement", "Environmental Health", "Blue Badge", "Early Help",
        "First Response", "Registrars", "ICT", "ASC Finance", "Damp and Mould", "Street Lighting", "Out of Time",
        "2024/25",
        "2024-2025",
    ]) func ordinaryValuesAreShown(value: String) {
        #expect(PersonalText.shape(of: value) == nil)
    }

    /// Outcomes and stages are made of the trade's words.
    @Test(arguments: [
        "Vossel upheld", "Not upheld (Vossel)", "re Khan", "Stage 1 - Quillby", "see Brackwater's letter",
    ])
    func whereThereAreFewValuesAnyOtherWordMayBeAName(value: String) {
        #expect(PersonalText.shape(of: value) == nil || value.contains("-"))
        #expect(PersonalText.shape(ofOneOfFew: value) != nil)
    }

    @Test(arguments: ["CaseRef", "Date recd", "Sheet1", "Q1 2024", "2024-25", "Team", "Complaints 01042024-31032025"])
    func headingsAndSheetsAreShown(title: String) { #expect(PersonalText.shape(ofTitle: title) == nil) }

    @Test(arguments: ["Vossel", "Anna Brackwater", "Anna's cases", "a.vossel@mail.example", "12 Quill Lane"])
    func headingsAndSheetsOfPeopleAreNot(title: String) { #expect(PersonalText.shape(ofTitle: title) != nil) }

    @Test func aSingleWordMayBeASurname() {
        for word in ["Brackwater", "Vossel", "vossel", "O'Farrowby", "Reed", "Fielding", "SMITH", "Ng", "(Vossel)"] {
            #expect(PersonalText.maybeSurname(word))
        }
        for word in [
            "Pending", "Upheld", "Substantiated", "Partial", "4", "S2", "corporate", "Waste", "SEND", "Part-upheld",
            "NFA",
        ] {
            #expect(!PersonalText.maybeSurname(word))
        }
    }
}
