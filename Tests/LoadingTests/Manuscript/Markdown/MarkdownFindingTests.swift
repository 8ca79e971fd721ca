import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with a Markdown file, in full.
@Suite struct MarkdownFindingTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "rawHTML",
            """
            # T

            a <b>x</b>

            <div>
            hi
            </div>
            """,
            finds: """
                F, line 3, column 3
                warning: HTML in the text is left out. [raw-html]
                Write it in Markdown.
                F, line 5
                warning: HTML in the text is left out. [raw-html]
                Write it in Markdown.
                """
        ),
        FindingCase(
            "comment beside HTML",
            """
            # T

            <!-- a --> <i>x</i> <!-- b -->
            """,
            finds: """
                F, line 3
                warning: HTML in the text is left out. [raw-html]
                Write it in Markdown.
                """
        ),
        FindingCase(
            "unsafe links",
            """
            # T

            [x](javascript:alert(1)) [y](data:text/html,x)
            <ftp://example.org>
            """,
            finds: """
                F, line 3, column 5
                error: The link's address is of a kind that is not published. [unsafe-link]
                Link to a page (https:), a file of this site, an e-mail address or a telephone number.
                F, line 3, column 30
                error: The link's address is of a kind that is not published. [unsafe-link]
                Link to a page (https:), a file of this site, an e-mail address or a telephone number.
                F, line 4, column 2
                error: The link's address is of a kind that is not published. [unsafe-link]
                Link to a page (https:), a file of this site, an e-mail address or a telephone number.
                """
        ),
        FindingCase(
            "hidden script",
            """
            # T

            [x](java&Tab;script:alert)
            """,
            finds: """
                F, line 3
                error: The link's address is of a kind that is not published. [unsafe-link]
                Link to a page (https:), a file of this site, an e-mail address or a telephone number.
                """
        ),
        FindingCase(
            "empty link",
            """
            # T

            a [b]()
            """,
            finds: """
                F, line 3, column 5
                error: The link has no address. [empty-link]
                Write it between the round brackets.
                """
        ),
        FindingCase(
            "images",
            """
            # T

            ![](assets/a.png) ![x](https://example.org/a.png)
            ![a](b.png)
            """,
            finds: """
                F, line 3, column 5
                warning: The image has no description for those who can't see it. [missing-alt]
                Write it between the square brackets: ![What the image shows](assets/image.png).
                F, line 3, column 24
                error: The image is not a file of this site. [foreign-image]
                Put the image into content/assets and write its path, as in assets/image.png.
                F, line 4, column 6
                error: The image is not a file of this site. [foreign-image]
                Put the image into content/assets and write its path, as in assets/image.png.
                """
        ),
        FindingCase(
            "figure in a description",
            """
            # T

            ![a `=b`](assets/b.png)
            """,
            finds: """
                F, line 3, column 7
                error: A figure can't stand in the description of an image. [misplaced-figure]
                Write it in the text below the image.
                """
        ),
        FindingCase(
            "footnotes",
            """
            # T

            a[^1] b[^no]

            [^1]: x
            [^1]: y
            [^2]: z
            """,
            finds: """
                F, line 3, column 8
                error: There is no footnote "no". [undefined-footnote]
                Write it on a line of its own, as in [^no]: Text of the note.
                F, line 6
                error: The footnote "1" is defined more than once. [duplicate-footnote]
                Keep one definition, or give the other another name.
                F, line 7
                warning: Nothing refers to the footnote "2". [unused-footnote]
                Write [^2] where it belongs, or take the footnote out.
                """
        ),
        FindingCase(
            "broken table",
            """
            # T

            | a | b |
            |---|
            """,
            finds: """
                F, line 3
                error: The header has 2 cells and the row of dashes below it 1. [broken-table]
                Give each column one cell in the header and one group of dashes below it.
                """
        ),
        FindingCase(
            "ragged rows",
            """
            # T

            | a | b |
            |---|---|
            | 1 |
            | 1 | 2 | 3 |
            """,
            finds: """
                F, line 5
                warning: The row has 1 cell and the table's header 2. [ragged-row]
                Write a cell for each column, "–" for an empty one.
                F, line 6
                warning: The row has 3 cells and the table's header 2. [ragged-row]
                Take out the extra cells, or write \\| for a pipe within a cell.
                """
        ),
        FindingCase(
            "figure in the title",
            "# A `=b`",
            finds: """
                F, line 1, column 7
                error: A figure can't stand in the title of a section. [misplaced-figure]
                Write it in the text below the title.
                """
        ),
        FindingCase(
            "footnote in the title",
            """
            # A[^1]

            [^1]: b
            """,
            finds: """
                F, line 1
                error: The title of a section can't have a footnote. [misplaced-footnote]
                Refer to the footnote in the text below the title.
                """
        ),
        FindingCase(
            "no title",
            "a",
            finds: """
                F, line 1
                warning: The section has no title. [missing-title]
                Begin it with a line "# Title".
                """
        ),
        FindingCase(
            "too deep",
            "# T\n\n" + String(repeating: "> ", count: 70) + "x",
            finds: """
                F, line 3
                error: Lists, quotations or emphasis are nested too deeply here. [too-deep]
                Nest them less deeply.
                """
        ),
        FindingCase(
            "front matter",
            """
            ---
            title: T
            slug: a b
            author: x
            ---

            """,
            finds: """
                F, line 3, column 7
                error: "slug" can't be the last part of an address. [bad-name]
                Use letters, digits and hyphens.
                F, line 4, column 1
                error: "author" is not a key of the front matter. [unknown-key]
                Known: carried-over, layout, slug, title.
                """
        ),
        FindingCase(
            "front matter that is a list",
            """
            ---
            - a
            ---
            # T
            """,
            finds: """
                F, line 2, column 1
                error: A list stands where the keys of the front matter are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "open front matter",
            """
            ---
            title: T

            # T
            """,
            finds: """
                F, line 1
                error: The front matter that begins here does not end. [open-front-matter]
                Write a line of three hyphens below its last line.
                """
        ),
        FindingCase(
            "broken front matter",
            """
            ---
            title: A: B
            ---

            """,
            finds: """
                F, line 2, column 9
                error: This is not YAML: a colon stands where none is expected. [broken-yaml]
                Put a value that contains a colon in quotes.
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        #expect(readSection(example.text, file: "F").findings.described == example.findings)
    }
}
