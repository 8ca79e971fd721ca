import Aggregation
import Casework
import Pipeline
import Rendering

/// The complaints that are late, on a page of the preview's own: it names them, so it is never among the site's files.
struct LatePage {
    let report: String
    let late: LateList

    var bytes: [UInt8] {
        let rows = late.rows
        let head = rows[0].map { "<th scope=\"col\">\($0.escapedAttribute)</th>" }.joined()
        let body = rows.dropFirst().map { row in
            "<tr>" + row.map { "<td>\($0.escapedAttribute)</td>" }.joined() + "</tr>\n"
        }
        let table =
            late.records.isEmpty
            ? "<p>No complaint is late.</p>"
            : "<table><thead><tr>\(head)</tr></thead>\n<tbody>\(body.joined())</tbody></table>"
        let disagreement = late.disagreement.map { "<pre>\($0.escapedAttribute)</pre>" } ?? ""
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Late complaints</title>
            <link rel="stylesheet" href="/_upheld/preview.css">
            </head>
            <body><main class="upheld-empty">
            <h1>Late complaints: \(report.escapedAttribute)</h1>
            <p>For your own use: this page is never published. Those that are open are looked at on \(late.day.text).</p>
            \(table)
            \(disagreement)
            </main>
            </body>
            </html>

            """.utf8
        )
    }
}
