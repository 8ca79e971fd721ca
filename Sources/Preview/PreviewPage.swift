import Casework
import Narrative
import Pipeline
import Rendering

/// A page of the site with what the preview adds to it: its mark, its style and its script.
///
/// The page's own Content-Security-Policy permits no script; the preview's own, which it sends as a header, permits
/// its own script only.
struct PreviewPage {
    private let html: String
    private let base: String
    private let head: String
    private let banner: String
    private let foot: String

    /// - Parameter isElsewhere: whether the page answers for another address than its own.
    init(_ file: OutputFile, of site: SitePreview, version: String, isElsewhere: Bool = false) {
        html = String(decoding: file.bytes, as: UTF8.self)
        let folder = file.path.split(separator: "/").first.map(String.init) ?? ""
        let report = site.report(ofFolder: folder)
        base = isElsewhere ? "<base href=\"/\">\n" : ""
        head = PreviewPage.head(version: version, report: report, of: site.reports)
        banner = PreviewPage.banner(site.withheld[file.path])
        foot = PreviewPage.foot(report: report)
    }

    var bytes: [UInt8] {
        var page = html
        page.removePolicy()
        page.insert(base, behindTag: "<head")
        page.insert(head, before: "</head>")
        page.insert(banner, behindTag: "<body")
        page.insert(foot, before: "</body>")
        return Array(page.utf8)
    }

    private static func head(version: String, report: String?, of reports: [String]) -> String {
        """
        <link rel="stylesheet" href="/_upheld/preview.css">
        <script src="/_upheld/preview.js" type="module" data-version="\(version)" data-report="\((report ?? "").escapedAttribute)" \
        data-reports="\(reports.joined(separator: " ").escapedAttribute)"></script>

        """
    }

    /// What an officer may want to see beside the page; at its end, so that the first link is still the one to the contents.
    private static func foot(report: String?) -> String {
        guard let report else { return "" }
        return """
            <aside class="upheld-mark" aria-label="For your own use"><p><a href="/_upheld/late?report=\
            \(report.escapedAttribute)">Late complaints</a></p></aside>

            """
    }

    private static func banner(_ withheld: Paper.Status?) -> String {
        let own: String =
            switch withheld {
            case .draft?: " This paper is a draft: it stays off the site until its status is final."
            case .exempt?: " NOT FOR PUBLICATION: this paper is exempt, and will not be on the site."
            case .final?, nil: ""
            }
        return """

            <aside class="upheld-mark" aria-label="Preview"><p><strong>DRAFT</strong> A preview on this computer; \
            nothing is published.\(own)</p></aside>

            """
    }

    /// The page for a project of which no page could be made yet.
    static func empty(_ shown: PreviewSession.Shown) -> [UInt8] {
        let items = shown.findings.map { finding in
            "<li><strong>\(finding.location.description.escapedAttribute)</strong><br>\(finding.summary.escapedAttribute)<br>"
                + "\(finding.remedy.escapedAttribute)</li>\n"
        }
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Preview</title>
            \(head(version: "none", report: nil, of: []))</head>
            <body>\(banner(nil))<main class="upheld-empty">
            <h1>No page can be made yet</h1>
            <p>Put right what is listed here, and save: the page appears by itself.</p>
            <ul>
            \(items.joined())</ul>
            </main>
            </body>
            </html>

            """.utf8
        )
    }

    /// A path as an address: what is no plain character is escaped.
    static func address(of path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let escaped = path.utf8.map { byte in
            plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        // A second "/" in front would make it the address of another server.
        return "/" + escaped.joined().drop { $0 == "/" }
    }
}

extension String {
    fileprivate mutating func insert(_ text: String, before mark: String) {
        if let place = firstRange(of: mark) { insert(contentsOf: text, at: place.lowerBound) }
    }

    /// Behind the end of the first tag that begins so.
    fileprivate mutating func insert(_ text: String, behindTag mark: String) {
        guard let start = firstRange(of: mark), let end = self[start.upperBound...].firstIndex(of: ">") else { return }
        insert(contentsOf: text, at: index(after: end))
    }

    /// Takes the policy out that a template wrote into the page.
    fileprivate mutating func removePolicy() {
        let mark = "<meta http-equiv=\"Content-Security-Policy\""
        while let start = firstRange(of: mark), let end = self[start.upperBound...].firstIndex(of: ">") {
            removeSubrange(start.lowerBound...end)
        }
    }
}
