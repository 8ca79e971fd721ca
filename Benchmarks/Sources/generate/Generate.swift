import Foundation

/// Writes a project to measure with: `generate cases ROWS DIRECTORY` or `generate pages PAGES DIRECTORY`.
@main
struct Generate {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3, let count = Int(arguments[1]), count > 0 else {
            print("Usage: generate cases ROWS DIRECTORY | generate pages PAGES DIRECTORY")
            exit(64)
        }
        switch arguments[0] {
        case "cases": try writeCases(CaseProject(rowCount: count, seed: 1), to: arguments[2])
        case "pages": try writePages(PageProject(pageCount: count, seed: 1), to: arguments[2])
        default:
            print("Unknown kind: \(arguments[0])")
            exit(64)
        }
    }

    private static func write(_ text: String, to path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    private static func writeCases(_ project: CaseProject, to directory: String) throws {
        try write(CaseProject.siteYAML, to: directory + "/content/site.yaml")
        try write(CaseProject.reportYAML, to: directory + "/content/cases/report.yaml")
        try write(CaseProject.section, to: directory + "/content/cases/10-volumes.md")
        try FileManager.default.createDirectory(
            atPath: directory + "/content/cases/data", withIntermediateDirectories: true
        )
        try project.writeCases(to: directory + "/content/cases/data/cases.csv")
    }

    private static func writePages(_ project: PageProject, to directory: String) throws {
        try write(CaseProject.siteYAML, to: directory + "/upheld/content/site.yaml")
        try write("title = 'Complaints reports'\nbaseURL = 'https://example.org/'\n", to: directory + "/hugo/hugo.toml")
        for (name, layout) in hugoLayouts { try write(layout, to: directory + "/hugo/layouts/_default/" + name) }
        for number in 0..<project.pageCount {
            let report = "report-\(number / project.pagesPerReport)"
            let page = String(1000 + number % project.pagesPerReport)
            let title = "Section \(number)"
            let text = project.page(number)
            if number % project.pagesPerReport == 0 {
                let settings = "title: Report \(number / project.pagesPerReport)\nyear: 2024/25\n"
                try write(settings, to: "\(directory)/upheld/content/\(report)/report.yaml")
            }
            try write("# \(title)\n\n\(text)", to: "\(directory)/upheld/content/\(report)/\(page)-section-\(number).md")
            try write(
                "---\ntitle: \(title)\nweight: \(page)\n---\n\(text)",
                to: "\(directory)/hugo/content/\(report)/section-\(number).md"
            )
        }
    }

    /// As plain as a theme can be: a page with its title, its text and links to its neighbours; a list a report.
    private static let hugoLayouts = [
        "baseof.html": """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body><header>{{ site.Title }}</header><main>{{ block "main" . }}{{ end }}</main></body></html>
        """,
        "single.html": """
        {{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}
        <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
        {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
        """,
        "list.html": """
        {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
        <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
        """,
    ]
}
