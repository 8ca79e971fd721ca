"""Works with the preview as an officer would: check_preview.py [PROGRAM]

Edits a copy of the sample project while its pages are open. They must follow without losing their place; what is wrong
must be shown and go away when it is mended; each number must say what upholds it, by mouse and by keyboard; axe-core
must find nothing, whatever is open; and the browser must have nothing to complain of.
"""

import contextlib
import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/upheld").resolve()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
REPORT = "childrens-2024-25"
# What the browser says on its console.
COMPLAINTS = []


class Project:
    """A copy of the sample, and what is saved in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, self.folder / name)

    def file(self, name):
        return self.folder / "content" / REPORT / name

    def replace(self, file, old, new):
        text = file.read_text()
        assert old in text, f"{file.name} has no {old}"
        file.write_text(text.replace(old, new))

    def append(self, file, text):
        with file.open("a") as lines:
            lines.write(text)


@contextlib.contextmanager
def preview(project):
    process = subprocess.Popen([PROGRAM, "preview", "--project", project.folder], stdout=subprocess.PIPE, text=True)
    try:
        yield re.search(r"http://\S+/", process.stdout.readline())[0]
    finally:
        process.terminate()
        process.wait()


def axe_problems(page, where):
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"]:
            yield f"{where}: axe {violation['id']}: {violation['help']} at {' '.join(map(str, node['target']))}"


def assert_accessible(page, where):
    heard = len(COMPLAINTS)
    problems = list(axe_problems(page, where))
    # What the checker itself tries in the page.
    del COMPLAINTS[heard:]
    assert not problems, "\n".join(problems)


def until(page, condition):
    """Waits for what only the browser knows; the page's policy forbids Playwright's own way."""
    for _ in range(500):
        if page.evaluate(condition):
            return
        time.sleep(0.02)
    raise AssertionError(f"it never was so: {condition}")


def focused(page):
    """The words of what has the focus, in the page or in a panel."""
    return page.evaluate(
        "() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
        " return at === document.body ? 'body' : at.textContent.trim() || at.id; }"
    )


def open_page(page, address, name):
    page.goto(f"{address}{REPORT}/{name}")
    until(page, "document.documentElement.dataset.upheldShown")
    page.evaluate("window.isTheSamePage = true")


def assert_not_loaded_again(page):
    assert page.evaluate("window.isTheSamePage") is True, "the page was loaded again"


def saving_keeps_the_place(page, address, project):
    """A save is on the screen, and the reader is where they were, with what they had opened and focused."""
    open_page(page, address, "volumes.html")
    expect(page.get_by_label("Preview", exact=True)).to_contain_text("DRAFT")
    page.locator("details > summary").first.click()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.locator(".pager a").first.focus()
    until(page, "scrollY > 500")
    before = page.evaluate("scrollY")
    file = project.file("20-volumes.md")
    project.append(file, "\nA sentence that was saved.\n")
    expect(page.get_by_text("A sentence that was saved.")).to_be_visible()
    assert abs(page.evaluate("scrollY") - before) <= 1, f"scrolled from {before} to {page.evaluate('scrollY')}"
    assert page.evaluate("document.activeElement.matches('.pager a')"), "the focus was lost"
    assert page.locator("details").first.evaluate("details => details.open"), "what was open was closed"
    # As many editors save: another file takes the place of the old one.
    beside = file.with_name(".20-volumes.md.swp")
    beside.write_text(file.read_text().replace("that was saved", "saved by renaming"))
    os.replace(beside, file)
    expect(page.get_by_text("A sentence saved by renaming.")).to_be_visible()
    assert_not_loaded_again(page)


def every_kind_of_file_is_followed(page, address, project):
    """Settings, records, templates, styles, and folders that go and come back."""
    open_page(page, address, "volumes.html")
    number = page.locator("main data").first
    before = number.text_content()
    lines = project.file("data/cases.csv").read_text().splitlines(keepends=True)
    project.file("data/cases.csv").write_text("".join(lines[:-40]))
    expect(number).not_to_have_text(before)
    project.file("data/cases.csv").write_text("".join(lines))
    expect(number).to_have_text(before)
    project.replace(project.folder / "templates/assets/site.css", "background: #fff;", "background: rgb(1, 2, 3);")
    until(page, "getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'")
    project.replace(project.folder / "templates/assets/site.css", "background: rgb(1, 2, 3);", "background: #fff;")
    until(page, "getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'")
    project.replace(project.folder / "templates/layout.mustache", "Questions about this report", "Ask us")
    expect(page.get_by_role("heading", name="Ask us")).to_be_visible()
    project.replace(project.file("report.yaml"), "title: Children's social care complaints and compliments", "title: Another title")
    expect(page.locator(".side-title")).to_contain_text("Another title")
    away = project.folder / "away"
    os.replace(project.folder / "templates", away)
    expect(page.get_by_role("region", name="What is wrong")).to_be_visible()
    os.replace(away, project.folder / "templates")
    expect(page.get_by_role("region", name="What is wrong")).to_have_count(0)
    project.replace(project.folder / "templates/layout.mustache", "Ask us", "Questions about this report")
    expect(page.get_by_role("heading", name="Questions about this report")).to_be_visible()
    assert_not_loaded_again(page)


def a_broken_save_is_explained(page, address, project):
    """What is wrong stands over the last good page, is read out, takes no focus, and goes when it is mended."""
    open_page(page, address, "volumes.html")
    words = page.locator("main h1").text_content()
    page.locator(".pager a").first.focus()
    file = project.file("20-volumes.md")
    lines = len(file.read_text().splitlines())
    project.append(file, "\nThere were `=recieved(stage: 1)` of them.\n")
    region = page.get_by_role("region", name="What is wrong")
    expect(region).to_contain_text(f"content/{REPORT}/20-volumes.md, line {lines + 2}, column")
    expect(region).to_contain_text("received")
    expect(page.get_by_role("alert")).to_contain_text("1 error")
    expect(page.locator("main h1")).to_have_text(words)
    assert page.evaluate("document.activeElement.matches('.pager a')"), "the focus was taken"
    assert_accessible(page, "findings")
    project.replace(file, "=recieved", "=received")
    expect(region).to_have_count(0)
    expect(page.get_by_text(re.compile(r"There were \d+ of them"))).to_be_visible()
    assert_not_loaded_again(page)


def warnings_are_listed(page, address, project):
    """A small button says how many there are."""
    open_page(page, address, "volumes.html")
    project.append(project.file("20-volumes.md"), "\nThere were 42 complaints.\n")
    button = page.get_by_role("button", name="1 warning")
    expect(button).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Warnings")).to_contain_text("20-volumes.md, line")
    assert_accessible(page, "warnings")
    page.keyboard.press("Escape")
    expect(page.get_by_role("region", name="Warnings")).to_have_count(0)
    assert focused(page) == "1 warning", "the focus was not given back"
    project.replace(project.file("20-volumes.md"), "\nThere were 42 complaints.\n", "")
    expect(button).to_have_count(0)


def a_number_says_what_upholds_it(page, address, project):
    """By mouse and by keyboard, in words, tables, tiles and charts."""
    open_page(page, address, "timeliness.html")
    dialog = page.get_by_role("dialog")
    number = page.locator("main p data[data-expression*=within]").first
    shown = number.text_content()
    number.click()
    expect(dialog.get_by_role("heading", level=2)).to_have_text(shown)
    for words in ("Numerator", "Denominator", "Rounding", "Period", "Filters", "records behind it"):
        expect(dialog).to_contain_text(words)
    expect(dialog.locator(".records li").first).to_have_text(re.compile(r"^[A-Z]\d\d-\d-\d+$"))
    assert_accessible(page, "inspector")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert focused(page) == shown, "the focus was not given back"
    for place in ("svg.chart-wide [data-expression]", "td data"):
        if place == "td data":
            page.locator("main details > summary").first.click()
        page.locator(f"main {place}").first.click()
        expect(dialog.locator(".result")).not_to_be_empty()
        dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_have_count(0)
    cell = page.locator("main td data").nth(3)
    cell.focus()
    page.keyboard.press("Tab")
    shown = focused(page)
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("heading", level=2)).to_have_text(shown)
    expect(dialog.locator(".result")).not_to_be_empty()
    assert focused(page) == shown, "the focus is not in the panel"
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    dialog.get_by_role("button", name="Copy expression").click()
    copied = json.dumps(dialog.get_by_label("Expression", exact=True).input_value())
    until(page, f"navigator.clipboard.readText().then(text => text === {copied})")
    page.keyboard.press("Escape")
    assert focused(page) == shown, "the focus was not given back"
    open_page(page, address, "index.html")
    page.locator(".tile data").first.click()
    expect(dialog.locator(".result")).not_to_be_empty()


def an_expression_can_be_tried(page, address, project):
    """Names are completed, and what is wrong is said with its column."""
    open_page(page, address, "volumes.html")
    page.get_by_role("button", name="Try an expression").click()
    dialog, box = page.get_by_role("dialog"), page.get_by_label("Expression", exact=True)
    expect(box).to_be_focused()
    page.keyboard.type("rece")
    expect(page.get_by_role("listbox", name="Names").get_by_role("option").first).to_contain_text("received")
    page.keyboard.press("ArrowDown")
    assert_accessible(page, "completion")
    page.keyboard.press("Enter")
    expect(box).to_have_value("received")
    page.keyboard.type("(stag")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(box).to_have_value("received(stage: ")
    page.keyboard.type("1)")
    page.keyboard.press("Enter")
    expect(dialog.locator(".result")).to_have_text(re.compile(r"^\d+$"))
    box.fill("1 + recieved(stage: 1)")
    page.keyboard.press("Enter")
    expect(dialog.locator(".problem")).to_contain_text("Column 5")
    expect(dialog.locator(".problem")).to_contain_text("received")
    assert_accessible(page, "an expression with an error")
    page.keyboard.press("Escape")
    assert focused(page) == "Try an expression", "the focus was not given back"


def withheld_papers_are_shown_and_marked(page, address, project):
    """A draft has a page here, which says that the site will not have it."""
    file = project.file("papers/10-scrutiny.md")
    project.replace(file, "layout: paper", "layout: paper\nstatus: draft")
    open_page(page, address, "papers/scrutiny.html")
    expect(page.get_by_label("Preview", exact=True)).to_contain_text("draft: it stays off the site")
    assert_accessible(page, "draft")
    project.replace(file, "\nstatus: draft", "")
    expect(page.get_by_label("Preview", exact=True)).not_to_contain_text("draft: it stays off the site")
    assert_not_loaded_again(page)


def every_page_is_accessible(page, address, project):
    """With the preview's additions, at the width of a desk screen and of a phone."""
    for name in ("../index.html", "index.html", "document.html", "figures.html", "papers/scrutiny.html", "no-such-page.html"):
        page.goto(f"{address}{REPORT}/{name}")
        until(page, "document.documentElement.dataset.upheldShown")
        assert_accessible(page, name)
        excess = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert excess <= 0, f"{name} is {excess} px wider than the screen"


def a_project_that_is_broken_from_the_start(browser):
    """Shows what is wrong, and then the page, without the reader's doing anything."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(folder)
        project.replace(project.file("report.yaml"), "title: Children", "titel: Children")
        with preview(project) as address:
            page = browser.new_page()
            page.goto(f"{address}{REPORT}/volumes.html")
            expect(page.get_by_role("heading", name="No page can be made yet")).to_be_visible()
            expect(page.locator("main")).to_contain_text("titel")
            assert_accessible(page, "empty")
            project.replace(project.file("report.yaml"), "titel: Children", "title: Children")
            expect(page.get_by_role("heading", name="How many complaints we received")).to_be_visible()
            page.close()


def requests_are_refused(page, address, project):
    """Over the wire: other names of the server, other ways, what is outside the site; and a browser may just go."""
    port = int(address.rsplit(":", 1)[1].strip("/"))

    def status(method, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        result = answer.status
        connection.close()
        return result

    expected = [
        (200, status("GET", "/")), (200, status("HEAD", "/")), (403, status("GET", "/", Host="rebound.example.org")),
        (403, status("GET", "/_upheld/events", Host=f"rebound.example.org:{port}")), (405, status("POST", "/")),
        (405, status("DELETE", "/")), (404, status("GET", "/../content/site.yaml")), (404, status("GET", "/content/site.yaml")),
        (403, status("GET", "/_upheld/names?report=x", Sec_Fetch_Site="cross-site")),
    ]
    assert all(wanted == got for wanted, got in expected), f"wanted and got: {expected}"
    for _ in range(20):
        status("GET", "/_upheld/events")
    sockets = subprocess.run(["ss", "-ltnH", f"sport = :{port}"], capture_output=True, text=True).stdout if shutil.which("ss") else ""
    assert not sockets or all("127.0.0.1:" in line for line in sockets.splitlines()), f"listens at {sockets}"
    assert status("GET", "/") == 200, "it ended with its listeners"


CHECKS = [
    requests_are_refused,
    saving_keeps_the_place, every_kind_of_file_is_followed, a_broken_save_is_explained, warnings_are_listed,
    a_number_says_what_upholds_it, an_expression_can_be_tried, withheld_papers_are_shown_and_marked,
    every_page_is_accessible,
]
WIDTHS = {"desk": 1280, "phone": 375}


def main():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("Chromium is missing: run scripts/setup test.")
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, width in WIDTHS.items():
            for check in CHECKS:
                if name == "phone" and check is not every_page_is_accessible:
                    continue
                with tempfile.TemporaryDirectory() as folder:
                    project = Project(folder)
                    with preview(project) as address:
                        page = browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
                        COMPLAINTS.clear()
                        page.on("console", lambda message: COMPLAINTS.append(message.text))
                        page.on("pageerror", lambda error: COMPLAINTS.append(str(error)))
                        try:
                            check(page, address, project)
                            complaints = [text for text in COMPLAINTS if "404" not in text]
                            assert not complaints, "the browser says: " + "; ".join(complaints)
                            print(f"passed: {check.__name__} ({name})", flush=True)
                        except Exception as problem:
                            failed += 1
                            print(f"FAILED: {check.__name__} ({name})\n{problem}", flush=True)
                        page.context.close()
        try:
            a_project_that_is_broken_from_the_start(browser)
            print("passed: a_project_that_is_broken_from_the_start")
        except Exception as problem:
            failed += 1
            print(f"FAILED: a_project_that_is_broken_from_the_start\n{problem}")
        browser.close()
    sys.exit(1 if failed else 0)


main()
