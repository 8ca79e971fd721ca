/// The reports on one thing, year by year, which share a page with their long trends.
package struct Series: Hashable, Sendable {
    /// Its address: "childrens".
    package let slug: String
    package let title: String
    /// The slugs of its reports, the newest first. The words of its page are those of the first: `Report.seriesPage`.
    package let reports: [String]

    package init(slug: String, title: String, reports: [String]) {
        self.slug = slug
        self.title = title
        self.reports = reports
    }
}

extension Report {
    /// The series that the report is of: what its settings say, or its folder's name without digits and hyphens at the
    /// end, "childrens" of "childrens-2024-25". Nil where nothing remains.
    package var series: String? {
        if let named = settings.series { return named }
        var name = slug[...]
        while let last = name.last, last.isNumber || last == "-" || last == "_" { name = name.dropLast() }
        return name.isEmpty ? nil : String(name)
    }
}
