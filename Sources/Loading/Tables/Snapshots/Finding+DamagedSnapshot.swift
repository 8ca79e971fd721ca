import Casework

extension Finding {
    static func damagedSnapshot(_ file: String) -> Finding {
        Finding(
            "damaged-snapshot", "The file is not as it was written.", remedy: "Run upheld fetch.",
            at: SourceLocation(file: file)
        )
    }
}
