import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with a site.yaml, in full.
@Suite struct SiteFindingTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "empty",
            "",
            finds: """
                F, line 1
                error: The file is empty. [missing-key]
                Write at least council, title and contact.
                """
        ),
        FindingCase(
            "nothing in it",
            "colour: x",
            finds: """
                F, line 1, column 1
                error: The key "council" is missing from site.yaml. [missing-key]
                Add a line "council: …".
                F, line 1, column 1
                error: The key "title" is missing from site.yaml. [missing-key]
                Add a line "title: …".
                F, line 1, column 1
                error: The key "contact" is missing from site.yaml. [missing-key]
                Add a line "contact: …".
                F, line 1, column 1
                error: "colour" is not a key of site.yaml. [unknown-key]
                Did you mean "colours"?
                """
        ),
        FindingCase(
            "wrong values",
            """
            council: A
            title: T
            contact: {team: B, fax: 1}
            address: www.example.org
            colours: {brand: blue, "a b": "#fff", ok: "#A1b"}
            logo: assets/none.png
            accessibility: {tested: 31 June 2025}
            """,
            finds: """
                F, line 3, column 20
                error: "fax" is not a key of contact. [unknown-key]
                Known: address, email, team, telephone.
                F, line 4, column 10
                error: "address" is not the address of a site. [bad-address]
                Write it in full, as in https://complaints.example.gov.uk.
                F, line 5, column 18
                error: "blue" is not a colour. [bad-colour]
                Write it in quotes as "#12436D" or "#fff".
                F, line 5, column 24
                error: "a b" can't be the name of a colour. [bad-name]
                Use letters, digits and hyphens.
                F, line 6, column 7
                error: There is no image "assets/none.png" in content/assets. [missing-image]
                Put it there and write its path, as in assets/logo.svg.
                F, line 7, column 25
                error: "tested" is not a date. [bad-date]
                Write it as 2025-03-31.
                """
        ),
        FindingCase(
            "wrong types",
            "- a",
            finds: """
                F, line 1, column 1
                error: A list stands where the keys of site.yaml are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "contact that is a text",
            """
            council: A
            title: T
            contact: Team
            """,
            finds: """
                F, line 3, column 10
                error: A single value stands where the keys of contact are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "colour that is a comment",
            """
            council: A
            title: T
            contact: {team: B}
            colours:
              brand: #12436D
            """,
            finds: """
                F, line 5, column 9
                error: "" is not a colour. [bad-colour]
                Write it in quotes as "#12436D" or "#fff".
                """
        ),
        FindingCase(
            "unquoted colour",
            """
            council: A
            title: T
            contact: {team: B}
            colours: {brand: #12436D}
            """,
            finds: """
                F, line 5, column 1
                error: This is not YAML: a value is expected here. [broken-yaml]
                Look at the spaces after colons, the indentation and the quotes on this line and the one before.
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        let source = SourceText(file: "F", bytes: Array(example.text.utf8))
        #expect(SiteSettings.read(source, assets: []).findings.described == example.findings)
    }
}
