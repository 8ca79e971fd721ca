import Casework
import Glibc

/// Makes PDF files: several in one process, because starting WeasyPrint takes as long as a short paper.
///
/// It reads what lies in a document's own folder, and nothing else: no other file, no address.
enum WeasyPrint {
    /// Makes the documents of jobs, each in its folder.
    /// - Returns: what is wrong with them, by the number of the job.
    static func make(_ work: [(job: TypesettingJob, folder: WorkFolder)], by interpreter: String) async -> Complaints {
        var complaints = Complaints()
        guard let first = work.first else { return complaints }
        let arguments = work.map { "\($0.job.seconds):\($0.folder.documents)" }
        let home = getenv("HOME").map { String(cString: $0) } ?? first.folder.empty
        let helper = Helper(
            program: interpreter, arguments: ["-I", "-c", script] + arguments, folder: first.folder.empty,
            // Fonts may be the user's own.
            environment: ["HOME": home, "XDG_CACHE_HOME": first.folder.empty]
        )
        let answer = await helper.run()
        for line in answer.output.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
            guard parts.count == 3, let number = Int(parts[1]), work.indices.contains(number) else { continue }
            if parts[0] == "failed" { complaints.failures[number] = parts[2] }
            if parts[0] == "missing" { complaints.missing[number, default: []].append(parts[2]) }
        }
        if let failure = answer.failure {
            for number in work.indices where complaints.failures[number] == nil {
                complaints.failures[number] = failure
            }
        }
        return complaints
    }

    /// What was wrong with documents, by their number.
    struct Complaints {
        var failures: [Int: String] = [:]
        /// What could not be loaded.
        var missing: [Int: [String]] = [:]
    }

    /// What WeasyPrint's own command does, for several documents, with a fetcher of our own.
    static let script = """
        import logging, os, sys, threading, time
        from pathlib import Path
        from urllib.parse import unquote, urlsplit
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher

        parent = os.getppid()

        def end_with_parent():
            while os.getppid() == parent:
                time.sleep(0.5)
            os._exit(1)

        threading.Thread(target=end_with_parent, daemon=True).start()

        class OwnFolder(URLFetcher):
            def __init__(self, folder):
                super().__init__(allowed_protocols={"file", "data"}, allow_redirects=False)
                self.folder = os.path.realpath(folder) + os.sep

            def fetch(self, url, headers=None):
                parts = urlsplit(url)
                if parts.scheme == "data":
                    return super().fetch(url, headers)
                path = os.path.realpath(unquote(parts.path))
                if parts.scheme != "file" or parts.netloc or not path.startswith(self.folder):
                    raise ValueError("it does not lie beside the document")
                if not os.path.isfile(path):
                    raise ValueError("there is no such file")
                return super().fetch(Path(path).as_uri(), headers)

        class Messages(logging.Handler):
            def emit(self, record):
                text = " ".join(record.getMessage().replace(place, "").split())
                if "Failed to load" in text or "Failed to render" in text or "cannot be loaded" in text:
                    found[text] = None

        # A list of the class "contents" is tagged as a table of contents, and its dots are heard by nobody.
        def tag_contents():
            from weasyprint import draw
            from weasyprint.pdf import tags
            from weasyprint.pdf.stream import Stream
            build, draw_inline, marked = tags._build_box_tree, draw.draw_inline_level, Stream.marked
            name = tags._get_pdf_tag

            def tree(box, *others):
                box = getattr(box, "_box", box)
                if box.is_leader:
                    return
                if box.element_tag == "ol" and "contents" in (box.element.get("class") or "").split():
                    box.element_tag = "contents"
                    for item in box.children:
                        if item.element_tag == "li":
                            item.element_tag = "contents-item"
                yield from build(box, *others)

            def drawing(stream, page, box, *others, **named):
                if getattr(box, "is_leader", False):
                    for child in box.children:
                        child.is_leader = True
                return draw_inline(stream, page, box, *others, **named)

            def marking(stream, box, tag):
                return stream.artifact() if box.is_leader else marked(stream, box, tag)

            names = {"contents": "TOC", "contents-item": "TOCI"}
            tags._get_pdf_tag = lambda tag: names.get(tag) or name(tag)
            tags._build_box_tree, draw.draw_inline_level, Stream.marked = tree, drawing, marking

        # These are parts of WeasyPrint that another version may not have: there, a list is a list.
        try:
            tag_contents()
        except (ImportError, AttributeError):
            pass
        log = logging.getLogger("weasyprint")
        log.handlers = [Messages()]
        log.propagate = False
        log.setLevel(logging.WARNING)
        for number, argument in enumerate(sys.argv[1:]):
            seconds, folder = argument.split(":", 1)
            os.environ["SOURCE_DATE_EPOCH"] = seconds
            place, found = Path(folder).as_uri() + "/", {}
            try:
                HTML(folder + "/document.html", url_fetcher=OwnFolder(folder)).write_pdf(folder + "/document.pdf", pdf_variant="pdf/ua-1", presentational_hints=True)
            except Exception as error:
                print("failed", number, " ".join(str(error).split()) or type(error).__name__, sep="\\t")
            for text in list(found)[:20]:
                print("missing", number, text, sep="\\t")
        """
}
