"""Whether what a chart's description says of the largest and smallest is true of its figures."""

import re

RANGE = re.compile(r"(?:In (?P<series>.*?) the|The) largest is (?P<most>.*) with (?P<high>\S+), the smallest (?P<least>.*) with (?P<low>[^\s]+?)\.(?: |$)")
COUNT = re.compile(r"chart of (\d+) categor")


def series_of(table):
    """The figures of each row and column, by name."""
    rows = [row for row in table.rows if row.role in ("row", "other")]
    columns = [n for n, column in enumerate(table.columns) if column.role == "value" and not column.total]
    found = {}
    for row in rows:
        found.setdefault(row.name, []).append({table.columns[n].heading: row.cells[n].figure for n in columns})
    for n in columns:
        found.setdefault(table.columns[n].heading, []).append(
            {row.name if row.group is None else f"{row.name} ({row.group})": row.cells[n].figure for row in rows})
    return found, len(rows), len(columns)


def description_difference(table, wording, description):
    """What the description should say, and what it says; or None."""
    found, rows, columns = series_of(table)
    if (count := COUNT.search(description)) and int(count[1]) not in (rows, columns):
        return f"{rows} or {columns} categories", description
    said = RANGE.search(description)
    if not said:
        return None
    candidates = found.get(said["series"]) if said["series"] else [s for all_series in found.values() for s in all_series]
    if not candidates:
        return f"one of the series {list(found)}", description
    if any(_is_true(series, said, wording) for series in candidates):
        return None
    return "the largest and the smallest of the series", description


def called(name):
    """A limit by whichever of its names: "Within 10 working days" is within the first one."""
    name = name or ""
    if re.match(r"Within \d", name):
        return "Within the first limit"
    return re.sub(r"^Over \d+, within .*", "Within the extended limit", re.sub(r"^Over \d+ (?!.*, within).*", "Over the limit", name))


def _is_true(series, said, wording):
    known = {called(name): figure for name, figure in series.items() if figure.value is not None}
    if called(said["most"]) not in known or called(said["least"]) not in known:
        return False
    high, low = known[called(said["most"])], known[called(said["least"])]
    values = [figure.value for figure in known.values()]
    texts = tuple(re.sub(r" points?$", "", wording.point(figure)) for figure in (high, low))
    return (high.value, low.value) == (max(values), min(values)) and texts == (said["high"], said["low"])
