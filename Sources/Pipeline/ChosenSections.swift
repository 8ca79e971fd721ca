import Casework
import Narrative
import Rendering

extension Draft {
    /// A document for each report of which sections are wanted.
    /// - Throws: a finding for a name that no section has, or several have.
    func documents(of names: [String]) throws(FindingsError) -> [PrintDocument] {
        var chosen: [String: Set<String>] = [:]
        for name in names {
            let found = try section(name)
            chosen[found.report, default: []].insert(found.section)
        }
        return reports.compactMap { rendered in
            chosen[rendered.report.slug].map {
                printDocument(of: $0, in: rendered, site: loaded.project.site, templates: loaded.templates)
            }
        }
    }

    /// "childrens-2024-25/volumes", or "volumes" where one report alone has such a section.
    private func section(_ name: String) throws(FindingsError) -> (report: String, section: String) {
        let all = reports.flatMap { rendered in
            rendered.report.sections.map { (report: rendered.report.slug, section: $0.slug) }
        }
        let found = all.filter { name == $0.section || name == "\($0.report)/\($0.section)" }
        if let only = found.first, found.count == 1 { return only }
        func names(_ sections: [(report: String, section: String)]) -> [String] {
            sections.map { "\($0.report)/\($0.section)" }
        }
        throw FindingsError([
            found.isEmpty
                ? Finding(
                    "no-such-section", "No section has the address \"\(name)\".",
                    remedy: Suggestion.sentence(for: name, in: names(all)), at: SourceLocation(file: "content"))
                : Finding(
                    "which-section", "Several reports have a section \"\(name)\".",
                    remedy: "Name one: \(names(found).joined(separator: ", ")).", at: SourceLocation(file: "content"))
        ])
    }
}
