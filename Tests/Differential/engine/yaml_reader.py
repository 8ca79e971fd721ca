"""Reads the part of YAML that report.yaml and blocks use: mappings, lists, quoted, plain and folded texts.

Every scalar stays a text. Mappings keep their order.
"""

import re

KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'\[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)""")


def read_yaml(text):
    """The value of a document; None where it is empty."""
    return _Reader(text).document()


class _Reader:
    def __init__(self, text):
        self.lines = text.replace("\t", "    ").splitlines()
        self.at = 0

    def document(self):
        self._skip()
        return self._block(self._indent()) if self.at < len(self.lines) else None

    def _skip(self):
        while self.at < len(self.lines) and re.match(r"\s*(#.*)?$|---", self.lines[self.at]):
            self.at += 1

    def _indent(self):
        line = self.lines[self.at]
        return len(line) - len(line.lstrip(" "))

    def _block(self, indent):
        line = self.lines[self.at][indent:]
        if re.match(r"-(\s|$)", line):
            return self._sequence(indent)
        if KEY.match(line):
            return self._mapping(indent)
        return self._scalar(indent, line, indent)

    def _sequence(self, indent):
        items = []
        while self._continues(indent) and re.match(r"-(\s|$)", self.lines[self.at][indent:]):
            line = self.lines[self.at]
            rest = line[indent + 1:]
            if not rest.split("#")[0].strip():
                self.at += 1
                items.append(self._nested(indent))
                continue
            inner = indent + 1 + len(rest) - len(rest.lstrip())
            self.lines[self.at] = " " * inner + line[inner:]
            items.append(self._block(inner) if KEY.match(line[inner:]) else self._scalar(indent, line[inner:], inner))
        return items

    def _mapping(self, indent):
        mapping = {}
        while self._continues(indent):
            line = self.lines[self.at][indent:]
            match = KEY.match(line)
            if not match:
                raise ValueError(f"line {self.at + 1}: {line}")
            rest = line[match.end():].strip()
            mapping[_unquoted(match.group(1))] = self._value(indent, rest, indent + match.end())
        return mapping

    def _continues(self, indent):
        self._skip()
        return self.at < len(self.lines) and self._indent() == indent

    def _nested(self, indent):
        self._skip()
        if self.at >= len(self.lines):
            return None
        inner = self._indent()
        is_list = re.match(r"-(\s|$)", self.lines[self.at][inner:])
        return self._block(inner) if inner > indent or (inner == indent and is_list) else None

    def _value(self, indent, rest, column):
        if not rest or rest.startswith("#"):
            self.at += 1
            return self._nested(indent)
        return self._scalar(indent, rest, column)

    def _scalar(self, indent, rest, column):
        if rest[0] in "|>":
            return self._folded(indent, rest)
        if rest[0] in "[{\"'":
            return self._flow(rest)
        text = re.split(r"\s#", rest)[0].strip()
        self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip() or len(line) - len(line.lstrip()) <= indent or line.lstrip().startswith("#"):
                break
            text += " " + line.strip()
            self.at += 1
        return text

    def _folded(self, indent, style):
        self.at += 1
        lines = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            lines.append(line)
            self.at += 1
        while lines and not lines[-1].strip():
            lines.pop()
        inner = min((len(l) - len(l.lstrip()) for l in lines if l.strip()), default=0)
        lines = [l[inner:] for l in lines]
        return ("\n" if style[0] == "|" else " ").join(lines) + ("" if "-" in style else "\n")

    def _flow(self, rest):
        text, start = rest, self.at
        while True:
            try:
                value, end = _flow_value(text, 0)
                break
            except IndexError:
                self.at += 1
                if self.at >= len(self.lines):
                    raise ValueError(f"line {start + 1}: not closed") from None
                text += " " + self.lines[self.at].strip()
        self.at += 1
        return value


def _blank(text, at):
    while text[at] in " \n":
        at += 1
    return at


def _flow_value(text, at):
    at = _blank(text, at)
    if text[at] == "[":
        items, at = [], _blank(text, at + 1)
        while text[at] != "]":
            value, at = _flow_value(text, at)
            items.append(value)
            at = _blank(text, at)
            at = _blank(text, at + 1) if text[at] == "," else at
        return items, at + 1
    if text[at] == "{":
        mapping, at = {}, _blank(text, at + 1)
        while text[at] != "}":
            key, at = _flow_value(text, at)
            at = _blank(text, at)
            value = None
            if text[at] == ":":
                value, at = _flow_value(text, at + 1)
                at = _blank(text, at)
            mapping[key] = value
            at = _blank(text, at + 1) if text[at] == "," else at
        return mapping, at + 1
    if text[at] in "\"'":
        return _quoted(text, at)
    end = at
    while not (text[end] in ",]}" or (text[end] == ":" and text[end + 1] in " ,]}")):
        end += 1
    return text[at:end].strip(), end


def _quoted(text, at):
    quote, end = text[at], at + 1
    while True:
        if text[end] == quote:
            if quote == "'" and end + 1 < len(text) and text[end + 1] == "'":
                end += 2
                continue
            return _unquoted(text[at:end + 1]), end + 1
        end += 2 if text[end] == "\\" and quote == '"' else 1


ESCAPES = {"n": "\n", "t": "\t", "_": "\u00a0", "0": "\0"}


def _unquoted(text):
    if text[:1] == "'":
        return text[1:-1].replace("''", "'")
    if text[:1] == '"':
        return re.sub(r"\\(x..|u....|.)", lambda m: _escape(m.group(1)), text[1:-1])
    return text.strip()


def _escape(code):
    return chr(int(code[1:], 16)) if len(code) > 1 else ESCAPES.get(code, code)
