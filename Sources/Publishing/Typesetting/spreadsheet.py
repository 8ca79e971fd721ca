# Makes spreadsheets of a report's tables: a cover, contents, notes, and a worksheet a table with one row of headings.
#
# Each argument is the seconds of the document's date and its folder, in which document.html says in JSON what the
# spreadsheet holds, beside the tables as CSV files with their metadata.
import csv, datetime, json, os, sys, threading, time, zipfile
from decimal import Decimal
from odfdo import Cell, Column, Document, Row, Style, Table

parent = os.getppid()

def end_with_parent():
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)

threading.Thread(target=end_with_parent, daemon=True).start()

def named_style(document, family, name, **properties):
    style = Style(family, name=name)
    for area, values in properties.items():
        style.set_properties(values, area=area.replace("_", "-"))
    document.insert_style(style, automatic=True)

def sheet(name, rows, styles, widths):
    table = Table(name)
    for number, width in enumerate(widths):
        table.set_column(number, Column(style=width))
    for values, style in zip(rows, styles):
        row = Row()
        for value in values:
            row.append_cell(Cell(value, style=style) if style else Cell(value))
        table.append_row(row)
    return table

def is_number(kind):
    return kind in ("integer", "decimal")

def read(folder, entry):
    with open(os.path.join(folder, entry["file"]), encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    with open(os.path.join(folder, entry["file"] + "-metadata.json"), encoding="utf-8") as file:
        about = json.load(file)
    kinds = [column["datatype"] for column in about["tableSchema"]["columns"]]
    def value(cell, kind):
        # The apostrophe keeps a program from working out a text of a CSV file; here a text is a text.
        return Decimal(cell) if is_number(kind) and cell else cell.removeprefix("'")

    return about, header, [[value(cell, kind) for cell, kind in zip(row, kinds)] for row in rows]

def make(folder, seconds):
    with open(folder + "/document.html", encoding="utf-8") as file:
        book = json.load(file)
    document = Document("spreadsheet")
    document.body.clear()
    named_style(document, "table-cell", "heading", text={"fo:font-weight": "bold"}, table_cell={"fo:wrap-option": "wrap"})
    named_style(document, "table-cell", "title", text={"fo:font-weight": "bold", "fo:font-size": "14pt"})
    named_style(document, "table-column", "wide", table_column={"style:column-width": "8cm"})
    named_style(document, "table-column", "usual", table_column={"style:column-width": "3.5cm"})
    named_style(document, "table-column", "text", table_column={"style:column-width": "16cm"})
    cover = [[book["title"]]] + [[line] for line in book["cover"]]
    document.body.append(sheet("Cover", cover, ["title"] + [None] * len(cover), ["text"]))
    tables, listed, noted = [], [], []
    for entry in book["sheets"]:
        about, header, rows = read(folder, entry)
        notes = about.get("rdfs:comment", [])
        listed.append([entry["name"], about["dc:title"]])
        noted += [[entry["name"], note] for note in notes]
        where = " Its notes are in the worksheet Notes." if notes else ""
        head = [[entry["name"] + ": " + about["dc:title"]], ["This worksheet contains one table." + where], [about["dc:description"]]]
        styles = ["title", None, None, "heading"] + [None] * len(rows)
        tables.append(sheet(entry["name"], head + [header] + rows, styles, ["wide"] + ["usual"] * (len(header) - 1)))
    contents = [["Contents"], ["Worksheet", "What it contains"]] + listed
    document.body.append(sheet("Contents", contents, ["title", "heading"] + [None] * len(listed), ["usual", "text"]))
    noted += [["All", line] for line in book["shorthand"]]
    notes = [["Notes"], ["Worksheet", "Note"]] + noted
    document.body.append(sheet("Notes", notes, ["title", "heading"] + [None] * len(noted), ["usual", "text"]))
    for table in tables:
        document.body.append(table)
    meta = document.meta
    meta.title, meta.language, meta.creator = book["title"], book["language"], book["publisher"]
    meta.creation_date = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).replace(tzinfo=None)
    document.save(folder + "/draft.ods")
    steady(folder + "/draft.ods", folder + "/document.ods", seconds)

# The same input gives the same bytes: no time of its making stands in it.
def steady(draft, path, seconds):
    date = max((1980, 1, 1, 0, 0, 0), time.gmtime(seconds)[:6])
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(path, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "mimetype", name)):
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))

for number, argument in enumerate(sys.argv[1:]):
    seconds, folder = argument.split(":", 1)
    try:
        make(folder, int(seconds))
    except Exception as error:
        print("failed", number, " ".join(str(error).split()) or type(error).__name__, sep="\t")
