import Casework
import Files
import Manuscript
import Narrative

extension ProjectLoader {
    /// The folder of the words of series.
    static let seriesFolder = "content/series"

    /// The Markdown files of series, by name.
    func seriesFiles() -> [String] {
        let names = (folder.entries(of: ProjectLoader.seriesFolder) ?? []).filter { !$0.isFolder && !$0.isHidden }
        return names.map(\.name).filter { $0.hasSuffix(".md") }.sorted().map { ProjectLoader.seriesFolder + "/" + $0 }
    }

    /// The series that the reports make, each with its words on its newest report, and what is wrong with them.
    ///
    /// A series has a page where its settings name it, where it has words, and where it has several reports.
    func series(
        of reports: [Report], pages files: [SectionFile], assets: Set<String>
    ) -> (reports: [Report], series: [Series], findings: [Finding]) {
        let unique = files.map { [$0].withUniqueIdentifiers() }
        let pages = unique.flatMap(\.sections)
        var findings = files.flatMap(\.findings) + unique.flatMap(\.findings) + missingImages(in: files, assets: assets)
        var reports = reports
        var series: [Series] = []
        let names = Dictionary(grouping: reports.indices) { reports[$0].series ?? "" }
        for (name, members) in names.sorted(by: { $0.key < $1.key }) where !name.isEmpty {
            let page = pages.first { $0.slug == name }
            let isNamed = members.contains { reports[$0].settings.series != nil }
            guard isNamed || page != nil || members.count > 1 else { continue }
            let sorted = members.sorted { reports[$0].settings.year > reports[$1].settings.year }
            findings += wrong(name, sorted.map { reports[$0] }, among: reports)
            let newest = sorted[0]
            reports[newest].seriesPage = page
            series.append(
                Series(
                    slug: name, title: page?.title ?? reports[newest].settings.title,
                    reports: sorted.map { reports[$0].slug }
                )
            )
        }
        findings += pages.filter { page in !series.contains { $0.slug == page.slug } }
            .map { .seriesWithoutReports($0, among: reports.compactMap(\.series)) }
        return (reports, series, findings)
    }

    /// An address that is taken, and two reports of one year.
    private func wrong(_ name: String, _ members: [Report], among reports: [Report]) -> [Finding] {
        var findings: [Finding] = []
        let file = members.first { $0.settings.series != nil }?.settings.file ?? members[0].settings.file
        if reports.contains(where: { $0.slug == name }) || ["assets", "series"].contains(name) {
            findings.append(.seriesAddressTaken(name, at: SourceLocation(file: file)))
        }
        for (newer, older) in zip(members, members.dropFirst()) where newer.settings.year == older.settings.year {
            findings.append(.sameYear(name, newer, older))
        }
        return findings
    }
}

extension Finding {
    fileprivate static func seriesWithoutReports(_ page: Section, among names: [String]) -> Finding {
        Finding(
            "series-without-reports", "No report is of the series \"\(page.slug)\".",
            remedy: Suggestion.sentence(for: page.slug, in: Array(Set(names)))
                + " A report's series stands in its report.yaml, or is its folder's name without the year.",
            at: SourceLocation(file: page.file, line: 1)
        )
    }

    fileprivate static func seriesAddressTaken(_ name: String, at location: SourceLocation) -> Finding {
        Finding(
            "series-address-taken", "The series \"\(name)\" would have the address that something else has.",
            remedy: "Write another \"series\" into the report.yaml of its reports, or rename the folder \"\(name)\".",
            at: location
        )
    }

    fileprivate static func sameYear(_ name: String, _ newer: Report, _ older: Report) -> Finding {
        Finding(
            "series-year-twice",
            "This report and \(older.settings.file) are both of the series \"\(name)\" and the year"
                + " \(newer.settings.year.label).",
            remedy: "Correct the year of one of them, or write another \"series\" into its report.yaml.",
            at: SourceLocation(file: newer.settings.file)
        )
    }
}
