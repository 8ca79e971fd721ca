"""The parts of a table."""

from dataclasses import dataclass, field

from .arithmetic import COUNTS
from .figures import Figure, nothing, worse
from .findings import Finding


@dataclass
class Cell:
    """What stands in a cell: a figure, the count behind a share that is shown with it, and the same of the year before."""

    figure: object
    whole: object = None
    before: object = None
    role: str = "value"  # or share, change, percent, points


@dataclass
class Row:
    name: str
    cells: list
    group: str = None
    role: str = "row"


@dataclass
class Column:
    """A column: its heading, its measure and what it restricts; or what it is worked out from."""

    heading: str
    tree: object
    items: tuple
    role: str = "value"
    of: tuple = ()
    total: bool = False
    bracketed: bool = True
    measure: int = 0


@dataclass
class Table:
    columns: list
    rows: list
    grouped: bool = False
    left_out: list = field(default_factory=list)


def lower(text):
    """Without the capital at the beginning."""
    return text[:1].lower() + text[1:]


def sum_of(figures):
    """Of counts, or of money; other figures are never added up."""
    kinds = {"count" if f.kind in COUNTS else f.kind for f in figures if f.value is not None}
    if len(kinds) > 1 or not kinds <= {"count", "money", "number"}:
        raise Finding("no-total")
    if any(f.value is None for f in figures):
        return nothing(worse(*figures))
    return Figure(kinds.pop(), sum(f.value for f in figures))
