"""The project that is spoiled: settings, sections, papers, records, a workbook, templates."""
import io
import shutil
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
REPORT = "content/sample"

EXPRESSIONS = [
    "received", "received(stage: 1)", "change(received)", "share(received(stage: 1), of: received)", "within(stage: 1, limit: extended)",
    "percent(within(stage: 1))", "words(received)", "decimals(received / 3, 2)", "previous(received)", "limit(stage: 1)", "year()", "received + 1 - 2 * 3 / 4",
    "largest(received, by: service)", "-(received)", "response_days(stage: 1)", "own + own",
]

PAPER = """---
layout: paper
title: A paper
committee: Scrutiny
meeting: 2025-09-02
status: final
front: { Recommendation: note it }
appendices: [{ title: The report, report: sample }]
---

## Summary

We received `=received` complaints.[^1] {#first}

[^1]: A note.

```table
title: By service
measure: received
rows: service
columns: year
total: columns
```

```chart
kind: columns
title: By year
measure: received
rows: year
```
"""

MEASURES = """measures:
  own: { title: Own, definition: d, expression: received / 2 }
"""


def make(folder):
    """A project in a new folder."""
    shutil.copytree(REPOSITORY / "Tests/EndToEndTests/Project", folder)
    shutil.copytree(REPOSITORY / "templates", folder / "templates")
    report = folder / REPORT
    (report / "papers").mkdir()
    (report / "papers/10-paper.md").write_text(PAPER)
    with open(report / "report.yaml", "a") as settings:
        settings.write(MEASURES)
    text = "".join(f"- `={expression}`\n" for expression in EXPRESSIONS)
    (report / "40-expressions.md").write_text("# Figures\n\n" + text)


def workbook(rows):
    """The smallest workbook with these rows."""
    name = "http://schemas.openxmlformats.org/"
    cell = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'
    lines = "".join(
        f'<row r="{number}">' + "".join(cell.format(chr(65 + index), number, text) for index, text in enumerate(row)) + "</row>"
        for number, row in enumerate(rows, 1)
    )
    office, package = name + "officeDocument/2006/relationships", name + "package/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{name}package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{name}spreadsheetml/2006/main" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{name}spreadsheetml/2006/main"><sheetData>{lines}</sheetData></worksheet>',
    }
    return parts


def packed(parts, method):
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return bytes_.getvalue()
