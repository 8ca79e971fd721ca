"""What is spoiled, and the command that reads it."""
import zipfile

import mutators
import project

BUILD = ["build", "--no-pdf", "--no-word"]
IMPORT = ["import", "export.csv", "--report", "new", "--yes"]


class Target:
    """A file of the project."""

    def __init__(self, name, path, command=("check",), source=None):
        self.name, self.path, self.command, self.source = name, path, list(command), source or path

    def original(self, base):
        return (base / self.source).read_bytes()

    def spoil(self, original, random):
        return mutators.mutate(original, random)

    def place(self, folder, data):
        """Puts the spoiled file where it belongs; the command that reads it."""
        (folder / self.path).write_bytes(data)
        return self.command


class Expression(Target):
    """Whole expressions on the command line."""

    def original(self, base):
        return b""

    def spoil(self, original, random):
        first, second = random.choice(project.EXPRESSIONS), random.choice(project.EXPRESSIONS)
        text = first + random.choice(["", " + ", " / "]) + second
        return mutators.mutate(text.encode(), random).replace(b"\0", b"")[:100_000]

    def place(self, folder, data):
        return self.command + [data]


class Workbook(Target):
    """The parts of a workbook, or the archive itself."""

    def spoil(self, original, random):
        rows = [line.split(",") for line in original.decode().splitlines()]
        parts = project.workbook(rows)
        method = random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
        if random.random() < 0.6:
            name = random.choice(list(parts))
            parts[name] = mutators.mutate(parts[name].encode(), random)
        archive = project.packed(parts, method)
        return mutators.mutate(archive, random) if random.random() < 0.4 else archive

    def place(self, folder, data):
        settings = folder / project.SAMPLE / "report.yaml"
        if self.command[0] == "check":
            settings.write_text(settings.read_text().replace("cases.csv", "cases.xlsx"))
        return super().place(folder, data)


CASES = f"{project.SAMPLE}/data/cases.csv"
TARGETS = [
    Target("csv", CASES),
    Workbook("workbook", f"{project.SAMPLE}/data/cases.xlsx", source=CASES),
    Target("ombudsman", f"{project.SAMPLE}/data/ombudsman.csv", BUILD),
    Target("history", f"{project.FORMS}/data/history.csv", BUILD),
    Target("indicators", f"{project.SAMPLE}/data/indicators.csv", BUILD),
    Target("holidays", "content/bank-holidays.csv"),
    Target("settings", f"{project.SAMPLE}/report.yaml"),
    Target("site", "content/site.yaml", BUILD),
    Target("section", f"{project.SAMPLE}/10-volumes.md", BUILD),
    Target("lists", f"{project.SAMPLE}/30-lists.md", BUILD),
    Target("figures", f"{project.SAMPLE}/40-expressions.md"),
    Target("tables", f"{project.FORMS}/10-counts.md", BUILD),
    Target("charts", f"{project.FORMS}/30-charts.md", BUILD),
    Target("panels", f"{project.FORMS}/40-panels.md", BUILD),
    Target("paper", f"{project.SAMPLE}/papers/10-paper.md", BUILD),
    Target("template", "templates/section.mustache", BUILD),
    Target("layout", "templates/layout.mustache", BUILD),
    Target("drawing", "content/assets/line.svg", BUILD),
    Target("export", "export.csv", IMPORT, source=CASES),
    Workbook("sheets", "export.xlsx", ["import", "export.xlsx", "--report", "new", "--yes"], source=CASES),
    Expression("expression", None, ["explain", "--report", "sample", "--"]),
]

REQUESTS = [
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%PORT%\r\n\r\n",
    b"GET /_upheld/figure?report=sample&expression=received%28stage%3A%201%29 HTTP/1.1\r\nHost: 127.0.0.1:%PORT%\r\n\r\n",
    b"GET /sample/volumes.html HTTP/1.1\r\nHost: localhost:%PORT%\r\nContent-Length: 5\r\n\r\nhello",
]


def request(port, random):
    """A spoiled request to the preview at a port."""
    if random.random() < 0.5:
        return mutators.mutate(random.choice(REQUESTS).replace(b"%PORT%", str(port).encode()), random)
    text = mutators.mutate(random.choice(project.EXPRESSIONS).encode(), random)[:3000]
    query = "".join(f"%{byte:02X}" for byte in text).encode()
    return b"GET /_upheld/figure?report=sample&expression=%b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % (query, port)
