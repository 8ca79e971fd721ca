"""Holds the program against the engine on one generated project: expressions and blocks."""

import re
from dataclasses import dataclass

from engine.blocks import read_block
from engine.evaluation import Evaluator
from engine.findings import Finding, NotCovered
from engine.labels import fold
from engine.printing import Printer
from engine.report import read_report
from engine.tables import TableMaker
from layouts import block_text
from program import csv_rows, figures_of, table_of

NUMBERS, BLOCKS = "10-numbers.md", "20-blocks.md"
BAND = re.compile(r"(Within|Over|Not timed|Still open).*")


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
        if number not in wrong_blocks:
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
        yield from _block(evaluator, block, answers.block_errors.get(number), answers.tables.get(number))


def _expression(evaluator, expression, errors, printed):
    error = text = None
    try:
        text = evaluator.wording.sentence(evaluator.figure(expression))
    except Finding as finding:
        error = finding
    if errors:
        if not error and not _nobody_has(evaluator.report, errors):
            yield Difference(expression, text, "error " + "; ".join(sorted(errors)), expression=expression)
    elif error:
        yield Difference(expression, f"error {error.identifier} {error.detail}".strip(), printed and printed[0], expression=expression)
    elif not printed or printed[0] != text:
        yield Difference(expression, text, printed and printed[0], expression=expression)


def _nobody_has(report, errors):
    """Whether the program only says "Did you mean" of values that no record has. Which are similar is its own affair."""
    for said in errors:
        match = re.match(r'unknown-value: No record has the (\w+) "(.*)"', said)
        if not match or (match[1], fold(match[2])) in report.spelled:
            return False
    return True


def worked_out(evaluator, chart, keys):
    """The engine's table: rows of name and texts, and the rows of its CSV file."""
    block = read_block(keys, chart)
    table = TableMaker(evaluator, block).table()
    printer = Printer(evaluator.wording, block)
    rows = [[row.name, *printer.texts(row)] for row in table.rows]
    data = [(2 if table.grouped else 1, row.name, printer.csv(row)) for row in table.rows if row.role != "group"]
    return [column.heading for column in table.columns], rows, data


def _block(evaluator, block, errors, printed):
    text, error = block_text(*block), None
    try:
        heads, rows, data = worked_out(evaluator, *block)
    except NotCovered:
        return
    except Finding as finding:
        error = finding
    if errors:
        if not error and not _nobody_has(evaluator.report, errors):
            yield Difference(text, "a table", "error " + "; ".join(sorted(errors)), block=block)
    elif error:
        yield Difference(text, f"error {error.identifier} {error.detail}".strip(), "a table", block=block)
    elif found := table_difference(heads, rows, data, *printed):
        yield Difference(text, *found, block=block)


def same_name(mine, theirs):
    """Names of rows, where the engine knows them; "Within 10 working days" is the first limit by another name."""
    return mine is None or mine == theirs or bool(BAND.fullmatch(mine) and BAND.fullmatch(theirs))


def table_difference(heads, rows, data, found, csv):
    """The first difference of two tables, as expected and got."""
    if not found:
        return (f"{len(rows)} rows", "no table") if rows else None
    printed = found["rows"][1:]
    if not rows and (not printed or printed == [["None"]]):
        return None
    names = [row[0] for row in rows], [row[0] for row in printed]
    if len(rows) != len(printed) or not all(map(same_name, *names)):
        return f"rows {names[0]}", f"rows {names[1]}"
    for mine, theirs in zip(rows, printed):
        if mine[1:] != [text.replace(" [r]", "") for text in theirs[1:]]:
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
    """The values that a CSV file has columns for: numbers and bases where it has such."""
    found, at = [], 0
    for tag, value in values:
        if at < len(tags) and tag == tags[at]:
            found.append(value)
            at += 1
        elif tag == "value":
            return [value for _, value in values]
    return found


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
