/// The PDF files, Word files and spreadsheets that were made, with their sizes in bytes, by their path in the site.
package struct Downloads: Hashable, Sendable {
    private let sizes: [String: Int]

    package init(_ sizes: [String: Int] = [:]) {
        self.sizes = sizes
    }

    /// Links to the forms of a document: "Scrutiny report (PDF, 180 KB)".
    /// - Parameters:
    ///   - path: of the document in the site, without its ending.
    ///   - address: of the document as seen from the page, without its ending.
    func links(to path: String, title: String, from address: String) -> [TemplateContext] {
        [("pdf", "PDF"), ("docx", "Word"), ("ods", "ODS")].compactMap { ending, form in
            sizes["\(path).\(ending)"].map { size in
                TemplateContext([
                    "address": .text("\(address).\(ending)"),
                    "words": .text("\(title) (\(form), \(Downloads.text(size)))"),
                    "form": .text(form), "size": .text(Downloads.text(size)),
                ])
            }
        }
    }

    static func text(_ size: Int) -> String { size < 1000 ? "\(size) bytes" : "\((size + 512) / 1024) KB" }
}
