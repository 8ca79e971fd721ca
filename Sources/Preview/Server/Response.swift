/// What a browser is answered.
struct Response: Equatable, Sendable {
    let status: Int
    let type: String
    let body: [UInt8]
    /// Beside those that every answer has.
    var headers: [(name: String, value: String)] = []

    init(_ status: Int = 200, type: String, body: [UInt8], headers: [(name: String, value: String)] = []) {
        self.status = status
        self.type = type
        self.body = body
        self.headers = headers
    }

    /// A sentence.
    init(_ status: Int, _ text: String, headers: [(name: String, value: String)] = []) {
        self.init(status, type: ContentType.text, body: Array((text + "\n").utf8), headers: headers)
    }

    init(json: String) { self.init(type: ContentType.json, body: Array(json.utf8)) }

    /// Nothing is kept by the browser, nothing is sent elsewhere, and no other site can read or frame what is here.
    static let standingHeaders: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'self';"
                + " form-action 'none'; frame-ancestors 'none'"
        ),
    ]

    static func == (left: Response, right: Response) -> Bool {
        left.status == right.status && left.type == right.type && left.body == right.body
            && left.headers.elementsEqual(right.headers, by: ==)
    }
}

/// The kinds of content that a site has, by the ending of a file's name.
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    static let json = "application/json"
    static let css = "text/css; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let events = "text/event-stream"

    private static let byEnding = [
        "html": html, "css": css, "js": script, "json": json, "csv": "text/csv; charset=utf-8", "txt": text,
        "xml": "application/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "ico": "image/vnd.microsoft.icon", "woff2": "font/woff2", "woff": "font/woff", "pdf": "application/pdf",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]

    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".")
        return parts.count < 2
            ? "application/octet-stream"
            : byEnding[parts[parts.count - 1].lowercased()]
                ?? "application/octet-stream"
    }
}
