import Casework

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
    /// The series that the report is of: what its settings say, or its folder's name without the year at its end,
    /// "childrens" of "childrens-2024-25". Nil where the folder does not end with the report's year, or is nothing else.
    package var series: String? {
        if let named = settings.series { return named }
        let year = settings.year.slug
        guard let end = [year, String(year.prefix(4))].first(where: slug.hasSuffix) else { return nil }
        var name = slug.dropLast(end.count)
        while let last = name.last, last == "-" || last == "_" { name = name.dropLast() }
        return name.isEmpty ? nil : String(name)
    }
}
