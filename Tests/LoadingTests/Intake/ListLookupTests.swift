import Intake
import Testing

/// What a SharePoint list writes is undone; what looks a little like it is left alone.
@Suite struct ListLookupTests {
    @Test(arguments: [
        ("Waste;#2", "Waste"), ("Waste;#2;#Roads;#3", "Waste;Roads"), (";#Delay;#Conduct;#", "Delay;Conduct"),
        (";#Delay;#2024;#", "Delay;2024"),
    ])
    func valuesStandAlone(cell: String, values: String) {
        #expect(ListLookup.plain(cell) == values)
    }

    /// A random report had "-" and "# hash" in one cell: the second lost its hash, and its records were not counted.
    @Test(arguments: ["-;# hash", "Delay;#hash", "# hash;#2nd floor", ";#", "#1;Roads", "Waste; Roads"])
    func valuesThatBeginWithAHashStay(cell: String) {
        #expect(ListLookup.plain(cell) == cell)
    }
}
