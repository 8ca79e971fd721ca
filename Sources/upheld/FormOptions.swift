import ArgumentParser
import Casework

/// Which forms for paper a command makes.
struct FormOptions: ParsableArguments {
    @Flag(
        name: .customLong("no-pdf"),
        help: "Leave the PDF files out. It is quicker, and WeasyPrint need not be installed.")
    var leavesOutPDF = false

    @Flag(
        name: .customLong("no-word"), help: "Leave the Word files out. It is quicker, and Pandoc need not be installed."
    )
    var leavesOutWord = false

    var forms: Set<PrintDocument.Form> {
        Set(PrintDocument.Form.allCases.filter { $0 == .pdf ? !leavesOutPDF : !leavesOutWord })
    }
}
