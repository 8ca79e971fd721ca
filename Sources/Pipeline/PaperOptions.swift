package import Casework

/// Which documents for paper are made, and how.
package struct PaperOptions: Sendable {
    package let forms: Set<PrintDocument.Form>
    /// Whether the project's own `templates/print/word.lua` may run: it is a program.
    package let runsProjectFilter: Bool

    package init(forms: Set<PrintDocument.Form>, runsProjectFilter: Bool = false) {
        self.forms = forms
        self.runsProjectFilter = runsProjectFilter
    }
}
