import Casework
import Narrative
import Glibc
import Pipeline
import Synchronization

/// What is shown of a project at the moment: the last pages that could be made, and what is wrong since.
final class PreviewSession: Sendable {
    struct Shown: Sendable {
        /// Nil as long as no page could be made.
        var site: SitePreview?
        /// Grows when a page changes.
        var pages = 0
        /// Grows when a style sheet, a picture or another file that pages use changes.
        var assets = 0
        /// Of the last save: errors, for which the pages stay as they were, and warnings.
        var findings: [Finding] = []

        /// Different from that of any other run of the program.
        var version: String { "\(getpid())-\(pages)" }
    }

    let project: String
    private let memory = ProjectMemory()
    private let state = Mutex(Shown())
    private let listeners = Broadcast()

    init(project: String) { self.project = project }

    var shown: Shown { state.withLock { $0 } }

    /// Makes the pages anew and tells the browsers where anything has changed. One call at a time.
    func update() {
        let earlier = shown
        let now = next(after: earlier)
        state.withLock { $0 = now }
        if now.pages != earlier.pages || now.assets != earlier.assets || now.findings != earlier.findings {
            listeners.send(now.event)
        }
    }

    private func next(after earlier: Shown) -> Shown {
        var now = earlier
        do throws(FindingsError) {
            let site = try preview(project, remembering: memory)
            now.findings = site.warnings
            now.site = site
            let changed = site.changes(since: earlier.site)
            if changed.pages { now.pages += 1 }
            if changed.assets { now.assets += 1 }
        } catch {
            now.findings = error.findings
        }
        return now
    }

    /// What is shown, now and whenever it changes, each as the lines of a server-sent event.
    func events() -> AsyncStream<String> { listeners.subscribe(beginningWith: shown.event) }
}

extension SitePreview {
    /// Which kinds of file have changed. Files that only appear or go count as pages.
    fileprivate func changes(since earlier: SitePreview?) -> (pages: Bool, assets: Bool) {
        guard let earlier else { return (true, false) }
        var (pages, assets) = (files.count != earlier.files.count || withheld != earlier.withheld, false)
        for (path, file) in files where !(pages && assets) {
            let isPage = [ContentType.html, ContentType.json].contains(ContentType.of(path))
            guard !(isPage ? pages : assets), earlier.files[path] != file else { continue }
            if isPage || earlier.files[path] == nil { pages = true } else { assets = true }
        }
        return (pages, assets)
    }
}

extension PreviewSession.Shown {
    /// As the browser's script reads it.
    var event: String {
        var json = JSONWriter()
        json.object { json in
            json.member("version", version)
            json.member("assets", number: String(assets))
            json.member("errors", findings.filter { $0.severity == .error })
            json.member("warnings", findings.filter { $0.severity == .warning })
        }
        return "event: shown\ndata: \(json.text)\n\n"
    }
}
