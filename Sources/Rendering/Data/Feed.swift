import Casework
import Narrative

/// New reports for those who follow them: an Atom feed, the newest first.
enum Feed {
    static let path = "feed.xml"

    /// Nil where the site's address is not known, or no report says when it was published.
    static func file(_ reports: [Report], site: SiteSettings) -> OutputFile? {
        guard let address = site.address else { return nil }
        let published = reports.compactMap { report in report.settings.published.map { (day: $0, report: report) } }
            .sorted { ($1.day, $0.report.slug) < ($0.day, $1.report.slug) }
        guard let newest = published.first else { return nil }
        let entries = published.map { day, report in
            """
            <entry>
            <id>\(address.escapedText)/\(report.slug.escapedText)/</id>
            <title>\(report.fullTitle.escapedText)</title>
            <link href="\(address.escapedAttribute)/\(report.slug.escapedAttribute)/"/>
            <updated>\(day.timestamp)</updated>
            <summary>\((report.settings.summary ?? report.settings.year.period.text).escapedText)</summary>
            </entry>

            """
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(site.language.escapedAttribute)">
            <id>\(address.escapedText)/</id>
            <title>\(site.title.escapedText) – \(site.council.escapedText)</title>
            <link href="\(address.escapedAttribute)/"/>
            <link rel="self" href="\(address.escapedAttribute)/\(path)"/>
            <author><name>\(site.council.escapedText)</name></author>
            <updated>\(newest.day.timestamp)</updated>
            \(entries.joined())</feed>

            """
        return OutputFile(path: path, text: text)
    }
}

extension Day {
    /// Of its beginning, which is all that is known.
    fileprivate var timestamp: String { "\(isoText)T00:00:00Z" }
}
