import Casework
import Glibc

/// A program that makes documents, and where it is.
struct TypesettingProgram: Hashable, Sendable {
    let form: PrintDocument.Form
    /// Absolute.
    let path: String
    /// Of a program that is a script: what runs it.
    var interpreter: String?

    /// The program for a form: the one that set-up put beside Upheld, else the first on the search path. Not one that
    /// others than the user and the system could have put there.
    /// - Throws: a finding where there is none.
    static func find(for form: PrintDocument.Form, document: PrintDocument) throws(FindingsError) -> TypesettingProgram
    {
        let search = getenv("PATH").map { String(cString: $0) } ?? ""
        let folders = Installation.toolFolders + search.split(separator: ":").map(String.init)
        let paths = folders.map { $0 + "/" + name(for: form) }.filter { $0.hasPrefix("/") && access($0, X_OK) == 0 }
        let programs = paths.compactMap { program(form, at: $0) }
        if let safe = programs.first(where: \.isSafe) { return safe }
        throw FindingsError([
            programs.first.map { unsafe($0, for: document) } ?? missing(form, for: document)
        ])
    }

    private var isSafe: Bool { Installation.isSafe(path) && (interpreter.map { Installation.isSafe($0) } ?? true) }

    /// Nil for a WeasyPrint, or a tool of odfdo, that is no script of Python: it could not be told what it may read.
    private static func program(_ form: PrintDocument.Form, at path: String) -> TypesettingProgram? {
        guard form != .word else { return TypesettingProgram(form: form, path: path) }
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard text.hasPrefix("#!/"), text.contains("/python"), !text.contains(" ") else { return nil }
        return TypesettingProgram(form: form, path: path, interpreter: String(text.dropFirst(2)))
    }

    private static func name(for form: PrintDocument.Form) -> String {
        switch form {
        case .pdf: "weasyprint"
        case .word: "pandoc"
        // A tool that comes with the library, whose Python has it.
        case .spreadsheet: "odfdo-headers"
        }
    }

    private static func missing(_ form: PrintDocument.Form, for document: PrintDocument) -> Finding {
        let (name, makes, installed, option) =
            switch form {
            case .pdf: ("WeasyPrint", "PDF files", "run upheld-setup-papers", "--no-pdf")
            case .spreadsheet: ("odfdo", "spreadsheets", "run upheld-setup-papers", "--no-pdf")
            case .word: ("Pandoc", "Word files", "install the package pandoc", "--no-word")
            }
        return Finding(
            "missing-program", "\(name), which makes \(makes), is not installed.",
            remedy: "To install it, \(installed), or in Upheld's own folder scripts/setup. Or build with \(option).",
            at: SourceLocation(file: "\(document.path).\(form.rawValue)")
        )
    }

    private static func unsafe(_ program: TypesettingProgram, for document: PrintDocument) -> Finding {
        Finding(
            "unsafe-program", "\(program.path) lies where others could have put it, so it is not run.",
            remedy: "Let only the system's administrator write to it and to the folders that it lies in.",
            at: SourceLocation(file: "\(document.path).\(program.form.rawValue)")
        )
    }
}
