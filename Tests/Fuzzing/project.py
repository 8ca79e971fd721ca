"""The project that is spoiled: settings, sections, papers, records of every kind, a workbook, templates."""
import io
import shutil
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TESTS = REPOSITORY / "Tests/EndToEndTests"
SAMPLE = "content/sample"
FORMS = "content/forms"

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

We received `=received(stage: 1)` complaints at stage 1.[^1] {#first}

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

```actions
title: What was promised
fields: { action: Recommendation, status: Status }
```
"""

DATA = """  ombudsman:
    file: data/ombudsman.csv
    columns: { reference: no, received: received, decided: decided, decision: decision, amount: remedy, service: service }
  actions:
    file: data/actions.csv
    columns: { reference: no, action: recommendation, due: due, status: status }
  indicators:
    file: data/indicators.csv
    columns: { name: name, year: year, value: value, of: of }
"""

MEASURES = """measures:
  own: { title: Own, definition: d, expression: received / 2 }
"""

OMBUDSMAN = """no,received,decided,decision,remedy,service
L1,2024-05-10,2024-07-13,Upheld,"£1,250.50",Transport
L2,2024-06-10,2024-09-13,Not upheld,,Transport
"""

ACTIONS = """no,recommendation,due,status
1,Apologise.,2025-06-30,Complete
2,"Say sorry, and mean it.",30/07/2025,In progress
"""

INDICATORS = """name,year,value,of
Referrals,2023/24,6190,
Referrals,2024/25,"6,797.5",
Satisfied,2024/25,72,100
"""

HOLIDAYS = """date
""" + "".join(f"{year}-{day}\n" for year in (2023, 2024, 2025) for day in ("01-01", "12-25", "12-26"))

LISTS = """# Lists

```cases
title: Decided in the year
records: ombudsman
group: service
fields: { amount: Paid, decided: Decided on }
entries:
  L1: |
    **Late.** We apologised. There were `=received(stage: 1)` complaints.
  L2: Not upheld.
```

```records
title: One a row
records: ombudsman
fields: { decision: Decision, decided: Decided, amount: Paid }
```

| Of | Number |
|---|--:|
| Referrals | `=indicator(name: Referrals)` |

> A quotation
> - with a list[^n]
>   1. in it

![A line](assets/line.svg)

[^n]: And a [note](10-volumes.md).
"""

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0L1 1"/></svg>
"""


def make(folder):
    """A project in a new folder: two reports, of which one has a paper and the other every form of table and chart."""
    shutil.copytree(TESTS / "Project", folder)
    shutil.copytree(TESTS / "Forms/content/forms", folder / FORMS)
    shutil.copytree(REPOSITORY / "templates", folder / "templates")
    report = folder / SAMPLE
    (report / "papers").mkdir()
    (report / "papers/10-paper.md").write_text(PAPER)
    settings = (report / "report.yaml").read_text().replace("procedures:\n", DATA + "procedures:\n", 1)
    (report / "report.yaml").write_text(settings + MEASURES)
    for name, text in (("ombudsman", OMBUDSMAN), ("actions", ACTIONS), ("indicators", INDICATORS)):
        (report / f"data/{name}.csv").write_text(text)
    (folder / "content/bank-holidays.csv").write_text(HOLIDAYS)
    (folder / "content/assets").mkdir()
    (folder / "content/assets/line.svg").write_text(DRAWING)
    (report / "30-lists.md").write_text(LISTS)
    text = "".join(f"- `={expression}`\n" for expression in EXPRESSIONS)
    (report / "40-expressions.md").write_text("# Figures\n\n" + text)


def workbook(rows):
    """The parts of a small workbook with these rows; half of the texts are shared."""
    name = "http://schemas.openxmlformats.org/"
    shared = []

    def cell(row, column, text):
        place = f"{chr(65 + column)}{row}"
        if (row + column) % 2:
            return f'<c r="{place}" s="1" t="inlineStr"><is><t>{text}</t></is></c>'
        shared.append(text)
        return f'<c r="{place}" t="s"><v>{len(shared) - 1}</v></c>'

    lines = "".join(
        f'<row r="{number}">' + "".join(cell(number, index, text) for index, text in enumerate(row)) + "</row>"
        for number, row in enumerate(rows, 1)
    )
    main, office = name + "spreadsheetml/2006/main", name + "officeDocument/2006/relationships"
    package = name + "package/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{number}" Type="{office}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(
            [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")], 1)
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{name}package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}">{links}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">' + "".join(f"<si><t>{text}</t></si>" for text in shared) + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData>'
        '<mergeCells><mergeCell ref="G2:G3"/></mergeCells></worksheet>',
    }


def packed(parts, method):
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return bytes_.getvalue()
