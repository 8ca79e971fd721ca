"""What cells of a CSV file say: dates, amounts, numbers."""

import csv
import io
import re
from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from .findings import Finding
from .labels import trimmed
from .periods import MONTHS


def table(path):
    """The rows of a CSV file as dictionaries by heading, folded to small letters."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    first, _, rest = text.partition("\n")
    delimiter = None
    if first.strip().startswith("sep="):
        delimiter, text = first.rstrip("\r\n")[4:] or ",", rest
    head = re.sub(r'"(?:[^"]|"")*"', "", text.partition("\n")[0])
    delimiter = delimiter or max(",;\t", key=head.count)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(map(trimmed, row))]
    return rows


def rows_below(rows, wanted):
    """The rows as dictionaries. The headings stand in one of the first eleven rows."""
    for number, row in enumerate(rows[:11]):
        heads = [trimmed(cell).casefold() for cell in row]
        if wanted <= set(heads):
            return [dict(zip(heads, map(trimmed, cells))) for cells in rows[number + 1:]]
    raise Finding("missing-column")


# What systems write where there is nothing.
NOTHING = {"null", "n/a", "#n/a", "–", "-", "none", "(blank)", "01/01/1900", "1900-01-01"}
ZONED = re.compile(r"(\d{4}-\d\d-\d\dT[\d:]+)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$")


def day_in_england(text):
    """The day in England of a time that says its zone; else the text."""
    match = ZONED.match(text)
    if not match:
        return text
    moment = datetime.fromisoformat(match[1] + match[2].replace("Z", "+00:00"))
    return moment.astimezone(ZoneInfo("Europe/London")).date().isoformat()


def read_date(text):
    text = day_in_england(text)
    text = re.split(r"T| \d+:", text)[0].strip() if re.search(r"\d:\d", text) else text
    if match := re.fullmatch(r"(\d{4})[-/](\d\d?)[-/](\d\d?)", text):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"(\d\d?)[-/.](\d\d?)[-/.](\d{4}|\d\d)", text):
        day, month, year = map(int, match.groups())
    elif match := re.fullmatch(r"(\d\d?)[ -]([A-Za-z]+)[ -](\d{4}|\d\d)", text):
        names = [name[:3].casefold() for name in MONTHS]
        day, year = int(match[1]), int(match[3])
        month = names.index(match[2][:3].casefold()) + 1 if match[2][:3].casefold() in names else 0
    else:
        raise Finding("bad-date")
    if year < 100:
        year += 2000 if year < 90 else 1900
    try:
        return date(year, month, day)
    except ValueError:
        raise Finding("bad-date") from None


def read_money(text):
    return _number(text.replace("£", ""), 2, "bad-money")


def read_number(text):
    return _number(text, 6, "bad-number")


def _number(text, decimals, identifier):
    text = text.strip()
    negative = text.startswith("(") or "-" in text
    digits = re.sub(r"[(),\s-]", "", text)
    if not re.fullmatch(rf"\d+(\.\d{{1,{decimals}}})?", digits):
        raise Finding(identifier)
    return -Fraction(digits) if negative else Fraction(digits)
