"""How figures are printed: in sentences, in cells, as changes."""

from dataclasses import replace
from fractions import Fraction

from .figures import rounded

LETTERS = "no one two three four five six seven eight nine ten".split()
MINUS = "−"


def digits(value, decimals):
    """1,234.50; the minus sign is a real one."""
    number = rounded(value, decimals)
    text = _grouped(abs(number), decimals)
    return (MINUS if number < 0 else "") + text


def _grouped(number, decimals):
    scaled = number * 10**decimals
    whole, rest = divmod(int(scaled), 10**decimals)
    return f"{whole:,}" + (f".{rest:0{decimals}}" if decimals else "")


def pounds(value):
    number = rounded(value, 2)
    text = _grouped(abs(number), 0 if number.denominator == 1 else 2)
    return (MINUS if number < 0 else "") + "£" + text


def needed(value):
    """How many decimals a number needs, six at most."""
    return next((n for n in range(6) if (value * 10**n).denominator == 1), 6)


class Wording:
    """Prints figures with the report's decimals of shares."""

    def __init__(self, share_decimals=0):
        self.share_decimals = share_decimals

    def decimals(self, figure):
        if figure.kind == "count" or figure.kind == "whole":
            return 0
        if figure.decimals is not None:
            return figure.decimals
        if figure.is_share or figure.kind == "points":
            return self.share_decimals if figure.published is None else figure.published
        if figure.kind == "days":
            return 1
        return 0 if figure.value.denominator == 1 else max(1, figure.places)

    def percent(self, value, decimals):
        return digits(value * 100, decimals) + "%"

    def amount(self, figure):
        return pounds(figure.value) if figure.kind == "money" else digits(figure.value, self.decimals(figure))

    def part(self, figure):
        write = pounds if figure.of_money else lambda value: digits(value, 0)
        return f"{write(figure.part)} of {write(figure.base)}"

    def sentence(self, figure):
        """The text of a figure in a sentence."""
        if figure.kind == "words" and figure.text is not None:
            return figure.text
        if figure.value is None:
            return f"[{figure.mark}]"
        if figure.signed:
            return self.alone(figure)
        if figure.kind == "share":
            return f"{self.percent(figure.value, self.decimals(figure))} ({self.part(figure)})"
        if figure.kind == "percent":
            return self.percent(figure.value, self.decimals(figure))
        if figure.kind == "points":
            return self.alone(figure).removeprefix("+")
        unit = "working days" if figure.kind == "days" else figure.unit
        return f"{self.amount(figure)} {unit}".strip()

    def cell(self, figure):
        """The text of a figure in a table's cell: without unit; shares with their parts where they are of fewer than ten."""
        if figure.alone is not None:
            return self.cell(figure.alone)
        if figure.kind == "words" or figure.value is None:
            return self.sentence(figure)
        if figure.signed or figure.kind == "points":
            return self.alone(figure, cell=True)
        if figure.kind == "share" and (figure.base >= 10 or figure.of_money):
            return self.percent(figure.value, self.decimals(figure))
        if figure.kind == "days":
            return self.amount(figure)
        return self.sentence(replace(figure, unit=""))

    def point(self, figure):
        """A point of a trend: a share without its parts."""
        if figure.is_share and figure.value is not None:
            return self.percent(figure.value, self.decimals(figure))
        return self.cell(figure)

    def alone(self, figure, cell=False):
        """A change as a number alone, with its sign; never 0 where it is not nothing."""
        value = figure.value * 100 if figure.kind in ("points", "percent") else figure.value
        decimals = 2 if figure.kind == "money" else self.decimals(figure)
        while value and not rounded(value, decimals) and decimals < 6:
            decimals += 1
        number = rounded(value, decimals)
        sign = "+" if number > 0 and figure.signed else MINUS if number < 0 else ""
        if figure.kind == "money" and decimals == 2:
            return sign + pounds(abs(value))
        text = sign + ("£" if figure.kind == "money" else "") + digits(abs(number), decimals)
        if figure.kind == "percent":
            return text + "%"
        if figure.kind == "points":
            return text + (" points" if cell else f" percentage point{'' if digits(abs(number), decimals) == '1' else 's'}")
        return text

    def change(self, now, before, as_percent, period):
        """A decrease of 1 from 42 in 2023/24."""
        when = f" in {period}" if period else ""
        if now.is_share:
            return self._points(now, before, when)
        difference = now.value - before.value
        earlier = self._earlier(before)
        if not difference:
            return f"no change from {earlier}{when}"
        verb = "an increase" if difference > 0 else "a decrease"
        if as_percent:
            value = abs(difference / before.value) * 100
            decimals = self.share_decimals if now.decimals is None else now.decimals
            return f"{verb} of {self._least(value, decimals)}% from {earlier}{when}"
        if now.kind == "money":
            amount = pounds(abs(difference)) if rounded(difference, 2) else "less than £0.01"
        else:
            scale = 100 if now.kind == "points" else 1
            unlike = replace(now, value=abs(difference), kind=now.kind if now.kind == before.kind else "number",
                             places=max(now.places, before.places))
            amount = self._least(abs(difference) * scale, self.decimals(unlike))
            if now.kind == "points":
                amount += f" percentage point{'' if amount in ('1', 'less than 1') else 's'}"
        return f"{verb} of {amount} from {earlier}{when}"

    def _earlier(self, before):
        return self.sentence(replace(before, signed=False))

    def _least(self, value, decimals):
        """The number, or "less than" the least that can be written with so many decimals."""
        if rounded(value, decimals):
            return digits(value, decimals)
        return f"less than {digits(Fraction(1, 10**decimals), decimals)}"

    def _points(self, now, before, when):
        decimals = self.share_decimals if now.decimals is None else now.decimals
        earlier = decimals if before.published is None else self.decimals(before)
        difference = (now.value - before.value) * 100
        printed = rounded(now.value * 100, self.decimals(now)) - rounded(before.value * 100, earlier)
        if not difference:
            return f"no change from {self.percent(before.value, earlier)}{when}"
        if rounded(difference, decimals) != printed:
            decimals += 1
            earlier = max(earlier, decimals)
        verb = "an increase" if difference > 0 else "a decrease"
        amount = self._least(abs(difference), decimals)
        points = "percentage point" if amount in ("1", "less than 1") else "percentage points"
        return f"{verb} of {amount} {points} from {self.percent(before.value, earlier)}{when}"


def in_letters(value):
    """Numbers up to ten in letters, no for none."""
    if value.denominator == 1 and 0 <= abs(value) <= 10:
        return ("minus " if value < 0 else "") + LETTERS[int(abs(value))]
    return None
