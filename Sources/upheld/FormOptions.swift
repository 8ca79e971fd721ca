import ArgumentParser
import Casework

/// Which forms for paper a command makes.
struct FormOptions: ParsableArguments {
    @Flag(name: .customLong("no-pdf"), help: "Make no PDF files.")
    var leavesOutPDF = false

    @Flag(name: .customLong("no-word"), help: "Make no Word files.")
    var leavesOutWord = false

    var forms: Set<PrintDocument.Form> {
        Set(PrintDocument.Form.allCases.filter { $0 == .pdf ? !leavesOutPDF : !leavesOutWord })
    }
}
