import Testing

@testable import Fetching

struct ConnectionStringTests {
    @Test(arguments: [
        ("COMPLAINTS", "Driver={X};PWD=abc", "Driver={X};PWD=abc", true),
        ("COMPLAINTS", "complaints", "DSN=complaints", true),
        ("COMPLAINTS", "", "DSN=COMPLAINTS", false),
        ("complaints-db", "Driver=X", "DSN=complaints-db", false),
    ])
    func takesTheVariableOrElseTheDataSource(name: String, value: String, text: String, isFromEnvironment: Bool) {
        let string = ConnectionString(name) { $0 == "COMPLAINTS" ? value : nil }
        #expect(string.text == text)
        #expect(string.isFromEnvironment == isFromEnvironment)
    }

    @Test(arguments: [
        ("login failed for sam with hunter2", "login failed for … with …"),
        ("no such place as db.example", "no such place as db.example"),
        ("refused: Uid=sam;Pwd={x;y}z", "refused: Uid=…;Pwd=…"),
        ("token was x;y", "token was …"),
    ])
    func hidesWhatNobodyIsToRead(message: String, shown: String) {
        let string = ConnectionString("V") { _ in "Driver=D;Server=db.example;UID=sam;PWD={x;y};ApiKey = hunter2" }
        #expect(string.scrubbed(message) == shown)
    }

    @Test func showsOnlyMessagesThatSpeakOfSettings() {
        let value = Diagnostic(
            state: "22P02", number: 7, message: "invalid input syntax for type integer: \"Ann Other\"")
        let query = Diagnostic(state: "42703", number: 1, message: "[A][B]ERROR: column \"x\" does not exist;\nmore")
        #expect(!value.isOfSetting)
        #expect(query.isOfSetting)
        #expect(query.firstLine == "ERROR: column \"x\" does not exist;")
    }
}
