package import Casework

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
    /// The year in three sentences, which stands on top of the report; nil: nobody has written them.
    package let yearInShort: Section?
    /// The words of its series, which this report is the newest of; nil: there are none, or they are another's.
    package var seriesPage: Section?

    package init(
        slug: String, settings: ReportSettings, sections: [Section], papers: [Paper] = [], yearInShort: Section? = nil,
        records: [RecordKind: RecordTable], calendar: WorkingCalendar,
        frozen: FrozenFigures? = nil
    ) {
        self.slug = slug
        self.settings = settings
        self.sections = sections
        self.papers = papers
        self.yearInShort = yearInShort
        self.records = records
        self.calendar = calendar
        self.frozen = frozen
    }

    /// What the site publishes of them: drafts and exempt papers are not among it.
    package var published: [Section] { onTop + sections + papers.filter(\.isPublic).map(\.words) }

    /// What stands before the sections.
    private var onTop: [Section] { yearInShort.map { [$0] } ?? [] }

    /// Everything that officers wrote: the year in short, the sections, then the papers, then the page of the series.
    package var narratives: [Section] { onTop + sections + papers.map(\.words) + (seriesPage.map { [$0] } ?? []) }
}

/// Everything that `content/` holds.
package struct Project: Sendable {
    package let site: SiteSettings
    /// In the order of their folders' names.
    package let reports: [Report]
    /// Those that have a page, by address.
    package let series: [Series]
    /// Files that are published as they are, relative to `content/` and sorted: "assets/logo.svg".
    package let assets: [String]

    package init(site: SiteSettings, reports: [Report], series: [Series] = [], assets: [String] = []) {
        self.site = site
        self.reports = reports
        self.series = series
        self.assets = assets
    }
}
