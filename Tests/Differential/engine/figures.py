"""What a figure is before it is printed: an exact number and what kind of number it is."""

from dataclasses import dataclass, replace
from fractions import Fraction


@dataclass(frozen=True)
class Figure:
    """A value of a kind.

    Kinds: count, whole (a whole number that somebody wrote), number, money, share (with its parts), percent (without),
    points, days, words. A figure without a value has a mark: z, not applicable, or x, not available.
    """

    kind: str
    value: Fraction = None
    part: Fraction = None
    base: Fraction = None
    of_money: bool = False
    mark: str = "z"
    text: str = None
    decimals: int = None
    unit: str = ""
    signed: bool = False
    divided: bool = False  # a quotient has one decimal, where it is no whole number
    years: frozenset = frozenset()
    quarters: frozenset = frozenset()
    form: str = None  # how a number alone was made: "percent change", "points change"

    @property
    def is_share(self):
        return self.kind in ("share", "percent")

    def over(self, other):
        """The figure with the period of another beside its own."""
        return replace(self, years=self.years | other.years, quarters=self.quarters | other.quarters)


def nothing(mark="z", kind="number", **more):
    return Figure(kind, None, mark=mark, **more)


def worse(*figures):
    """The mark of what is made from these: not applicable before not available."""
    marks = {figure.mark for figure in figures if figure.value is None}
    return "z" if "z" in marks else "x"


def count(value, **more):
    return Figure("count", Fraction(value), **more)


def money(value, **more):
    return Figure("money", Fraction(value), **more)


def share(part, base, **more):
    part, base = Fraction(part), Fraction(base)
    if base == 0:
        return Figure("share", None, part, base, **more)
    return Figure("share", part / base, part, base, **more)


def rounded(value, decimals):
    """To so many decimals, halves away from zero."""
    scaled = abs(value) * 10**decimals + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Fraction(whole if value >= 0 else -whole, 10**decimals)
