/// Which names of the server are its own. A foreign one means that another site has its name point here, to read what
/// is shown (DNS rebinding).
struct HostRule: Sendable {
    let port: Int

    func permits(_ host: String?) -> Bool {
        guard let host = host?.lowercased() else { return false }
        return ["127.0.0.1", "localhost"].contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
    }
}
