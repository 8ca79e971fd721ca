"""Holds the program against the engine on one generated project: expressions and blocks."""

import re
from dataclasses import dataclass

from engine.blocks import read_block
from engine import lists
from engine.evaluation import Evaluator, Scope
from engine.findings import Finding, NotCovered
from engine.labels import capital, fold
from engine.printing import Printer, plain_number
from engine.report import read_report
from engine.tables import TableMaker
from descriptions import description_difference
from layouts import block_text
from program import csv_rows, figures_of, table_of, tile_of

NUMBERS, BLOCKS = "10-numbers.md", "20-blocks.md"
SAYS_WHY = re.compile(r"add up|counted once|more than one|at each of them|not shown|[Ww]ithout")
BAND = re.compile(r"(Within|Over|Not timed|Still open).*", re.I)


class Failure(Exception):
    """The program says that something is wrong with the whole project."""


@dataclass
class Difference:
    """One expression or block on which the program and the engine disagree."""

    text: str
    expected: str
    got: str
    expression: str = None
    block: tuple = None


@dataclass
class Sections:
    """The two sections of a generated report, and where each expression and block stands in them."""

    expressions: list
    blocks: list

    def numbers(self, leave=()):
        lines = ["# Numbers", ""]
        for number, expression in enumerate(self.expressions):
            lines += ([f"E{number}: `={expression}`"] if number not in leave else ["–"]) + [""]
        return "\n".join(lines)

    def written_blocks(self, leave=()):
        texts = [block_text(*block) for number, block in enumerate(self.blocks) if number not in leave]
        return "\n\n".join(["# Blocks", *texts]) + "\n"

    def starts(self):
        line = 3
        for block in self.blocks:
            yield line
            line += block_text(*block).count("\n") + 2

    def files(self, leave=((), ())):
        files = {}
        if self.expressions:
            files[NUMBERS] = self.numbers(leave[0])
        if self.blocks:
            files[BLOCKS] = self.written_blocks(leave[1])
        return files


@dataclass
class Answers:
    """What the program says of each expression and block, by number."""

    expression_errors: dict
    block_errors: dict
    texts: dict
    tables: dict


def ask(program, folder, project, sections):
    """Has the program check the project, then build it without what it calls an error."""
    project.write(folder, sections.files())
    wrong, wrong_blocks = _errors(program.findings(folder), sections)
    project.write(folder, sections.files((wrong, wrong_blocks)))
    code, said = program.build(folder)
    if code:
        raise Failure(f"exit {code}: {said[:600]}")
    site, texts, tables = folder / "output" / "r", {}, {}
    if sections.expressions:
        texts = figures_of((site / "numbers.html").read_text("utf-8"))
    page = (site / "blocks.html").read_text("utf-8") if sections.blocks else ""
    for number, (_, keys) in enumerate(sections.blocks):
        if number in wrong_blocks:
            continue
        if isinstance(keys, list):
            tables[number] = [tile_of(page, tile["words"]) for tile in keys]
            continue
        path = site / "data" / f"{keys['id']}.csv"
        tables[number] = table_of(page, keys["id"]), csv_rows(path) if path.exists() else None
    return Answers(wrong, wrong_blocks, texts, tables)


def _errors(findings, sections):
    wrong, wrong_blocks, elsewhere = {}, {}, []
    starts = list(sections.starts())
    for finding in findings:
        if finding["severity"] != "error":
            continue
        line = finding.get("line")
        said = f"{finding['identifier']}: {finding['summary']}"
        if finding["file"].endswith(NUMBERS) and line:
            wrong.setdefault((line - 3) // 2, set()).add(said)
        elif finding["file"].endswith(BLOCKS) and line:
            wrong_blocks.setdefault(max(n for n, start in enumerate(starts) if start <= line), set()).add(said)
        else:
            elsewhere.append(f"{said} {finding['file']}")
    if elsewhere:
        raise Failure("; ".join(elsewhere[:3]))
    return wrong, wrong_blocks


def differences(program, folder, project, sections):
    """Every disagreement, and what the engine does not cover left out."""
    answers = ask(program, folder, project, sections)
    evaluator = Evaluator(read_report(folder / "content" / "r"))
    for number, expression in enumerate(sections.expressions):
        yield from _expression(evaluator, expression, answers.expression_errors.get(number), answers.texts.get(number))
    for number, block in enumerate(sections.blocks):
        compare = {"tiles": tiles_difference, "records": list_difference}.get(block[0], block_difference)
        yield from _block(evaluator, block, compare, answers.block_errors.get(number), answers.tables.get(number))


def _expression(evaluator, expression, errors, printed):
    error = text = figure = None
    try:
        figure = evaluator.figure(expression)
        text = evaluator.wording.sentence(figure)
    except Finding as finding:
        error = finding
    if errors:
        if not error and not _nobody_has(evaluator.report, errors):
            yield Difference(expression, text, "error " + "; ".join(sorted(errors)), expression=expression)
    elif error:
        yield Difference(expression, f"error {error.identifier} {error.detail}".strip(), printed and printed[0], expression=expression)
    elif not printed or printed[0] != text:
        yield Difference(expression, text, printed and printed[0], expression=expression)
    elif (value := exact(figure)) and printed[1] is not None and value != printed[1]:
        yield Difference(expression, f"{text}, exactly {value}", f"{printed[0]}, {printed[1]}", expression=expression)


def exact(figure):
    """The value beside the text: exact to six decimals, whatever is printed. Points are a hundred times the share."""
    if figure.value is None:
        return None
    return plain_number(figure.value * 100 if figure.kind == "points" else figure.value)


def _nobody_has(report, errors):
    """Whether the program only says "Did you mean" of values that no record has. Which are similar is its own affair."""
    for said in errors:
        match = re.match(r'unknown-value: No record has the (\w+) "(.*)"', said)
        if not match or (match[1], fold(match[2])) in report.spelled:
            return False
    return True


def worked_out(evaluator, name, keys):
    """The engine's table: rows of name and texts, and the rows of its CSV file."""
    block = read_block(keys, name == "chart")
    table = TableMaker(evaluator, block).table()
    printer = Printer(evaluator.wording, block)
    rows = [[row.name, *printer.texts(row)] for row in table.rows]
    data = [(2 if table.grouped else 1, row.name, printer.csv(row, table)) for row in table.rows if row.role != "group"]
    return [column.heading for column in table.columns], rows, data


def _block(evaluator, block, compare, errors, printed):
    text, error, found = block_text(*block), None, None
    try:
        found = compare(evaluator, block, printed)
    except NotCovered:
        return
    except Finding as finding:
        error = finding
    if errors:
        if not error and not _nobody_has(evaluator.report, errors):
            yield Difference(text, "no error", "error " + "; ".join(sorted(errors)), block=block)
    elif error:
        yield Difference(text, f"error {error.identifier} {error.detail}".strip(), "no error", block=block)
    elif found:
        yield Difference(text, *found, block=block)


def block_difference(evaluator, block, printed):
    heads, rows, data = worked_out(evaluator, *block)
    if not printed:
        return None
    if found := table_difference(heads, rows, data, *printed):
        return found
    asked = read_block(block[1], block[0] == "chart")
    table = TableMaker(evaluator, asked).table()
    described = printed[0]["descriptions"] if printed[0] else []
    if described and not asked.each and not asked.share and (said := description_difference(table, evaluator.wording, described[0])):
        return said
    return note_difference(asked, table, printed[0])


def note_difference(block, table, printed):
    """Signs that nobody explains, and rows that do not add up without a word."""
    if not printed:
        return None
    notes = " ".join(printed["notes"])
    for mark in "[z]", "[x]":
        if any(mark in cell for row in printed["rows"] for cell in row) and f"{mark} means" not in notes:
            return f"a note on {mark}", "none"
    named = next((note for note in printed["notes"] if re.search(r"(?:^|: |\] )Without ", note)), "")
    if bool(named) != bool(table.left_out) or len(table.left_out) <= 10 and any(name not in named for name in table.left_out):
        return f"a note on {table.left_out} left out", f"notes {printed['notes']}"
    if not hides_counts(block) and not_adding_up(table) and not SAYS_WHY.search(notes):
        return "a note that the rows do not add up to the total", f"notes {printed['notes']}"
    return None


def hides_counts(block):
    """Whether a total of shares of the row above is none, and the number behind it is not shown."""
    return block.share == "above" and block.show and "count" not in block.show


def not_adding_up(table):
    """Whether a total of counts or money is not the sum of its rows, in the table or in its brackets."""
    total = next((row for row in table.rows if row.role == "total" and row.name == "Total"), None)
    body = [row for row in table.rows if row.role in ("row", "other")]
    for number in range(len(table.columns) if total and body else 0):
        cells = [row.cells[number] for row in (*body, total)]
        for pick in (lambda cell: cell.whole or cell.figure), (lambda cell: cell.before[0] if isinstance(cell.before, tuple) else cell.before):
            figures = [pick(cell) for cell in cells]
            if any(f is None or f.value is None or f.kind not in ("count", "money") or f.signed for f in figures):
                continue
            if sum(f.value for f in figures[:-1]) != figures[-1].value:
                return True
    return False


def tiles_difference(evaluator, block, printed):
    """Each tile's figure, what stands below its words, and its trend."""
    wording, report = evaluator.wording, evaluator.report
    expected = []
    for tile in block[1]:
        figure = evaluator.figure(tile["figure"])
        detail = capital(wording.sentence(evaluator.figure(tile["detail"]))) if tile.get("detail") else ""
        trend = [evaluator.figure(tile["figure"], Scope(years=(year,)))
                 for year in range(report.settings.year - int(tile.get("trend") or 0) + 1, report.settings.year + 1)]
        expected.append((wording.cell(figure), detail, ", ".join(map(wording.point, trend))))
    if printed and expected != printed:
        return next((str(mine), str(theirs)) for mine, theirs in zip(expected, printed) if mine != theirs)
    return None


def list_difference(evaluator, block, printed):
    """The rows of a list of records, with the names of their groups."""
    keys, expected, last = block[1], [], None
    for number, group, cells in lists.rows(evaluator.report, keys, lists.listed(evaluator.report, keys)):
        if group != last:
            expected.append([group])
            last = group
        expected.append([str(number), *cells])
    got = printed[0]["rows"][1:] if printed and printed[0] else expected
    if not expected and len(got) == 1 and len(got[0]) == 1:
        return None  # words in place of the rows
    if expected != got:
        return next(((str(mine), str(theirs)) for mine, theirs in zip(expected, got) if mine != theirs),
                    (f"{len(expected)} rows", f"{len(got)} rows"))
    return None


def same_name(mine, theirs):
    """Names of rows, where the engine knows them; "Within 10 working days" is the first limit by another name."""
    if mine is None or mine == theirs:
        return True
    mine, theirs = mine.split(": "), theirs.split(": ")
    return len(mine) == len(theirs) and all(
        here == there or BAND.fullmatch(here) and BAND.fullmatch(there) for here, there in zip(mine, theirs))


def table_difference(heads, rows, data, found, csv):
    """The first difference of two tables, as expected and got."""
    if not found:
        return (f"{len(rows)} rows", "no table") if rows else None
    printed = found["rows"][1:]
    if not rows and (not printed or printed == [["None"]]):
        return None
    if printed and printed[0][0] == "None" and (not rows or rows[0][0] in ("Total", "All")):
        printed = printed[1:]  # in place of the rows that there are not
    names = [row[0] for row in rows], [row[0] for row in printed]
    if len(rows) != len(printed) or not all(map(same_name, *names)):
        return f"rows {names[0]}", f"rows {names[1]}"
    for mine, theirs in zip(rows, printed):
        if mine[1:] != [re.sub(r" \[r\]| \[note \d+\]", "", text) for text in theirs[1:]]:
            return f"{mine}", f"{theirs}"
    printed_heads = [re.sub(r" \(in brackets: .*\)| \[note \d+\]", "", head) for head in found["rows"][0][1:]]
    if len(heads) != len(printed_heads) or any(
            not same_name(h and h.casefold().capitalize(), p.casefold().capitalize()) for h, p in zip(heads, printed_heads)):
        return f"headings {heads}", f"headings {printed_heads}"
    return _data_difference(data, csv)


def _data_difference(data, csv):
    tags = ["number" if h.endswith(": number") else "of" if h.endswith(": of") else "value" for h in csv[0]]
    for (labels, name, mine), theirs in zip(data, csv[1:]):
        if not like(aligned(mine, tags[labels:]), theirs[labels:], tags[labels:]):
            return f"CSV {name}: {[value for _, value in mine]}", f"CSV {theirs}"
    return None


def aligned(values, tags):
    """The values that a CSV file has columns for: numbers and bases where it has such, which are blank where there are none."""
    found = []
    for tag, value in values:
        while tag == "value" and len(found) < len(tags) and tags[len(found)] != "value":
            found.append("")
        if len(found) < len(tags) and tag == tags[len(found)]:
            found.append(value)
        elif tag == "value":
            return [value for _, value in values]
    return found + [""] * sum(tag != "value" for tag in tags[len(found):])


def like(mine, theirs, tags):
    """Whether values are the same. Of a share of nothing, its number and base may stand there or not."""
    if len(mine) != len(theirs):
        return False
    empty = False
    for here, there, tag in zip(mine, theirs, tags):
        empty = there == "" if tag == "value" else empty
        if here != there and not (empty and tag != "value"):
            return False
    return True
