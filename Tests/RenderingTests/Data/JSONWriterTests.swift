import Casework
import Foundation
import Testing

@testable import Rendering

/// A JSON object as Foundation reads it.
struct JSONObject {
    struct NotAnObject: Error {}

    private let members: [String: Any]

    init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        guard let members = value as? [String: Any] else { throw NotAnObject() }
        self.members = members
    }

    subscript(name: String) -> Any? { members[name] }

    var names: [String] { members.keys.sorted() }
}

@Suite struct JSONWriterTests {
    @Test(arguments: 1...60) func anyTextComesBackUnchanged(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<8).map { _ in generator.text() }
        var json = JSONWriter()
        json.object { json in
            json.member("texts") { json in json.array(texts) { $0.string($1) } }
            json.member("name \(texts[0])", texts[1])
        }
        let read = try JSONObject(json.text)
        let again = try #require(read["texts"] as? [String])
        #expect(again.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
        #expect(read["name \(texts[0])"] as? String == texts[1])
    }

    @Test(arguments: 0..<0x20) func everyControlCharacterIsEscaped(code: UInt8) throws {
        let text = "a" + String(Unicode.Scalar(code)) + "b"
        var json = JSONWriter()
        json.object { $0.member("text", text) }
        #expect(json.text.utf8.allSatisfy { $0 >= 0x20 })
        #expect(try JSONObject(json.text)["text"] as? String == text)
    }

    @Test func membersStandInTheirOrderWithCommasBetweenThem() {
        var json = JSONWriter()
        json.object { json in
            json.member("words", "a")
            json.member("nothing", nil)
            json.member("number", number: "1.5")
            json.member("no-number", number: nil)
            json.member("true", true)
            json.member("empty") { $0.object { _ in } }
            json.member("list") { json in
                json.array([[1], [], [2, 3]]) { json, inner in json.array(inner) { $0.string("\($1)") } }
            }
            json.member("last", false)
        }
        #expect(
            json.text == #"{"words":"a","nothing":null,"number":1.5,"no-number":null,"true":true,"empty":{},"#
                + #""list":[["1"],[],["2","3"]],"last":false}"#)
    }

    @Test func linesMayBreakBetweenElements() throws {
        var json = JSONWriter()
        json.array(1...3) { json, number in
            json.newline()
            json.object { $0.member("number", number: "\(number)") }
        }
        let read = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: Int]]
        #expect(read == [["number": 1], ["number": 2], ["number": 3]])
    }
}
