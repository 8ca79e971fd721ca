/// A report as it was loaded: its settings, its words and its records.
package struct Report: Sendable {
    /// The folder's name, which is its address: "childrens-2024-25".
    package let slug: String
    package let settings: ReportSettings
    /// In the order of their file names.
    package let sections: [Section]
    /// Committee papers on it, in the order of their file names.
    package let papers: [Paper]
    package let records: [RecordKind: RecordTable]
    package let calendar: WorkingCalendar
    /// The figures as they were published; nil: none were kept.
    package let frozen: FrozenFigures?

    package init(
        slug: String, settings: ReportSettings, sections: [Section], papers: [Paper] = [],
        records: [RecordKind: RecordTable], calendar: WorkingCalendar,
        frozen: FrozenFigures? = nil
    ) {
        self.slug = slug
        self.settings = settings
        self.sections = sections
        self.papers = papers
        self.records = records
        self.calendar = calendar
        self.frozen = frozen
    }

    /// What the site publishes of them: drafts and exempt papers are not among it.
    package var published: [Section] { sections + papers.filter(\.isPublic).map(\.words) }

    /// Everything that officers wrote: the sections, then the papers.
    package var narratives: [Section] { sections + papers.map(\.words) }
}

/// Everything that `content/` holds.
package struct Project: Sendable {
    package let site: SiteSettings
    /// In the order of their folders' names.
    package let reports: [Report]
    /// Files that are published as they are, relative to `content/` and sorted: "assets/logo.svg".
    package let assets: [String]

    package init(site: SiteSettings, reports: [Report], assets: [String] = []) {
        self.site = site
        self.reports = reports
        self.assets = assets
    }
}
