import Aggregation
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
}
