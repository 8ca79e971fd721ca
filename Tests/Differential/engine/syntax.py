"""Expressions of the figure language, read into a tree."""

import re
from dataclasses import dataclass, field
from fractions import Fraction

from .findings import Finding
from .labels import fold

# Labels behind which an expression stands, by function. Behind all others stand words.
EXPRESSIONS = {
    "share": {"of"}, "change": {"from"}, "difference": {"from"}, "percent_change": {"from"}, "points_change": {"from"},
    "direction": {"from"}, "published": {"measure"},
}
MOST_TERMS = 500
QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’"}


@dataclass(frozen=True)
class Number:
    value: Fraction


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Sum:
    operator: str
    left: object
    right: object


@dataclass(frozen=True)
class Argument:
    """A labelled argument: its words, or the expression behind its label."""

    label: str
    words: tuple = ()
    expression: object = None
    also: bool = False


@dataclass(frozen=True)
class Call:
    name: str
    plain: tuple = ()
    labelled: tuple = field(default=())

    def words(self, label):
        """The words behind a label, or None."""
        return next((a.words for a in self.labelled if a.label == label), None)

    def word(self, label, usual=None):
        words = self.words(label)
        return fold(words[0]) if words else usual

    def expression(self, label):
        return next((a.expression for a in self.labelled if a.label == label), None)

    def others(self, *labels):
        return [a for a in self.labelled if a.label not in labels]


def parse(text):
    reader = _Parser(text)
    tree = reader.sum()
    if reader.rest():
        raise Finding("bad-expression", reader.text[reader.at:])
    if terms(tree) > MOST_TERMS:
        raise Finding("long-expression")
    return tree


def terms(tree):
    """How many numbers, texts, measures and functions an expression has."""
    if isinstance(tree, Sum):
        return terms(tree.left) + terms(tree.right)
    if isinstance(tree, Call):
        return 1 + sum(map(terms, tree.plain)) + sum(terms(a.expression) for a in tree.labelled if a.expression is not None)
    return 1


class _Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def rest(self):
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at:]

    def take(self, pattern):
        match = re.match(pattern, self.rest())
        if match:
            self.at += match.end()
            return match.group()
        return None

    def expect(self, pattern):
        found = self.take(pattern)
        if found is None:
            raise Finding("bad-expression", self.text[self.at:])
        return found

    def sum(self):
        tree = self.product()
        while sign := self.take(r"[+\-−]"):
            tree = Sum("+" if sign == "+" else "-", tree, self.product())
        return tree

    def product(self):
        tree = self.factor()
        while sign := self.take(r"[*/]"):
            tree = Sum(sign, tree, self.factor())
        return tree

    def factor(self):
        if self.take(r"-"):
            return Sum("-", Number(Fraction(0)), self.factor())
        if self.take(r"\("):
            tree = self.sum()
            self.expect(r"\)")
            return tree
        if (quoted := self.quoted()) is not None:
            return Text(quoted)
        if number := self.take(r"\d[\d]*(\.\d+)?"):
            if len(number.replace(".", "")) > 14:
                raise Finding("long-number")
            return Number(Fraction(number))
        name = self.expect(r"[^\W\d]\w*").casefold()
        return self.call(name) if self.take(r"\(") else Call(name)

    def quoted(self):
        opening = self.take("[\"“'‘]")
        if not opening:
            return None
        end = self.text.find(QUOTES[opening], self.at)
        if end < 0:
            raise Finding("unclosed-text")
        text, self.at = self.text[self.at:end], end + 1
        return text

    def call(self, name):
        plain, labelled = [], []
        while not self.take(r"\)"):
            if plain or labelled:
                self.expect(r",")
            match = re.match(r"(and\s+)?([^\W\d]\w*)\s*:", self.rest())
            if match:
                self.at += match.end()
                labelled.append(self.argument(name, match[2].casefold(), bool(match[1])))
            elif name in ("year",) and (words := self.take(r"previous|current|-\d+|\d{4}(/\d\d)?")):
                plain.append(Text(words))
            else:
                plain.append(self.sum())
        seen = [a.label for a in labelled if not a.also]
        if len(seen) != len(set(seen)):
            raise Finding("repeated-argument")
        return Call(name, tuple(plain), tuple(labelled))

    def argument(self, function, label, also):
        if label in EXPRESSIONS.get(function, ()):
            tree, words = self.sum(), ()
            if function == "published" and isinstance(tree, Text):
                tree, words = parse(tree.text), (tree.text,)
            return Argument(label, words, tree, also)
        if self.take(r"\["):
            words = [self.value()]
            while self.take(r","):
                words.append(self.value())
            self.expect(r"\]")
            return Argument(label, tuple(words), None, also)
        return Argument(label, (self.value(),), None, also)

    def value(self):
        quoted = self.quoted()
        return quoted if quoted is not None else self.expect(r"[^,()\[\]\"“”]+").strip()
