import Pipeline

/// Shows a project in the browser until the program is ended: pages made in memory, anew at each save.
/// - Parameters:
///   - port: 0 for any that is free.
///   - ready: told the address when browsers can open it.
/// - Throws: the port is taken, or the project's folder can't be watched.
package func servePreview(
    of project: String, port: Int, ready: @escaping @Sendable (_ address: String) -> Void
) async throws {
    let watcher = try FolderWatcher(project: project, folders: ["content", "templates"])
    let session = PreviewSession(project: project)
    session.update()
    try await withThrowingTaskGroup { tasks in
        tasks.addTask {
            for await _ in watcher.changes { session.update() }
            // Without this the watcher could go, and end the changes, as soon as their loop has begun.
            withExtendedLifetime(watcher) {}
        }
        tasks.addTask {
            try await PreviewServer(session: session).run(port: port) { ready("http://127.0.0.1:\($0)/") }
        }
        defer { tasks.cancelAll() }
        try await tasks.next()
    }
}
