import Glibc

/// Makes a folder of a name that nothing has yet, for its owner alone.
/// - Parameter start: how its path begins.
/// - Returns: its path; nil where it can't be made, and `errno` says why.
package func makeTemporaryFolder(_ start: String) -> String? {
    var template = Array((start + "XXXXXX").utf8CString)
    return template.withUnsafeMutableBufferPointer { template in
        template.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
}
