import Casework
import Narrative

/// The list of a site's pages for search engines.
enum Sitemap {
    /// Nil where the site's address is not known.
    static func file(pages: [String], site: SiteSettings) -> OutputFile? {
        guard let address = site.address else { return nil }
        let entries = pages.filter { $0.hasSuffix(".html") && $0 != "404.html" }.sorted().map { page in
            let path = page.hasSuffix("index.html") ? String(page.dropLast("index.html".count)) : page
            return "<url><loc>\("\(address)/\(path)".escapedText)</loc></url>\n"
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined())</urlset>

            """
        return OutputFile(path: "sitemap.xml", text: text)
    }
}
