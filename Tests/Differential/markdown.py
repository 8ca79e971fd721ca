"""What of a section the engine works out: figures in its text, and blocks."""

import re
from dataclasses import dataclass, field

from engine.yaml_reader import read_yaml

FENCE = re.compile(r"^(`{3,}|~{3,})[ ]*(\w*)[^\n]*\n(.*?)^\1[ ]*$", re.S | re.M)
FIGURE = re.compile(r"(?<!`)`=\s*([^`]+)`")


@dataclass
class Section:
    slug: str
    figures: list = field(default_factory=list)
    blocks: list = field(default_factory=list)


def read_section(path):
    text = path.read_text("utf-8-sig").replace("\r\n", "\n")
    slug = re.sub(r"^\d+-", "", path.stem)
    front = re.match(r"---\n(.*?)\n---\n", text, re.S)
    if front:
        matter = read_yaml(front[1]) or {}
        slug = matter.get("slug") or slug
        text = text[front.end():]
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    section = Section(slug)
    for _, name, body in FENCE.findall(text):
        if name in ("table", "chart", "tiles", "panels", "cases", "records"):
            keys = read_yaml(body)
            section.blocks.append((name, keys))
            if name in ("panels", "cases"):
                section.figures += FIGURE.findall(body)
    section.figures += FIGURE.findall(FENCE.sub("", text))
    section.figures = [" ".join(expression.split()) for expression in section.figures]
    return section


def identifier(keys):
    """The name of a table or chart: its id, or made from its title."""
    return keys.get("id") or re.sub(r"[^a-z0-9]+", "-", keys["title"].casefold()).strip("-")
