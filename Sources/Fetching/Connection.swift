import CODBC
import Glibc

/// A connection to a database, which is given back whatever happens.
final class Connection {
    let manager: DriverManager
    private var environment: SQLHANDLE?
    private(set) var handle: SQLHANDLE?
    private var isConnected = false

    /// In seconds.
    private static let patience: Int = 20

    init(_ string: ConnectionString) throws(DatabaseFault) {
        Connection.settleEncoding()
        guard let manager = DriverManager() else { throw .noDriverManager }
        self.manager = manager
        guard manager.allocate(SQLSMALLINT(SQL_HANDLE_ENV), nil, &environment).isSuccess else {
            throw .refused(.connect, [])
        }
        let version = UnsafeMutableRawPointer(bitPattern: UInt(SQL_OV_ODBC3))
        _ = manager.setEnvironment(environment, SQL_ATTR_ODBC_VERSION, version, 0)
        guard manager.allocate(SQLSMALLINT(SQL_HANDLE_DBC), environment, &handle).isSuccess else {
            throw .refused(.connect, manager.diagnostics(SQL_HANDLE_ENV, environment))
        }
        // What a driver does not know of these it may leave alone.
        set(SQL_ATTR_LOGIN_TIMEOUT, Connection.patience)
        set(SQL_ATTR_ACCESS_MODE, Int(SQL_MODE_READ_ONLY))
        var bytes = Array(string.text.utf8) + [0]
        defer { for index in bytes.indices { bytes[index] = 0 } }
        let status = manager.connect(
            handle, nil, &bytes, SQLSMALLINT(SQL_NTS), nil, 0, nil, SQLUSMALLINT(SQL_DRIVER_NOPROMPT))
        guard status.isSuccess else {
            throw .refused(.connect, manager.diagnostics(SQL_HANDLE_DBC, handle))
        }
        isConnected = true
        // Nothing is ever committed: a text that is no query changes nothing, where the database has transactions.
        set(SQL_ATTR_AUTOCOMMIT, Int(SQL_AUTOCOMMIT_OFF))
    }

    deinit {
        if isConnected {
            _ = manager.endTransaction(SQLSMALLINT(SQL_HANDLE_DBC), handle, SQLSMALLINT(SQL_ROLLBACK))
            _ = manager.disconnect(handle)
        }
        if handle != nil { _ = manager.free(SQLSMALLINT(SQL_HANDLE_DBC), handle) }
        if environment != nil { _ = manager.free(SQLSMALLINT(SQL_HANDLE_ENV), environment) }
    }

    private func set(_ attribute: Int32, _ value: Int) {
        _ = manager.setConnection(handle, attribute, UnsafeMutableRawPointer(bitPattern: value), 0)
    }

    /// Drivers give texts in the encoding that they find around them: Oracle's in that of NLS_LANG, others in the locale's.
    private static func settleEncoding() {
        setlocale(LC_CTYPE, "C.UTF-8")
        setenv("NLS_LANG", "AMERICAN_AMERICA.AL32UTF8", 0)
    }
}

extension DriverManager {
    /// What was said about the last call, at most five messages of it.
    func diagnostics(_ kind: Int32, _ handle: SQLHANDLE?) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for record in 1...5 {
            var state = [SQLCHAR](repeating: 0, count: 6)
            var message = [SQLCHAR](repeating: 0, count: 1024)
            var number = SQLINTEGER(0)
            var length = SQLSMALLINT(0)
            let status = diagnostic(
                SQLSMALLINT(kind), handle, SQLSMALLINT(record), &state, &number, &message,
                SQLSMALLINT(message.count - 1), &length)
            guard status.isSuccess else { break }
            found.append(
                Diagnostic(
                    state: String(decoding: state.prefix { $0 != 0 }, as: UTF8.self), number: Int(number),
                    message: String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)))
        }
        return found
    }
}
