"""Looks at every page of a site as a browser and an auditor would: check_pages.py SITE

Each page is opened at the width of a desk screen and of phones. axe-core must find nothing, nothing may be wider
than the screen, the last column of each table must be in sight, every link within the site must lead somewhere, and the browser must have nothing to complain of.
"""

import pathlib
import shutil
import sys
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = {"desk": 1280, "phone": 375, "small phone": 320}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}


HIDDEN_COLUMNS = """
    Array.from(document.querySelectorAll('.table-scroll:not(.from-start)')).filter(region => region.offsetParent).filter(region => {
        const cell = region.querySelector('tr:first-child > :last-child');
        const [place, view] = [cell.getBoundingClientRect(), region.getBoundingClientRect()];
        const first = region.querySelector('tr:first-child > :first-child').getBoundingClientRect();
        return place.right > view.right + 1 || (place.left < first.right - 1 && cell.cellIndex > 0);
    }).map(region => (region.querySelector('.caption-title') || region).textContent.trim().slice(0, 80))
"""


def axe_problems(page):
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"]:
            yield f"axe {violation['id']}: {violation['help']} at {' '.join(map(str, node['target']))}"


def layout_problems(page):
    excess = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if excess > 0:
        yield f"{excess} px wider than the screen"
    # The latest year, the change or the total stands there.
    for caption in page.evaluate(HIDDEN_COLUMNS):
        yield f"the last column is out of sight: {caption}"
    headings = page.locator("h1").count()
    if headings != 1:
        yield f"{headings} headings of level 1"
    for kind in ("script", "[style]", "style"):
        if page.locator(kind).count():
            yield f"has {kind}"


def link_problems(page, site, file, ids):
    for reference in page.eval_on_selector_all("a[href], link[href], img[src]", "all => all.map(e => e.getAttribute('href') || e.getAttribute('src'))"):
        address = urllib.parse.urlsplit(reference)
        if address.scheme or address.netloc:
            continue
        target = (file.parent / urllib.parse.unquote(address.path)).resolve() if address.path else file
        if not target.is_file():
            yield f"link to nothing: {reference}"
        elif address.fragment and address.fragment not in ids[target]:
            yield f"link to a place that is not there: {reference}"


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    files = sorted(site.rglob("*.html"))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not files or not chromium:
        sys.exit("There are no pages to check." if chromium else "Chromium is missing: run scripts/setup test.")
    failed, titles = 0, {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        complaints = []
        pages = {}
        for name, width in WIDTHS.items():
            pages[name] = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=False)
            pages[name].on("console", lambda message: complaints.append(f"console: {message.text}"))
            pages[name].on("requestfailed", lambda request: complaints.append(f"not loaded: {request.url}"))
        ids = {}
        for file in files:
            pages["desk"].goto(file.as_uri())
            ids[file] = set(pages["desk"].eval_on_selector_all("[id]", "all => all.map(e => e.id)"))
        for file in files:
            problems = []
            for name, page in pages.items():
                complaints.clear()
                page.goto(file.as_uri())
                found = [*complaints, *layout_problems(page), *axe_problems(page)]
                problems += [f"{name}: {problem}" for problem in found]
            problems += link_problems(pages["desk"], site, file, ids)
            title = pages["desk"].title()
            if title in titles:
                problems.append(f"has the same title as {titles[title].relative_to(site)}")
            titles[title] = file
            for problem in problems:
                print(f"{file.relative_to(site)}: {problem}")
            failed += bool(problems)
        browser.close()
    print(f"{len(files) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
