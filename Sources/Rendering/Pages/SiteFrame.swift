import Casework
import Language
import Narrative

/// What every page of a site has in common.
struct SiteFrame: Sendable {
    let site: SiteSettings
    /// What the pages are made for.
    var medium = Medium.page

    /// A page's own place and title.
    struct Page {
        /// In the browser's tab, without the site's name.
        let title: String
        let description: String
        /// Relative to the site's root.
        let path: String
        /// Address relative to the page, and words; the page itself is not among them.
        let breadcrumbs: [(address: String, words: String)]

        /// "../" for each folder that the page lies in.
        var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }
    }

    /// The values of the layout.
    func context(_ page: Page, _ values: [String: TemplateContext.Value]) -> TemplateContext {
        let contact = site.contact
        return TemplateContext([
            "language": .text(site.language),
            "council": .text(site.council),
            "site-title": .text(site.title),
            "title": .text(page.title),
            "description": .text(page.description),
            "root": .text(page.root),
            "canonical": .optionalText("address", site.address.map { $0 + "/" + page.canonicalPath }),
            "logo": .optionalText("source", site.logo),
            "breadcrumbs": .list(
                page.breadcrumbs.map { TemplateContext(["address": .text($0.address), "words": .text($0.words)]) }
            ),
            "how-to-complain": .group(site.complaining.map(SiteFrame.complaining)),
            "team": .text(contact.team),
            "telephone": .optionalText("number", contact.telephone),
            "email": .optionalText("address", contact.email),
            "post": .optionalText("address", contact.address),
        ]).merging(values)
    }
}

extension SiteFrame {
    private static func complaining(_ way: SiteSettings.Complaining) -> TemplateContext {
        let ombudsmen = way.ombudsmen.map { ombudsman in
            TemplateContext([
                "name": .text(ombudsman.name), "site": .optionalText("address", ombudsman.address),
                "line": .optionalText("number", ombudsman.telephone),
            ])
        }
        return TemplateContext([
            "page": .optionalText("address", way.page),
            "ombudsmen": .group(ombudsmen.isEmpty ? nil : TemplateContext(["list": .list(ombudsmen)])),
        ])
    }
}

extension SiteFrame.Page {
    /// The address without "index.html" at its end.
    fileprivate var canonicalPath: String {
        path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    }
}
