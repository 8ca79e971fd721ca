package import Casework
import Narrative
import Mustache

/// The templates of a site, parsed and checked.
package struct Templates: Sendable {
    private let library: MustacheLibrary
    /// Style sheets and other files that are copied as they are, by their path in the site.
    let assets: [OutputFile]
    /// What documents for paper are made with: their style sheet, Word's styles. Not part of the site.
    let printFiles: [OutputFile]

    /// Parses templates and checks every name in them.
    /// - Parameter files: all files of `templates/`, their paths relative to it; `name` of a path is how findings name it.
    /// - Throws: one finding a mistake: a tag that can't be read, a name that no page has, a partial that is missing.
    package init(files: [OutputFile], named folder: String) throws(FindingsError) {
        let sources = files.filter { $0.path.hasSuffix(".mustache") }
            .map { TemplateSource(path: $0.path, folder: folder, text: String(decoding: $0.bytes, as: UTF8.self)) }
        var findings = TemplateCheck(sources: sources, folder: folder).findings()
        var parsed: [String: MustacheTemplate] = [:]
        for source in sources where findings.isEmpty {
            do {
                parsed[source.name] = try MustacheTemplate(string: source.text)
            } catch {
                findings.append(source.finding("bad-template", "The template can't be read: \(error)", line: 1))
            }
        }
        guard findings.isEmpty else { throw FindingsError(findings) }
        library = MustacheLibrary(templates: parsed)
        assets = files.filter { $0.path.hasPrefix("assets/") }
        printFiles = files.filter { $0.path.hasPrefix("print/") }
    }

    /// A page by its template, which `init` has found to be there.
    func page(_ kind: PageKind, _ context: TemplateContext) -> String {
        library.render(context, withTemplate: kind.rawValue) ?? ""
    }
}

/// The pages that have a template each.
enum PageKind: String, CaseIterable, Sendable {
    case index
    case report
    case series
    case section
    case document
    case figures
    case topics
    case accessibility
    case notFound = "not-found"
    case paper
    case paperPrint = "paper-print"
    case reportPrint = "report-print"
    case summaryPrint = "summary-print"

    /// What its template must place, for without it the page would be empty.
    var essential: String {
        switch self {
        case .index: "years"
        case .report: "contents"
        case .series: "reports"
        case .section, .document, .reportPrint, .topics: "content"
        case .figures: "definitions"
        case .paper, .paperPrint: "body"
        case .summaryPrint: "year-in-short"
        case .accessibility, .notFound: "council"
        }
    }
}
