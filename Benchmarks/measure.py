"""Times Upheld and its peers in turn, as whole processes, and checks that their answers agree.

Prints the median of each, the ratios of the medians, and the largest resident memory.
"""

import csv
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools/benchmarks/bin"
UPHELD = ROOT / ".build/release/upheld"
# Pages and data only: PDF and Word files are made by other programs.
BUILD = [UPHELD, "build", "--no-pdf", "--no-word"]
GENERATE = ROOT / "Benchmarks/.build/release/generate"
PEERS = ROOT / "Benchmarks/peers"
ROUNDS = 7


def timed(command, environment=None, output=subprocess.DEVNULL):
    """Seconds, and the largest resident memory in MB, of one run of a command."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=output, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})}
    )
    _, errors = process.communicate()
    seconds = time.perf_counter() - started
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{errors.decode()}")
    return seconds


def peak_memory(command, environment=None):
    """The largest resident memory of a command in MB, in a process of its own."""
    pid = os.fork()
    if pid == 0:
        with open(os.devnull, "w") as sink:
            os.dup2(sink.fileno(), 1)
            os.dup2(sink.fileno(), 2)
        os.execve(str(command[0]), [str(word) for word in command], {**os.environ, **(environment or {})})
    _, _, usage = os.wait4(pid, 0)
    return usage.ru_maxrss / 1024


def compare(programs):
    """Runs all programs in turn, ROUNDS times after a warm-up; name → (median seconds, MB)."""
    times = {name: [] for name in programs}
    for turn in range(ROUNDS + 1):
        for name, (prepare, command, environment) in programs.items():
            prepare()
            seconds = timed(command, environment)
            if turn > 0:
                times[name].append(seconds)
    results = {}
    for name, (prepare, command, environment) in programs.items():
        prepare()
        results[name] = (statistics.median(times[name]), peak_memory(command, environment), min(times[name]), max(times[name]))
    return results


def report(title, results, ours="upheld"):
    print(f"\n{title}")
    print(f"{'':32}{'median s':>10}{'min':>8}{'max':>8}{'MB':>8}{'upheld / it':>13}")
    for name, (seconds, memory, least, most) in results.items():
        ratio = "" if name == ours else f"{results[ours][0] / seconds:.2f}"
        print(f"{name:32}{seconds:10.3f}{least:8.3f}{most:8.3f}{memory:8.0f}{ratio:>13}")


def nothing():
    pass


def remover(path):
    return lambda: shutil.rmtree(path, ignore_errors=True)


def measure_cases(directory, rows):
    project = directory / f"cases-{rows}"
    if not project.exists():
        subprocess.run([GENERATE, "cases", str(rows), project], check=True)
        shutil.copytree(ROOT / "templates", project / "templates")
    cases = project / "content/cases/data/cases.csv"
    output = project / "output"
    environment = {"CASES": str(cases)}
    programs = {
        "upheld": (remover(output), [*BUILD, "--project", project, "--output", output], {}),
        "duckdb, grouping sets": (
            nothing, [TOOLS / "duckdb", "-csv", "-noheader", "-f", PEERS / "breakdowns.sql"], environment,
        ),
        "duckdb, table": (
            nothing, [TOOLS / "duckdb", "-csv", "-noheader", "-f", PEERS / "breakdowns_table.sql"], environment,
        ),
        "polars, streaming": (nothing, [TOOLS / "python", PEERS / "breakdowns.py", cases, "streaming"], {}),
        "polars, in memory": (nothing, [TOOLS / "python", PEERS / "breakdowns.py", cases, "in-memory"], {}),
    }
    check_answers(programs, output)
    report(f"{rows:,} cases ({cases.stat().st_size / 1e6:.0f} MB) to a finished site; the peers: six breakdowns", compare(programs))


def check_answers(programs, output):
    answers = {}
    for name, (prepare, command, environment) in programs.items():
        prepare()
        run = subprocess.run(
            [str(word) for word in command], capture_output=True, text=True, env={**os.environ, **environment}
        )
        if run.returncode != 0:
            sys.exit(f"{name} failed:\n{run.stderr}")
        answers[name] = upheld_answers(output) if name == "upheld" else peer_answers(run.stdout)
    for name, answer in answers.items():
        if answer != answers["upheld"]:
            different = {key for key in answer.keys() | answers["upheld"].keys() if answer.get(key) != answers["upheld"].get(key)}
            sys.exit(f"{name} and upheld disagree on {len(different)} counts, among them {sorted(different)[:3]}")
    print(f"All agree on {len(answers['upheld'])} counts.")


def peer_answers(text):
    return {
        (breakdown, label.casefold(), int(year)): int(count)
        for breakdown, label, year, count in csv.reader(text.splitlines())
    }


def upheld_answers(output):
    answers = {}
    for breakdown in ["stage", "service", "outcome", "complainant", "channel", "ward"]:
        with open(output / "cases/data" / f"{breakdown}.csv", newline="", encoding="utf-8") as file:
            header, *rows = csv.reader(file)
        for label, *counts in rows:
            for year, count in zip(header[1:], counts):
                answers[breakdown, label.removeprefix("Stage ").casefold(), int(year[:4])] = int(count)
    return answers


def measure_pages(directory, pages):
    project = directory / f"pages-{pages}"
    if not project.exists():
        subprocess.run([GENERATE, "pages", str(pages), project], check=True)
        shutil.copytree(ROOT / "templates", project / "upheld/templates")
    ours, theirs = project / "upheld/output", project / "hugo/public"
    programs = {
        "upheld": (remover(ours), [*BUILD, "--project", project / "upheld", "--output", ours], {}),
        "hugo": (remover(theirs), [TOOLS / "hugo", "--quiet", "--source", project / "hugo", "--destination", theirs], {}),
    }
    report(f"{pages:,} Markdown pages, all files new", compare(programs))
    for site in (ours, theirs):
        written = sum(1 for _ in site.rglob("*.html"))
        if written < pages:
            sys.exit(f"{site} has only {written} pages")
    page = next((project / "upheld/content/report-0").glob("1000-*.md"))
    text = page.read_text()
    edits = iter(range(10_000))
    edit = lambda: page.write_text(f"{text}\nEdit {next(edits)}.\n")
    again = {"upheld": (edit, programs["upheld"][1], {})}
    report(f"{pages:,} Markdown pages, built again after one edit", compare(again))
    page.write_text(text)


def main():
    kind, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    directory.mkdir(parents=True, exist_ok=True)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB memory")
    if kind in ("cases", "all"):
        measure_cases(directory, int(os.environ.get("CASES_ROWS", "1000000")))
    if kind in ("pages", "all"):
        measure_pages(directory, int(os.environ.get("PAGES", "10000")))


main()
