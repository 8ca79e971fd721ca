"""What the engine finds wrong: the identifier of a finding, as docs/findings.md lists them."""


class Finding(Exception):
    """An expression, block or file has no value, because of what docs/findings.md lists under this identifier."""

    def __init__(self, identifier, detail=""):
        super().__init__(identifier, detail)
        self.identifier = identifier
        self.detail = detail


class NotCovered(Exception):
    """The engine does not know this part of the documentation. What uses it is left out of the comparison."""
