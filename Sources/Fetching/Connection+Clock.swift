import CODBC

extension Connection {
    /// Has PostgreSQL give times that know their zone as the clocks of that zone show them. Without it they come in the zone of
    /// the server or of this machine, and a complaint of the first minutes of a day may come as one of the day before.
    /// Other databases give such times with their offset, or as the query has them.
    func settleClock(isUTC: Bool) throws(DatabaseFault) {
        guard engine == "PostgreSQL" else { return }
        _ = try Statement("set time zone '\(isUTC ? "UTC" : "Europe/London")'", [], over: self)
    }

    /// What the database calls itself; empty where the driver does not say it.
    private var engine: String {
        var name = [UInt8](repeating: 0, count: 128)
        var length = SQLSMALLINT(0)
        let status = name.withUnsafeMutableBytes { bytes in
            manager.information(
                handle, SQLUSMALLINT(SQL_DBMS_NAME), bytes.baseAddress, SQLSMALLINT(bytes.count - 1), &length)
        }
        return status.isSuccess ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : ""
    }
}
