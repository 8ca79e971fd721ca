"""What comes out of +, -, * and /, in the form that docs/figures.md gives it."""

from .figures import Figure, nothing, worse
from .findings import Finding

COUNTS = ("count", "whole")


def calculated(operator, left, right):
    """The result of arithmetic, in the form that docs/figures.md gives it."""
    if "words" in (left.kind, right.kind):
        raise Finding("arithmetic-on-words")
    period = {"years": left.years | right.years, "quarters": left.quarters | right.quarters}
    if left.is_share or right.is_share or "points" in (left.kind, right.kind):
        return _shares(operator, left, right, period)
    if left.value is None or right.value is None:
        return nothing(worse(left, right), **period)
    if operator == "/" and not right.value:
        return nothing(**period)
    a, b = left.value, right.value
    value = a + b if operator == "+" else a - b if operator == "-" else a * b if operator == "*" else a / b
    kind, divided = _kind(operator, left, right)
    return Figure(kind, value, divided=divided, **period)


def _kind(operator, left, right):
    kinds = (left.kind, right.kind)
    divided = operator == "/" or any(f.divided for f in (left, right))
    if "money" in kinds:
        if operator in "+-":
            return ("money" if kinds == ("money", "money") else "number"), divided
        if kinds == ("money", "money"):
            return "number", divided
        return ("money" if operator == "*" or left.kind == "money" else "number"), divided
    if operator == "/":
        return "number", True
    if all(kind in COUNTS for kind in kinds):
        if kinds == ("whole", "whole"):
            return "whole", False
        if operator == "*" and kinds == ("count", "count"):
            return "number", divided
        return "count", False
    return "number", divided or "days" in kinds


def _shares(operator, left, right, period):
    if not (left.is_share and right.is_share) or operator not in "+-":
        raise Finding("share-arithmetic")
    if left.value is None or right.value is None:
        return nothing(worse(left, right), "percent", **period)
    decimals = left.decimals if left.decimals is not None else right.decimals
    if operator == "+":
        return Figure("percent", left.value + right.value, decimals=decimals, **period)
    return Figure("points", left.value - right.value, decimals=decimals, signed=True, **period)
