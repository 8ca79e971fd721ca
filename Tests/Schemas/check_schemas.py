#!/usr/bin/env python3
"""Checks the schemas themselves, and holds the settings of projects against them.

usage: check_schemas.py FOLDER…    each with content/ in it, or a copy of such a folder

Exits 1 where a schema is no JSON Schema of 2020-12, where a file does not follow its schema, or where a first line
names a schema that is not there.
"""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).resolve().parent.parent.parent / "schemas"


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: "yes", 2024/25 and 2025-03-31 are texts. Keys are always texts."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for kind, pattern, first in [
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("null", r"~|null|", ["~", "n", ""]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), list(first))
Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))


def validators():
    found = {}
    for path in sorted(SCHEMAS.glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        found[path.name.removesuffix(".schema.json")] = Draft202012Validator(schema)
    return found


def front_matter(text):
    """What stands between lines of three hyphens at the top; nothing where the file does not begin with one."""
    match = re.match(r"---[ \t]*\n(.*?\n)---[ \t]*\n", text, re.DOTALL)
    return match.group(1) if match else None


def settings(content):
    """Each text of settings below content/ with the name of its schema."""
    yield "site", content / "site.yaml", (content / "site.yaml").read_text(encoding="utf-8")
    for report in sorted(content.glob("*/report.yaml")):
        yield "report", report, report.read_text(encoding="utf-8")
    for kind, pattern in [("section", "*/*.md"), ("paper", "*/papers/*.md")]:
        for path in sorted(content.glob(pattern)):
            matter = front_matter(path.read_text(encoding="utf-8"))
            if matter is not None:
                yield kind, path, matter


def mistakes(kind, path, text, known):
    for error in known[kind].iter_errors(yaml.load(text, Loader)):
        yield f"{path}: {'.'.join(map(str, error.absolute_path)) or 'the file'}: {error.message}"
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    if named and not (path.parent / named.group(1)).is_file():
        yield f"{path}: there is no schema {named.group(1)}"


def main(folders):
    known = validators()
    texts = [text for folder in folders for text in settings(Path(folder) / "content")]
    found = [mistake for kind, path, text in texts for mistake in mistakes(kind, path, text, known)]
    # A schema that lets everything pass would find nothing either.
    for kind in known:
        if known[kind].is_valid({"no_such_key": 1}):
            found.append(f"{kind}: a key that there is not passes")
    print("\n".join(found) if found else f"{len(texts)} texts of settings follow their schemas.")
    return 1 if found or not texts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
