import Casework

/// Prints for people. Names of files and words of a project may hold signs by which a terminal does something; those are
/// left out.
func print(_ text: String, terminator: String = "\n") {
    Swift.print(text.withoutControlCharacters, terminator: terminator)
}
