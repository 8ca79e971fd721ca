"""How a table is printed: the texts of its cells, and the rows of its CSV file."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction


def plain_number(value):
    """As data files have it: nothing for no value, six decimals at most."""
    if value is None:
        return ""
    exact = Fraction(value)
    with localcontext() as context:
        context.prec = 60
        number = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("1e-6"), ROUND_HALF_UP)
    return f"{number:f}".rstrip("0").rstrip(".") if number else "0"


class Printer:
    def __init__(self, wording, block):
        self.wording, self.block = wording, block

    def texts(self, row):
        return [self.text(cell) for cell in row.cells]

    def text(self, cell):
        if cell.role == "points":
            return self.wording.cell(cell.figure).removesuffix(" points")
        if cell.role not in ("value", "sum"):
            return ", ".join(self.parts(cell.figure, None)) if self.block.brackets else self.wording.cell(cell.figure)
        parts = self.parts(cell.figure, cell.whole)
        if cell.before is None and self.block.brackets:
            return ", ".join(parts)
        if cell.before is None:
            return parts[0] + (f" ({', '.join(parts[1:])})" if parts[1:] else "")
        before = cell.before if isinstance(cell.before, tuple) else (None, cell.before)
        earlier = self.parts(before[1], before[0])
        return f"{', '.join(parts)} ({', '.join(earlier)})"

    def parts(self, figure, whole):
        """What stands in a cell: the first part alone, the others behind it in brackets."""
        show = self.block.show
        if figure.kind == "share" and figure.form == "first":
            return [self.wording.cell(whole) if "count" in (show or ()) else "[z]"]
        if not show or not figure.kind == "share":
            if figure.kind == "share" and figure.value is not None and figure.base < 10 and not figure.of_money:
                return [self.wording.percent(figure.value, self.wording.decimals(figure)), self.wording.part(figure)]
            return [self.wording.cell(figure)]
        if figure.value is None:
            count = [self.wording.cell(whole)] if whole is not None and whole.value is not None and "count" in show else []
            mark = f"[{figure.mark}]"
            return [mark] if not count else [*count, mark] if show[0] == "count" else [mark, *count]
        texts = {"percent": self.wording.percent(figure.value, self.wording.decimals(figure)), "part": self.wording.part(figure),
                 "count": self.wording.cell(whole) if whole is not None else self.wording.part(figure).split(" of ")[0]}
        wanted = list(show)
        return [texts[name] for name in wanted]

    def csv(self, row, table):
        """The cells of a row of the CSV file, each with what it is: a value, the number behind it, or its base.

        A count in a column of shares stands under the number.
        """
        values = []
        for number, cell in enumerate(row.cells):
            found = self._values(cell)
            most = max(len(self._values(other.cells[number])) for other in table.rows if other.cells)
            if most == 3 * len(found):  # in brackets too
                is_number = cell.figure.kind in ("count", "money")
                found = [part for _, value in found for part in (
                    ("value", "" if is_number else value), ("number", value if is_number else ""), ("of", ""))]
            values += found
        return values

    def _values(self, cell):
        if cell.figure.kind == "words":
            return [("value", cell.figure.text or "")]
        if cell.role == "points" or cell.figure.kind == "points":
            points = [cell.figure] + ([cell.before] if cell.before is not None else [])
            return [("value", plain_number(None if f.value is None else f.value * 100)) for f in points]
        # Under a heading that says "%" stand numbers of per cent.
        values = self._columns(cell.figure, cell.whole, 100 if cell.role in ("percent", "share") and cell.figure.kind in ("percent", "share") else 1)
        if cell.before is not None:
            before = cell.before if isinstance(cell.before, tuple) else (None, cell.before)
            values += self._columns(before[1], before[0])
        return values

    def _columns(self, figure, whole, times=1):
        if self.block.show and (figure.kind == "share" or whole is not None):
            part = figure.part if figure.part is not None else whole.value if whole is not None else None
            if figure.value is None:
                return [("value", ""), ("number", plain_number(whole.value) if whole is not None else ""), ("of", "")]
            return [("value", plain_number(figure.value * times)), ("number", plain_number(part)), ("of", plain_number(figure.base))]
        return [("value", plain_number(None if figure.value is None else figure.value * times))]
