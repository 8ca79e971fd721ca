#pragma once
#include <sql.h>
#include <sqlext.h>

/* The types of the functions that Upheld looks up in unixODBC when it fetches rows. Taken from unixODBC's own
   declarations, so that the two can't differ; nothing here is linked. */
typedef __typeof__(SQLAllocHandle) *ODBCAllocHandle;
typedef __typeof__(SQLFreeHandle) *ODBCFreeHandle;
typedef __typeof__(SQLSetEnvAttr) *ODBCSetEnvAttr;
typedef __typeof__(SQLSetConnectAttr) *ODBCSetConnectAttr;
typedef __typeof__(SQLDriverConnect) *ODBCDriverConnect;
typedef __typeof__(SQLDisconnect) *ODBCDisconnect;
typedef __typeof__(SQLEndTran) *ODBCEndTran;
typedef __typeof__(SQLSetStmtAttr) *ODBCSetStmtAttr;
typedef __typeof__(SQLPrepare) *ODBCPrepare;
typedef __typeof__(SQLBindParameter) *ODBCBindParameter;
typedef __typeof__(SQLExecute) *ODBCExecute;
typedef __typeof__(SQLExecDirect) *ODBCExecDirect;
typedef __typeof__(SQLCloseCursor) *ODBCCloseCursor;
typedef __typeof__(SQLNumResultCols) *ODBCNumResultCols;
typedef __typeof__(SQLDescribeCol) *ODBCDescribeCol;
typedef __typeof__(SQLBindCol) *ODBCBindCol;
typedef __typeof__(SQLFetch) *ODBCFetch;
typedef __typeof__(SQLGetInfo) *ODBCGetInfo;
typedef __typeof__(SQLGetDiagRec) *ODBCGetDiagRec;
