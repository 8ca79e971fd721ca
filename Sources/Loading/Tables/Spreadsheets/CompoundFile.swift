/// The container that Excel 97 wrote, in which newer versions put workbooks with a password. Source: MS-CFB, MS-OFFCRYPTO.
enum CompoundFile {
    private static let blockSize = 64 << 10

    /// Whether the container holds a workbook that needs a password: then one of its streams has this name.
    static func holdsEncryptedPackage(_ file: ByteFile) -> Bool {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        var offset = 0
        while offset < file.size {
            let block = file.bytes(from: offset, count: min(blockSize + name.count, file.size - offset)).bytes
            // Directory entries stand at multiples of 128 bytes.
            let entries = stride(from: 0, to: block.count, by: 128)
            if entries.contains(where: { block[$0...].starts(with: name) }) { return true }
            offset += blockSize
        }
        return false
    }
}
