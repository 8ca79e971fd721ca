"""Makes a project that shows a disagreement smaller: one expression or block, and as few records as will do."""

import re
import shutil
from copy import copy

from comparison import Failure, Sections, differences


def sections_of(difference):
    """The sections with nothing but what the disagreement is about."""
    return Sections([difference.expression] if difference.expression else [], [difference.block] if difference.block else [])


def sort_of(difference):
    """What sort of disagreement it is: whose error, or what differs."""
    return [re.match(r"error [\w-]+|rows|headings|CSV|no error|a note|", str(text))[0] for text in (difference.expected, difference.got)]


def still_differs(program, folder, project, sections, like=None):
    """The same sort of disagreement, if the project still shows it."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    try:
        found = list(differences(program, folder, project, sections))
    except (Failure, RuntimeError):
        return None
    return next((d for d in found if like is None or sort_of(d) == sort_of(like)), None)


def shrunk(program, folder, project, difference, runs=120):
    """Takes records away, half of a file first and then less, as long as the disagreement stays."""
    sections, project = sections_of(difference), copy(project)
    found = still_differs(program, folder, project, sections, difference)
    if not found:
        return None, sections, difference
    for name in list(project.files):
        head, *rows = project.files[name].splitlines(keepends=True)
        size = max(1, len(rows) // 2)
        while rows and runs > 0:
            at = 0
            while at < len(rows) and runs > 0:
                smaller = copy(project)
                smaller.files = {**project.files, name: "".join([head, *rows[:at], *rows[at + size:]])}
                runs -= 1
                if again := still_differs(program, folder, smaller, sections, difference):
                    project, found = smaller, again
                    rows = rows[:at] + rows[at + size:]
                else:
                    at += size
            if size == 1:
                break
            size = max(1, size // 2)
    still_differs(program, folder, project, sections)
    return project, sections, found
