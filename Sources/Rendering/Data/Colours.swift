import Casework
import Narrative

/// The council's colours as custom properties of the style sheet.
enum Colours {
    static func file(for site: SiteSettings) -> OutputFile {
        let lines = site.colours.sorted { $0.key < $1.key }.map { "  --\($0.key): \($0.value);\n" }
        return OutputFile(path: "assets/colours.css", text: ":root {\n\(lines.joined())}\n")
    }
}
