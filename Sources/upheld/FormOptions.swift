import ArgumentParser
import Casework
import Pipeline

/// Which forms for paper a command makes.
struct FormOptions: ParsableArguments {
    @Flag(
        name: .customLong("no-pdf"),
        help: "Leave the PDF files and the spreadsheets out. It is quicker, and WeasyPrint need not be installed.")
    var leavesOutPDF = false

    @Flag(
        name: .customLong("no-word"), help: "Leave the Word files out. It is quicker, and Pandoc need not be installed."
    )
    var leavesOutWord = false

    @Flag(
        name: .customLong("project-filter"),
        help: "Run the project's own templates/print/word.lua for Word files. It is a program: know what it does.")
    var runsProjectFilter = false

    var papers: PaperOptions { papers(of: []) }

    /// - Parameter sections: those that are wanted in a document of their own.
    func papers(of sections: [String]) -> PaperOptions {
        let forms = Set(PrintDocument.Form.allCases.filter { $0 == .word ? !leavesOutWord : !leavesOutPDF })
        return PaperOptions(forms: forms, runsProjectFilter: runsProjectFilter, sections: sections)
    }
}
