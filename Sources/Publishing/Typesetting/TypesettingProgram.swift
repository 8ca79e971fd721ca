import Casework
import Glibc

/// A program that makes documents, and where it is.
struct TypesettingProgram: Hashable, Sendable {
    let form: PrintDocument.Form
    let path: String

    /// The program for a form: the one that set-up put into the project, else the first on the search path.
    static func find(for form: PrintDocument.Form, project: String) -> TypesettingProgram? {
        let search = getenv("PATH").map { String(cString: $0) } ?? ""
        let folders = [project + "/.tools/papers/bin"] + search.split(separator: ":").map(String.init)
        let path = folders.map { $0 + "/" + name(for: form) }.first { access($0, X_OK) == 0 }
        return path.map { TypesettingProgram(form: form, path: absolute($0)) }
    }

    /// The program works in a folder of its own, from which a relative path would lead elsewhere.
    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    private static func name(for form: PrintDocument.Form) -> String {
        switch form {
        case .pdf: "weasyprint"
        case .word: "pandoc"
        }
    }

    static func missing(_ form: PrintDocument.Form, for document: PrintDocument) -> Finding {
        let (name, makes, option) = form == .pdf ? ("WeasyPrint", "PDF", "--no-pdf") : ("Pandoc", "Word", "--no-word")
        return Finding(
            "missing-program", "\(name), which makes \(makes) files, is not installed.",
            remedy: "Run scripts/setup, which installs it, or build with \(option).",
            at: SourceLocation(file: "\(document.path).\(form.rawValue)")
        )
    }

    /// How it is called in a folder that holds the document as `document.html`.
    func arguments(for document: PrintDocument) -> [String] {
        switch form {
        case .pdf:
            ["--pdf-variant", "pdf/ua-1", "--quiet", "document.html", "document.pdf"]
        case .word:
            [
                "--from", "html", "--to", "docx", "--standalone", "--reference-doc", "print/reference.docx",
                "--lua-filter", "print/word.lua", "--metadata", "title=\(document.title)",
                "--metadata", "subject=\(document.subject)", "--metadata", "lang=\(document.language)",
                "--output", "document.docx", "document.html",
            ]
        }
    }
}
