"""Runs the built program on a project and reads what it wrote."""

import csv
import html
import json
import re
import subprocess
from dataclasses import dataclass, field


@dataclass
class Answer:
    """What the program says of one expression or block: the identifier of an error, or text and value."""

    errors: set = field(default_factory=set)
    text: str = None
    value: str = None
    details: set = field(default_factory=set)


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *arguments):
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def findings(self, project):
        code, out, err = self.run("check", "--project", project, "--json")
        if code not in (0, 1):
            raise RuntimeError(f"exit code {code}: {(out + err)[:400]}")
        return json.loads(err or out)

    def build(self, project):
        code, out, err = self.run("build", "--project", project, "--no-pdf", "--no-word", "--output", project / "output")
        return code, out + err


FIGURE = re.compile(r"<p>E(\d+): (.*?)</p>", re.S)
DATA = re.compile(r'<data value="([^"]*)">')


def plain(markup):
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).strip()


def figures_of(page):
    """The figures of a page of expressions by their number: text and value."""
    found = {}
    for number, markup in FIGURE.findall(page):
        value = DATA.search(markup)
        found[int(number)] = (plain(markup), value[1] if value else None)
    return found


def tile_of(page, words):
    """The figure, the detail and the trend of the tile with these words."""
    tile = next((t for t in re.findall(r'<li class="tile">(.*?)</li>', page, re.S) if plain(t).find(words) >= 0), "")
    part = {name: re.search(rf'<span class="tile-{name}">(.*?)</span>', tile, re.S) for name in ("number", "detail")}
    trend = re.search(r'aria-label="([^"]*)"', tile)
    values = html.unescape(trend[1]).split(": ", 1)[1] if trend else ""
    return tuple(plain(part[name][1]) if part[name] else "" for name in ("number", "detail")) + (values,)


def csv_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def table_of(page, identifier):
    """A table of a page: its caption, head, rows of the texts of its cells, and notes."""
    match = re.search(rf'<(div|figure) class="[^"]*" id="{re.escape(identifier)}">(.*?)<p class="download">', page, re.S)
    if not match:
        return None
    markup = match[2]
    rows = []
    for row in re.findall(r"<tr[^>]*>(.*?)</tr>", markup, re.S):
        rows.append([plain(re.sub(r'<span class="note-mark">.*?</span>', "", cell))
                     for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)])
    notes = [plain(note) for block in re.findall(r'<ul class="notes">(.*?)</ul>', markup, re.S)
             for note in re.findall(r"<li>(.*?)</li>", block, re.S)]
    caption = re.search(r'<span class="caption-detail">(.*?)</span>', markup, re.S)
    descriptions = [plain(d) for d in re.findall(r"<desc[^>]*>(.*?)</desc>", markup, re.S)]
    return {"caption": plain(caption[1]) if caption else "", "rows": rows, "notes": notes, "descriptions": descriptions}
