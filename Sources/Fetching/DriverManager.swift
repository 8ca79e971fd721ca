import CODBC
import Glibc

/// The functions of unixODBC, looked up in its library on this machine.
///
/// Nothing is linked, so that Upheld builds and starts where there is no unixODBC: only a fetch needs it.
struct DriverManager {
    let allocate: ODBCAllocHandle
    let free: ODBCFreeHandle
    let setEnvironment: ODBCSetEnvAttr
    let setConnection: ODBCSetConnectAttr
    let connect: ODBCDriverConnect
    let disconnect: ODBCDisconnect
    let endTransaction: ODBCEndTran
    let setStatement: ODBCSetStmtAttr
    let prepare: ODBCPrepare
    let bindParameter: ODBCBindParameter
    let execute: ODBCExecute
    let executeDirectly: ODBCExecDirect
    let closeCursor: ODBCCloseCursor
    let columnCount: ODBCNumResultCols
    let describe: ODBCDescribeCol
    let bindColumn: ODBCBindCol
    let fetch: ODBCFetch
    let information: ODBCGetInfo
    let diagnostic: ODBCGetDiagRec

    /// Nil where unixODBC is not installed.
    init?() {
        let names = ["libodbc.so.2", "libodbc.so.1", "libodbc.so"]
        guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
        func function<Function>(_ name: String, _ type: Function.Type = Function.self) -> Function? {
            // Safety: the header declares the function of that name with this type.
            dlsym(library, name).map { unsafeBitCast($0, to: type) }
        }
        guard let allocate: ODBCAllocHandle = function("SQLAllocHandle"),
            let free: ODBCFreeHandle = function("SQLFreeHandle"),
            let setEnvironment: ODBCSetEnvAttr = function("SQLSetEnvAttr"),
            let setConnection: ODBCSetConnectAttr = function("SQLSetConnectAttr"),
            let connect: ODBCDriverConnect = function("SQLDriverConnect"),
            let disconnect: ODBCDisconnect = function("SQLDisconnect"),
            let endTransaction: ODBCEndTran = function("SQLEndTran"),
            let setStatement: ODBCSetStmtAttr = function("SQLSetStmtAttr"),
            let prepare: ODBCPrepare = function("SQLPrepare"),
            let bindParameter: ODBCBindParameter = function("SQLBindParameter"),
            let execute: ODBCExecute = function("SQLExecute"),
            let executeDirectly: ODBCExecDirect = function("SQLExecDirect"),
            let closeCursor: ODBCCloseCursor = function("SQLCloseCursor"),
            let columnCount: ODBCNumResultCols = function("SQLNumResultCols"),
            let describe: ODBCDescribeCol = function("SQLDescribeCol"),
            let bindColumn: ODBCBindCol = function("SQLBindCol"),
            let fetch: ODBCFetch = function("SQLFetch"),
            let information: ODBCGetInfo = function("SQLGetInfo"),
            let diagnostic: ODBCGetDiagRec = function("SQLGetDiagRec")
        else { return nil }
        self.allocate = allocate
        self.free = free
        self.setEnvironment = setEnvironment
        self.setConnection = setConnection
        self.connect = connect
        self.disconnect = disconnect
        self.endTransaction = endTransaction
        self.setStatement = setStatement
        self.prepare = prepare
        self.bindParameter = bindParameter
        self.execute = execute
        self.executeDirectly = executeDirectly
        self.closeCursor = closeCursor
        self.columnCount = columnCount
        self.describe = describe
        self.bindColumn = bindColumn
        self.fetch = fetch
        self.information = information
        self.diagnostic = diagnostic
    }
}

extension SQLRETURN {
    var isSuccess: Bool { self == SQL_SUCCESS || self == SQL_SUCCESS_WITH_INFO }
}
