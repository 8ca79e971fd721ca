import Glibc

/// A folder that is removed with everything in it when the test no longer needs it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/upheld-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    }

    deinit {
        for name in written { unlink(path + "/" + name) }
        for name in folders { rmdir(path + "/" + name) }
        rmdir(path)
    }

    private var written: [String] = []
    private var folders: Set<String> = []

    /// The file's path.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: String = "table.csv") -> String {
        let file = path + "/" + name
        if let slash = name.lastIndex(of: "/"), folders.insert(String(name[..<slash])).inserted {
            mkdir(path + "/" + name[..<slash], 0o700)
        }
        let content = Array(bytes)
        if let stream = fopen(file, "w") {
            fwrite(content, 1, content.count, stream)
            fclose(stream)
        }
        written.append(name)
        return file
    }

    @discardableResult
    func write(_ text: String, to name: String = "table.csv") -> String { write(text.utf8, to: name) }
}
