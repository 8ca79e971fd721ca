package import Casework
import Glibc

/// Reads the requested columns of a file, whatever form its table has.
package struct TableReader: Sendable {
    package var threads: Int
    /// Of delimited files, in bytes.
    package var chunkSize: Int
    /// Of workbooks: whether cells with errors are taken for blank, for a look at what the rows hold.
    package var takesErrorsForBlank: Bool

    package init(
        threads: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), chunkSize: Int = 512 << 10,
        takesErrorsForBlank: Bool = false
    ) {
        self.threads = threads
        self.chunkSize = chunkSize
        self.takesErrorsForBlank = takesErrorsForBlank
    }

    /// - Parameters:
    ///   - path: of the file, for the system.
    ///   - name: of the file, for findings: relative to the project.
    ///   - sheet: of a workbook.
    package func read(
        _ requests: [ColumnRequest], fromFileAt path: String, named name: String, sheet: SheetName? = nil
    ) -> TableContents {
        var contents = TableContents(file: name)
        contents.columns = requests.map { _ in nil }
        do throws(ByteFile.Failure) {
            let file = try ByteFile(path: path)
            source(named: name, sheet: sheet).read(requests, from: file, into: &contents)
        } catch {
            contents.findings.append(TableFindings(file: name).finding(for: error))
        }
        return contents
    }

    /// The tables of a file by their first rows, or why it has none; nothing at all where there is no such file.
    package func heads(ofFileAt path: String, named name: String) -> (heads: [TableHead], fault: Finding?)? {
        do throws(ByteFile.Failure) {
            return source(named: name, sheet: nil).heads(of: try ByteFile(path: path), named: name)
        } catch .missing {
            return nil
        } catch {
            return ([], TableFindings(file: name).finding(for: error))
        }
    }

    private func source(named name: String, sheet: SheetName?) -> any RowSource {
        if SnapshotReader.reads(name) { return SnapshotReader(threads: threads) }
        if WorkbookReader.reads(name) { return WorkbookReader(sheet: sheet, takesErrorsForBlank: takesErrorsForBlank) }
        return DelimitedReader(threads: threads, chunkSize: chunkSize)
    }
}
