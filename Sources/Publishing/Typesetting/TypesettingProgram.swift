import Casework
import Glibc

/// A program that makes documents, and where it is.
struct TypesettingProgram: Hashable, Sendable {
    let form: PrintDocument.Form
    let path: String

    /// Where set-up puts its programs, from a folder above Upheld: in the repository, and where Upheld is installed.
    private static let toolFolders = ["/.tools/papers/bin", "/lib/upheld/papers/bin"]

    /// The program for a form: the one that set-up put beside Upheld, else the first on the search path.
    static func find(for form: PrintDocument.Form) -> TypesettingProgram? {
        let search = getenv("PATH").map { String(cString: $0) } ?? ""
        let tools = Installation.foldersAboveUpheld.flatMap { folder in toolFolders.map { folder + $0 } }
        let folders = tools + search.split(separator: ":").map(String.init)
        let path = folders.map { $0 + "/" + name(for: form) }.first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
        return path.map { TypesettingProgram(form: form, path: $0) }
    }

    /// Python, where the program is a script of it that can make several documents in one process.
    var interpreter: String? {
        guard form == .pdf, let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard text.hasPrefix("#!/"), text.contains("/python"), !text.contains(" ") else { return nil }
        return String(text.dropFirst(2))
    }

    private static func name(for form: PrintDocument.Form) -> String {
        switch form {
        case .pdf: "weasyprint"
        case .word: "pandoc"
        }
    }

    static func missing(_ form: PrintDocument.Form, for document: PrintDocument) -> Finding {
        let (name, makes, installed, option) =
            switch form {
            case .pdf: ("WeasyPrint", "PDF", "run upheld-setup-papers", "--no-pdf")
            case .word: ("Pandoc", "Word", "install the package pandoc", "--no-word")
            }
        return Finding(
            "missing-program", "\(name), which makes \(makes) files, is not installed.",
            remedy: "To install it, \(installed), or in Upheld's own folder scripts/setup. Or build with \(option).",
            at: SourceLocation(file: "\(document.path).\(form.rawValue)")
        )
    }

    /// How it is called in a folder that holds the document as `document.html`.
    func arguments(for document: PrintDocument) -> [String] {
        switch form {
        case .pdf:
            // Without the hints, lists don't begin at the number that they say.
            ["--pdf-variant", "pdf/ua-1", "--presentational-hints", "--quiet", "document.html", "document.pdf"]
        case .word:
            [
                "--from", "html", "--to", "docx", "--standalone", "--reference-doc", "print/reference.docx",
                "--lua-filter", "print/word.lua", "--metadata", "title=\(document.title)",
                "--metadata", "subject=\(document.subject)", "--metadata", "keywords=\(document.marking)",
                "--metadata", "lang=\(document.language)",
                "--output", "document.docx", "document.html",
            ]
        }
    }
}
