import Glibc

/// Something that happened in a watched folder.
struct FolderEvent {
    let watch: Int32
    private let mask: UInt32
    /// Of the file or folder in the watched one; empty where the event is of the watched one itself.
    let name: String

    var isOverflow: Bool { has(IN_Q_OVERFLOW) }
    /// The watch is no more: its folder was deleted.
    var isEnd: Bool { has(IN_IGNORED) }
    var isOfFolder: Bool { has(IN_ISDIR) }
    var isArrival: Bool { has(IN_CREATE) || has(IN_MOVED_TO) }
    var isDeparture: Bool { has(IN_DELETE) || has(IN_MOVED_FROM) }
    var isCreation: Bool { has(IN_CREATE) }

    private func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }

    /// The events that the system wrote one behind the other.
    static func events(in bytes: ArraySlice<UInt8>) -> [FolderEvent] {
        let header = MemoryLayout<inotify_event>.size
        return bytes.withUnsafeBytes { buffer in
            var events: [FolderEvent] = []
            var offset = 0
            while offset + header <= buffer.count {
                let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let end = min(buffer.count, offset + header + Int(event.len))
                let name = buffer[(offset + header)..<end].prefix { $0 != 0 }
                events.append(
                    FolderEvent(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self))
                )
                offset = end
            }
            return events
        }
    }

    /// Whether a name is that of an editor's or an office program's passing file, or hidden.
    static func isPassing(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") || name == "4913"
    }
}
