import Casework
import Language
import Narrative

/// The site's accessibility statement.
enum AccessibilityPage {
    static func values(tested: String?) -> [String: TemplateContext.Value] {
        ["tested": .optionalText("date", tested)]
    }

    static func html(frame: SiteFrame, templates: Templates) -> String {
        let page = SiteFrame.Page(
            title: "Accessibility statement", description: "How accessible this site is, and how to report a problem.",
            path: "accessibility.html", breadcrumbs: [("index.html", "All reports")]
        )
        return templates.page(.accessibility, frame.context(page, values(tested: frame.site.accessibilityTested?.text)))
    }
}

/// What a reader sees at an address that is not there.
enum NotFoundPage {
    static func html(frame: SiteFrame, templates: Templates) -> String {
        let page = SiteFrame.Page(
            title: "Page not found", description: "There is no page at this address.", path: "404.html", breadcrumbs: []
        )
        return templates.page(.notFound, frame.context(page, [:]))
    }
}
