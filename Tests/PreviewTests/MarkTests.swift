import Aggregation
import Language
import Narrative
import Casework
import Foundation
import Pipeline
import Testing

@testable import Preview

@Suite struct MarkTests {
    /// An expression is all that ties a number on a page to its figure: worked out by itself it must give that number.
    @Test func everyNumberOfTheSampleIsWhatItsExpressionComesTo() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let site = try preview(repository.path, remembering: ProjectMemory())
        var seen: Set<String> = []
        for file in site.files.values where file.path.hasSuffix(".html") {
            let report = site.report(ofFolder: String(file.path.split(separator: "/")[0])) ?? ""
            let page = String(decoding: file.bytes, as: UTF8.self)
            for mark in page.matches(of: #/<data value="([^"]*)" data-expression="([^"]*)">/#) {
                guard seen.insert("\(mark.output.1) \(mark.output.2)").inserted else { continue }
                let expression = String(mark.output.2).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
                    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
                let explanation = try site.explanation(of: expression, in: report)
                #expect(explanation?.figure.value.machineText == String(mark.output.1), "\(expression)")
            }
        }
        #expect(seen.count > 200)
    }

    /// In the published data an expression has one value; what no expression says has none.
    @Test func everyExpressionOfTheDataHasOneValue() throws {
        struct Entry: Decodable {
            let expression: String?
            let text: String
            let value: Value?

            enum Value: Decodable, Equatable {
                case number(Double)
                case words(String)

                init(from decoder: any Decoder) throws {
                    let container = try decoder.singleValueContainer()
                    if let number = try? container.decode(Double.self) {  // else it is words
                        self = .number(number)
                    } else {
                        self = .words(try container.decode(String.self))
                    }
                }
            }
        }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let site = try preview(repository.path, remembering: ProjectMemory())
        let data = site.files.filter { $0.key.hasSuffix("figures.json") }
        #expect(data.count >= 5)
        for (path, file) in data {
            var values: [String: Entry.Value?] = [:]
            for entry in try JSONDecoder().decode([Entry].self, from: Data(file.bytes)) {
                guard let expression = entry.expression else {
                    if case .words? = entry.value { Issue.record("\(path): \(entry.text) is no figure") }
                    continue
                }
                if let known = values[expression] { #expect(known == entry.value, "\(path): \(expression)") }
                values[expression] = entry.value
            }
        }
    }
}
