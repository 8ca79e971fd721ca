"""Tables and charts as they are asked for: what a block's keys say."""

from dataclasses import dataclass, field

from .findings import Finding
from .settings import as_list

TABLE_KEYS = set("""title measure measures rows columns years where sort top change total share show brackets subtotals at without
    decimals notes source id""".split())
CHART_KEYS = TABLE_KEYS | {"kind", "percent", "target", "each"}


@dataclass(frozen=True)
class Axis:
    """Rows or columns: fields, with the values that are listed; or expressions."""

    fields: tuple = ()
    listed: tuple = None
    expressions: tuple = ()


@dataclass
class Block:
    title: str
    measures: list
    rows: Axis
    columns: Axis
    years: int = None
    where: dict = field(default_factory=dict)
    without: dict = field(default_factory=dict)
    at: str = None
    sort: str = None
    top: int = None
    change: str = None
    total: str = None
    share: str = None
    show: list = None
    brackets: bool = False
    subtotals: bool = True
    decimals: int = None
    kind: str = None
    named: bool = False  # the measures have headings of their own
    each: str = None


def read_axis(value):
    if value is None:
        return None
    if isinstance(value, str):
        return Axis((value,))
    if isinstance(value, list):
        if len(value) != 2:
            raise Finding("wrong-list")
        if value[0] == value[1]:
            raise Finding("same-dimension")
        return Axis(tuple(value))
    if "dimension" in value:
        return Axis((value["dimension"],), tuple(as_list(value.get("values"))) or None)
    return Axis(expressions=tuple(value.items()))


def read_block(keys, chart=False):
    unknown = set(keys) - (CHART_KEYS if chart else TABLE_KEYS)
    if unknown:
        raise Finding("unknown-key", str(unknown))
    rows, columns = read_axis(keys.get("rows")), read_axis(keys.get("columns"))
    measures, named = keys.get("measures"), True
    if measures is None and keys.get("measure"):
        named = False
        measures = {None: keys["measure"]}
    elif measures is not None and keys.get("measure"):
        raise Finding("unused-key")
    on_axes = [axis for axis in (rows, columns) if axis and axis.expressions]
    if not measures and not on_axes:
        raise Finding("measure-missing")
    if len(on_axes) == 2 or (on_axes and measures):
        raise Finding("expressions-on-both-axes")
    block = Block(
        keys["title"], list((measures or {}).items()), rows, columns, named=named,
        years=int(keys["years"]) if keys.get("years") else None, where=keys.get("where") or {},
        without=keys.get("without") or {}, at=keys.get("at"), sort=keys.get("sort"),
        top=int(keys["top"]) if keys.get("top") else None, change=keys.get("change"), total=keys.get("total"),
        share=keys.get("share"), show=as_list(keys.get("show")) or None, brackets=keys.get("brackets") == "previous",
        subtotals=keys.get("subtotals") != "no", decimals=int(keys["decimals"]) if keys.get("decimals") is not None else None,
        kind=keys.get("kind"), each=keys.get("each"))
    if chart:
        _drawn(block, keys)
    return block


def _drawn(block, keys):
    """What a chart's kind adds to its table: shares of what is stacked or narrows, and a group for each small chart."""
    if keys.get("percent") == "yes":
        over_time = block.columns and not block.columns.expressions and block.columns.fields[-1:] in (("year",), ("quarter",))
        block.share = "column" if over_time else "row"
    if block.kind == "funnel":
        block.share = "above"
    if block.each:
        block.subtotals = False
        if block.rows and (block.rows.expressions or block.rows.listed or len(block.rows.fields) != 1):
            raise Finding("each-needs-field")
        block.rows = Axis((block.each, *block.rows.fields)) if block.rows else Axis((block.each,))
