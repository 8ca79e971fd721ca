"""Checks every PDF file below a folder: no error against PDF/UA-1, and headings, tables and pictures that say what they are.

The figures of a committee paper must be the same on its page, in its PDF and in its Word file.

Prints each file and what is wrong with it; exits with 1 where anything is.
"""

import collections
import html
import pathlib
import re
import subprocess
import sys

import pikepdf


def problems_of(pdf: pathlib.Path) -> list[str]:
    checker = pathlib.Path(sys.executable).with_name("pdfua")
    report = subprocess.run([checker, "check", pdf], capture_output=True, text=True).stdout
    if "errors=" not in report:
        return ["the checker gave no result"]
    problems = [line.strip() for line in report.splitlines() if "[ERROR" in line]
    if "errors=0" not in report and not problems:
        problems.append("the checker found errors")
    information = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    if "Tagged:          yes" not in information:
        problems.append("it is not tagged")
    if "Title:" not in information:
        problems.append("it has no title")
    problems += structure_problems(pdf)
    fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True).stdout.splitlines()[2:]
    problems += [f"the font {line.split()[0]} is not embedded" for line in fonts if line.split()[-5] != "yes"]
    return problems


def structure_problems(pdf: pathlib.Path) -> list[str]:
    elements = []

    def visit(node) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                visit(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            elements.append(node)
            visit(node.get("/K", pikepdf.Array()))

    with pikepdf.open(pdf) as document:
        visit(document.Root.StructTreeRoot.K)
        names = [str(element.S) for element in elements]
        problems = []
        if "/H1" not in names:
            problems.append("it has no heading")
        if names.count("/Table") > names.count("/THead"):
            problems.append("a table has no header row")
        for element in elements:
            if str(element.S) == "/Figure" and not str(element.get("/Alt", "")).strip():
                problems.append("a picture has no alternative text")
            if str(element.S) == "/TD" and "/A" not in element:
                problems.append("a table cell does not say which headers it has")
        return sorted(set(problems))


def words_of(document: pathlib.Path) -> str:
    if document.suffix == ".pdf":
        command = ["pdftotext", document, "-"]
    else:
        command = ["pandoc", "--to", "plain", "--wrap", "none", document]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())


def differing_figures(page: pathlib.Path) -> list[str]:
    """Figures of a paper's page that its PDF or Word file does not say as often, in so many words."""
    figures = re.findall(r"<data [^>]*>([^<]*)</data>", page.read_text())
    # The table behind a chart is on the page only.
    behind_charts = re.findall(r"<details>.*?</details>", page.read_text(), re.DOTALL)
    hidden = collections.Counter(re.findall(r"<data [^>]*>([^<]*)</data>", "".join(behind_charts)))
    problems = []
    for form in [".pdf", ".docx"]:
        document = page.with_suffix(form)
        words = words_of(document)
        for figure, count in (collections.Counter(figures) - hidden).items():
            figure = html.unescape(figure)
            if len(re.findall(rf"(?<![\w]){re.escape(figure)}(?![\w])", words)) < count:
                problems.append(f'{document}: "{figure}" stands {count} times on the page, and less often here')
    return problems


def renumbered_lists(pdf: pathlib.Path) -> list[str]:
    """Lists of a report that begin at another number on its page than in its PDF file."""
    page = (pdf.parent / "document.html").read_text()
    words = words_of(pdf)
    problems = []
    for start, item in re.findall(r'<ol start="(\d+)">\s*<li>(.*?)</li>', page, re.DOTALL):
        beginning = " ".join(html.unescape(re.sub("<[^>]*>", "", item)).split()[:3])
        if f"{start}. {beginning}" not in words:
            problems.append(f"{pdf}: no list begins with number {start} as on the page")
    return problems


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.rglob("*.pdf"))
    pages = sorted(folder.glob("*/papers/*.html"))
    wrong = 0
    for page in pages:
        for problem in differing_figures(page):
            wrong += 1
            print(problem)
    for pdf in files:
        if (pdf.parent / "document.html").is_file():
            for problem in renumbered_lists(pdf):
                wrong += 1
                print(problem)
        for problem in problems_of(pdf):
            wrong += 1
            print(f"{pdf}: {problem}")
    print(f"{len(files)} PDF files and the figures of {len(pages)} papers checked, {wrong} findings")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
