import Casework
import Foundation
import Testing

@testable import Preview

/// What browsers are answered about a small project.
@Suite struct RouterTests {
    private let project: TemporaryProject
    private let router: Router
    private let report: String

    init() throws {
        project = try TemporaryProject()
        let session = PreviewSession(project: project.path)
        session.update()
        router = Router(hosts: HostRule(port: 8000), session: session)
        report = try #require(project.reports().first)
    }

    private func answer(
        _ target: String, method: String = "GET", host: String = "localhost:8000", origin: String? = nil
    ) throws -> Response {
        let request = Request(method: method, target: target, host: host, origin: origin)
        guard case .response(let response) = router.answer(to: request) else { throw NotAResponse() }
        return response
    }

    private struct NotAResponse: Error {}

    @Test(arguments: [
        ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"), ("/_upheld/preview.js", "text/javascript; charset=utf-8"),
        ("/_upheld/panels.css", "text/css; charset=utf-8"), ("/REPORT/figures.json", "application/json"),
        ("/REPORT/", "text/html; charset=utf-8"), ("/_upheld/late?report=REPORT", "text/html; charset=utf-8"),
    ])
    func servesTheSite(target: String, type: String) throws {
        let response = try answer(target.replacing("REPORT", with: report))
        #expect(response.status == 200)
        #expect(response.type == type)
        #expect(!response.body.isEmpty)
    }

    @Test(arguments: [
        "/../Package.swift", "/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/content/site.yaml", "/assets",
        "/%00", "//etc/passwd", "/templates/layout.mustache", "/_upheld/", "/_upheld/../index.html",
        "/no-such-page.html", "/_upheld/late", "/_upheld/late?report=none",
    ])
    func servesNothingElse(target: String) throws {
        #expect(try answer(target).status == 404)
    }

    @Test func servesTheOthersWhileANewReportHasNoRecords() throws {
        let settings = try project.read("content/\(report)/report.yaml")
        try project.makeFolder("content/later-2025-26/data")
        try project.write(
            settings.replacing("year: 2024/25", with: "year: 2025/26"), to: "content/later-2025-26/report.yaml")
        try project.write("year,measure,value\n", to: "content/later-2025-26/data/history.csv")
        let session = PreviewSession(project: project.path)
        session.update()
        #expect(session.shown.findings.map(\.identifier) == ["no-records-yet"])
        let router = Router(hosts: HostRule(port: 8000), session: session)
        for (target, status) in [("/\(report)/volumes.html", 200), ("/later-2025-26/", 404)] {
            let request = Request(method: "GET", target: target, host: "localhost:8000", origin: nil)
            guard case .response(let response) = router.answer(to: request) else { throw NotAResponse() }
            #expect(response.status == status, "\(target)")
        }
    }

    @Test func leadsFromAFolderToItsPage() throws {
        let response = try answer("/\(report)")
        #expect(response.status == 302)
        #expect(response.headers.map(\.value) == ["/\(report)/"])
        #expect(PreviewPage.address(of: "/example.org/é") == "/example.org/%c3%a9")
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"]) func onlyReads(method: String) throws {
        #expect(try answer("/", method: method).status == 405)
    }

    @Test(arguments: ["/", "/_upheld/events", "/_upheld/figure?report=a&expression=received"])
    func refusesForeignHosts(target: String) throws {
        #expect(try answer(target, host: "rebound.example.org:8000").status == 403)
    }

    @Test(arguments: ["cross-site", "same-site"]) func refusesOtherSitesTheData(origin: String) throws {
        let target = "/_upheld/figure?report=\(report)&expression=received"
        #expect(try answer(target, origin: origin).status == 403)
        #expect(try answer(target, origin: "same-origin").status == 200)
        #expect(try answer("/", origin: origin).status == 200)
    }

    @Test func refusesWhatCannotBeRead() {
        #expect(router.answer(to: nil) == .response(Response(404, "There is no such page.")))
    }

    @Test func marksEveryPageAndLetsItsOwnScriptRunOnly() throws {
        let page = String(decoding: try answer("/\(report)/").body, as: UTF8.self)
        #expect(page.contains("<strong>DRAFT</strong>"))
        #expect(page.contains("<script src=\"/_upheld/preview.js\" type=\"module\""))
        #expect(!page.contains("http-equiv=\"Content-Security-Policy\""))
        let policy = Response.standingHeaders.first { $0.name == "Content-Security-Policy" }
        #expect(policy?.value.contains("script-src 'self'") == true)
        #expect(Response.standingHeaders.contains { $0.name == "Cache-Control" && $0.value == "no-store" })
    }

    @Test func saysWhatUpholdsAFigure() throws {
        let response = try answer("/_upheld/figure?report=\(report)&expression=within(stage:+1)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
        for name in ["text", "expression", "numerator", "denominator", "period", "filters", "definitions", "parts"] {
            #expect(answer[name] != nil, "\(name)")
        }
        let parts = try #require(answer["parts"] as? [[String: Any]])
        let names = try #require(parts.first?["names"] as? [String])
        #expect(!names.isEmpty)
        #expect(names.count == parts.first?["count"] as? Int)
    }

    @Test func saysWhatIsWrongInAnExpressionAndWhere() throws {
        let response = try answer("/_upheld/figure?report=\(report)&expression=1+%2B+recieved")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
        let finding = try #require((answer["findings"] as? [[String: Any]])?.first)
        #expect(finding["column"] as? Int == 5)
        #expect((finding["remedy"] as? String)?.contains("received") == true)
    }

    @Test func namesWhatExpressionsCanUse() throws {
        let response = try answer("/_upheld/names?report=\(report)")
        let names = try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: [String]])
        #expect(names["measure"]?.contains("received") == true)
        #expect(names["function"]?.contains("change") == true)
        #expect(names["field"]?.contains("outcome") == true)
        #expect(try answer("/_upheld/names?report=none").status == 404)
    }
}
