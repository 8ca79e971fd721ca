/// A document for paper, before it is made into PDF or Word: HTML, and the files that it needs beside it.
package struct PrintDocument: Hashable, Sendable {
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case pdf
        case word = "docx"
        case spreadsheet = "ods"
    }

    /// In the site, without an ending: "childrens-2024-25/papers/scrutiny".
    package let path: String
    package let title: String
    /// Committee and date, for the document's properties.
    package let subject: String
    /// What every page must say of it: "DRAFT"; empty for a document that anybody may read.
    package let marking: String
    package let language: String
    /// The date that its properties give, so that the same document has the same bytes.
    package let date: Day
    /// Of a spreadsheet, what it holds, as JSON.
    package let html: String
    /// Pictures and style sheets, by their path as the HTML names them.
    package let files: [OutputFile]
    package let forms: Set<Form>

    package init(
        path: String, title: String, subject: String, marking: String = "", language: String, date: Day, html: String,
        files: [OutputFile],
        forms: Set<Form>
    ) {
        self.path = path
        self.title = title
        self.subject = subject
        self.marking = marking
        self.language = language
        self.date = date
        self.html = html
        self.files = files
        self.forms = forms
    }
}
