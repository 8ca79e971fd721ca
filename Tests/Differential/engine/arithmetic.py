"""What comes out of +, -, * and /, in the form that docs/figures.md gives it."""

from .figures import Figure, nothing, period, worse
from .findings import Finding

COUNTS = ("count", "whole")


def calculated(operator, left, right):
    """The result of arithmetic, in the form that docs/figures.md gives it."""
    if "words" in (left.kind, right.kind):
        raise Finding("arithmetic-on-words")
    time = period(left, right)
    if left.is_share or right.is_share or "points" in (left.kind, right.kind):
        return _shares(operator, left, right, time)
    if left.value is None or right.value is None:
        return nothing(worse(left, right), _kind(operator, left.kind, right.kind), **time)
    if operator == "/" and not right.value:
        return nothing(kind=_kind(operator, left.kind, right.kind), **time)
    a, b = left.value, right.value
    value = a + b if operator == "+" else a - b if operator == "-" else a * b if operator == "*" else a / b
    places = max(2 if figure.kind == "money" else figure.places for figure in (left, right))
    if abs(value) >= 10**18:
        raise Finding("too-large")
    return Figure(_kind(operator, left.kind, right.kind), value, places=places, **time)


def _kind(operator, left, right):
    if operator in "+-":
        if left == right == "money":
            return "money"
    elif left == "money" or right == "money" and operator == "*":
        return "number" if left == right else "money"
    if operator == "/" or not {left, right} <= set(COUNTS):
        return "number"
    return "whole" if left == right == "whole" else "count"


def _shares(operator, left, right, time):
    are_points = left.kind == right.kind == "points"
    if not (left.is_share and right.is_share or are_points) or operator not in "+-":
        raise Finding("share-arithmetic")
    if are_points and None not in (left.value, right.value):
        value = left.value + right.value if operator == "+" else left.value - right.value
        return Figure("points", value, decimals=left.decimals if left.decimals is not None else right.decimals, **time)
    if are_points:
        return nothing(worse(left, right), "points", **time)
    if left.value is None or right.value is None:
        return nothing(worse(left, right), "percent" if operator == "+" else "points", **time)
    decimals = left.decimals if left.decimals is not None else right.decimals
    if operator == "+":
        return Figure("percent", left.value + right.value, decimals=decimals, **time)
    return Figure("points", left.value - right.value, decimals=decimals, **time)
