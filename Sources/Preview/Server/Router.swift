import Aggregation
import Narrative
import Casework
import Pipeline

/// Finds the answer to a request, by what is shown at the moment.
struct Router: Sendable {
    let hosts: HostRule
    let session: PreviewSession

    enum Answer: Equatable, Sendable {
        case response(Response)
        /// What is shown from now on, as server-sent events, until the browser goes.
        case events
    }

    /// - Parameter request: nil for one that can't be read.
    func answer(to request: Request?) -> Answer {
        guard let request else { return .response(Response(404, "There is no such page.")) }
        guard hosts.permits(request.host) else {
            return .response(Response(403, "The preview answers to 127.0.0.1 and localhost only."))
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .response(Response(405, "The preview can only be read.", headers: [("Allow", "GET, HEAD")]))
        }
        let shown = session.shown
        guard request.path.hasPrefix(Router.ownFolder) else { return .response(page(request.path, shown)) }
        guard request.origin == nil || request.origin == "same-origin" || request.origin == "none" else {
            return .response(Response(403, "The preview answers its own pages only."))
        }
        switch request.path.dropFirst(Router.ownFolder.count) {
        case "events": return .events
        case "figure": return .response(figure(request, shown))
        case "names": return .response(names(request, shown))
        case "late": return .response(late(request, shown))
        case let name:
            guard let file = Router.ownFile(String(name)) else {
                return .response(Response(404, "There is no such page."))
            }
            return .response(file)
        }
    }

    private static let ownFolder = "/_upheld/"

    /// The scripts and style sheets that run in the browser.
    private static func ownFile(_ name: String) -> Response? {
        let script: [UInt8]? =
            switch name {
            case "preview.js": PackageResources.preview_js
            case "panels.js": PackageResources.panels_js
            case "update.js": PackageResources.update_js
            case "findings.js": PackageResources.findings_js
            case "inspector.js": PackageResources.inspector_js
            case "answer.js": PackageResources.answer_js
            case "completion.js": PackageResources.completion_js
            default: nil
            }
        if let script { return Response(type: ContentType.script, body: script) }
        let style: [UInt8]? =
            switch name {
            case "preview.css": PackageResources.preview_css
            case "panels.css": PackageResources.panels_css
            default: nil
            }
        return style.map { Response(type: ContentType.css, body: $0) }
    }

    private func page(_ path: String, _ shown: PreviewSession.Shown) -> Response {
        guard let site = shown.site else { return Response(type: ContentType.html, body: PreviewPage.empty(shown)) }
        let file = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
        if let found = site.files[file] {
            let type = ContentType.of(file)
            let body =
                type == ContentType.html ? PreviewPage(found, of: site, version: shown.version).bytes : found.bytes
            return Response(type: type, body: body)
        }
        if site.files[file + "/index.html"] != nil, !file.isEmpty {
            return Response(302, "It is a folder.", headers: [("Location", PreviewPage.address(of: file) + "/")])
        }
        guard let missing = site.files["404.html"] else { return Response(404, "There is no such page.") }
        let body = PreviewPage(missing, of: site, version: shown.version, isElsewhere: true).bytes
        return Response(404, type: ContentType.html, body: body)
    }

    private func figure(_ request: Request, _ shown: PreviewSession.Shown) -> Response {
        guard let expression = request["expression"], let report = request["report"] else {
            return Response(404, "Name an expression and a report.")
        }
        guard let answer = FigureAnswer(expression, in: report, of: shown.site) else {
            return Response(404, "There is no such report.")
        }
        return Response(json: answer.json)
    }

    private func late(_ request: Request, _ shown: PreviewSession.Shown) -> Response {
        guard let report = request["report"], let late = shown.site?.lateComplaints(in: report) else {
            return Response(404, "There is no such report.")
        }
        return Response(type: ContentType.html, body: LatePage(report: report, late: late).bytes)
    }

    private func names(_ request: Request, _ shown: PreviewSession.Shown) -> Response {
        guard let names = request["report"].flatMap({ shown.site?.names(in: $0) }) else {
            return Response(404, "There is no such report.")
        }
        var json = JSONWriter()
        json.object { json in
            let lists = [
                ("measure", names.measures), ("function", names.functions), ("field", names.fields.map(\.name)),
            ]
            for (name, list) in lists {
                json.member(name) { json in json.array(list) { $0.string($1) } }
            }
        }
        return Response(json: json.text)
    }
}
