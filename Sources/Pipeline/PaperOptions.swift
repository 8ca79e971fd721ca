package import Casework

/// Which documents for paper are made, and how.
package struct PaperOptions: Sendable {
    package let forms: Set<PrintDocument.Form>
    /// Whether the project's own `templates/print/word.lua` may run: it is a program.
    package let runsProjectFilter: Bool
    /// Sections that are wanted in a document of their own, in place of papers: "childrens-2024-25/volumes", or "volumes".
    package let sections: [String]

    package init(forms: Set<PrintDocument.Form>, runsProjectFilter: Bool = false, sections: [String] = []) {
        self.forms = forms
        self.runsProjectFilter = runsProjectFilter
        self.sections = sections
    }
}
