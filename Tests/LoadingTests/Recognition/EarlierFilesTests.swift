import Testing

@testable import Files
@testable import Intake
@testable import Manuscript
@testable import Recognition
@testable import Tables

@Suite struct EarlierFilesTests {
    @Test(arguments: [
        ("    file: data/c.csv   # ours", "    files: [../old/data/c.csv, data/c.csv]   # ours"),
        ("    file: \"data/a, b.csv\"", "    files: [\"../old/data/a, b.csv\", \"data/a, b.csv\"]"),
        (
            "    files: [../older/data/c.csv, data/c.csv]",
            "    files: [../older/data/c.csv, ../old/data/c.csv, data/c.csv]"
        ),
        ("    files: [data/q*.csv]", "    files: [\"../old/data/q*.csv\", \"data/q*.csv\"]"),
        ("    file: ../older/data/c.csv", "    file: ../older/data/c.csv"),
        ("    file:\n      data/c.csv", "    file:\n      data/c.csv"),
        (
            "    - file: data/a.csv\n      sheet: A\n    - { file: data/b.csv, sheet: B }",
            "    - files: [../old/data/a.csv, data/a.csv]\n      sheet: A\n    - { files: [../old/data/b.csv, data/b.csv], sheet: B }"
        ),
    ])
    func namesLastYearsFilesFirst(written: String, carried: String) {
        let (before, after) = ("title: É\ndata:\n  history:\n    file: data/h.csv\n  cases:\n", "\nyear: 2024/25\n")
        #expect(EarlierFiles(before + written + after, of: "old").text == before + carried + after)
    }

    /// A workbook that goes on has the new year's sheet too; of a system that is gone nothing more comes.
    @Test(arguments: [
        (
            "    file: data/log.xlsx\n    sheet: [2023-24, 2024-25]",
            "    file: data/log.xlsx\n    sheet: [2024-25, 2025-26]"
        ),
        (
            "    file: data/log.xlsx\n    sheet: Year 2024/25",
            "    file: data/log.xlsx\n    sheet: [Year 2024/25, Year 2025/26]"
        ),
        (
            "    - { file: data/old.csv, years: 2022/23 to 2023/24 }\n    - file: data/new.csv",
            "    - { files: [../old/data/old.csv], years: 2022/23 to 2023/24 }\n    - files: [../old/data/new.csv, data/new.csv]"
        ),
    ])
    func goesOnWhereItWillGoOn(written: String, carried: String) {
        let before = "year: 2024/25\ndata:\n  cases:\n"
        #expect(EarlierFiles(before + written + "\n", of: "old").text == before + carried + "\n")
    }

    @Test func saysWhichFiles() {
        let text =
            "data:\n  cases: { file: data/log.xlsx, sheet: A }\n  payments: { file: data/log.xlsx, sheet: P }\n  actions: { file: data/a.csv }\n"
        let named = EarlierFiles(text, of: "old")
        #expect(named.files == ["../old/data/log.xlsx"])
        #expect(named.text.contains("payments: { files: [../old/data/log.xlsx, data/log.xlsx], sheet: P }"))
        #expect(named.text.contains("actions: { file: data/a.csv }"))
        #expect(EarlierFiles("data: [", of: "old").files == [])
    }
}
