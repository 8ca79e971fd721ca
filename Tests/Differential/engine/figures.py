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
    published: int = None  # of a percentage that was published without its parts: the decimals that it was published with
    places: int = 0  # of a number: as many decimals as its part with most, at least one where it is not whole
    years: frozenset = frozenset()
    quarters: frozenset = frozenset()
    given: bool = False  # by somebody, and not counted
    rounded_away: bool = False  # something, rounded to 0
    form: str = None  # first: a share that has no row above it
    alone: object = None  # of a change in words: the same as a number

    @property
    def is_share(self):
        return self.kind in ("share", "percent")


def period(*figures):
    """The years of all of these, and their quarters where all are of the same."""
    dated = [figure for figure in figures if figure.years]
    years = frozenset(year for figure in dated for year in figure.years)
    same = len({figure.quarters for figure in dated}) == 1
    return {"years": years, "quarters": dated[0].quarters if same else frozenset()}


def nothing(mark="z", kind="number", **more):
    return Figure(kind, None, mark=mark, **more)


def worse(*figures):
    """The mark of what is made from these: not available before not applicable."""
    return "x" if "x" in {figure.mark for figure in figures if figure.value is None} else "z"


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
