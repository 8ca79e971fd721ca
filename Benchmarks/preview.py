"""Times the preview from the end of a save to the event that browsers are sent: preview.py [PROJECT]

Without a project: the sample, a word, a style and a record in turn, and 1,000,000 generated cases of which only the words
change. Prints the median, the least and the longest time of each in milliseconds, and the processor time of one, which other programs on
the computer do not lengthen. Needs scripts/build, and for the
generated cases the generator that Benchmarks/run builds.
"""

import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
UPHELD = ROOT / ".build/release/upheld"
GENERATE = ROOT / "Benchmarks/.build/release/generate"
ROUNDS = 31


class Preview:
    """A running preview and the events that it sends."""

    def __init__(self, project):
        started = time.perf_counter()
        self.process = subprocess.Popen([UPHELD, "preview", "--project", project], stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.start = time.perf_counter() - started
        port = int(re.search(r":(\d+)/", line)[1])
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.settimeout(60)
        self.socket.sendall(f"GET /_upheld/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        self.lines = self.socket.makefile("rb")
        self.next_event()

    def next_event(self):
        while True:
            line = self.lines.readline()
            if line.startswith(b"data: "):
                return json.loads(line[len(b"data: "):])

    def processor_time(self):
        """In milliseconds, of all its threads so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The largest resident memory in MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def end(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


def time_saves(preview, file, change):
    times = []
    good = file.read_text()
    before = preview.processor_time()
    for number in range(ROUNDS + 2):
        text = change(good, number)
        # As an officer's saves are: one after the other, the last long done.
        time.sleep(0.1)
        with file.open("w") as saved:
            saved.write(text)
        closed = time.perf_counter()
        event = preview.next_event()
        times.append((time.perf_counter() - closed) * 1000)
        if event["errors"]:
            sys.exit(f"The save was found wrong: {event['errors'][0]}")
    return times[2:], (preview.processor_time() - before) / len(times)


def report(name, measured):
    times, work = measured
    print(f"{name:32}{statistics.median(times):8.1f}{min(times):8.1f}{max(times):8.1f}{work:8.1f}")


def word(text, number):
    return f"{text}\nSaved {'once more ' * (number + 1)}.\n"


def measure(title, project, with_records):
    preview = Preview(project)
    print(f"\n{title}: the first page can be opened after {preview.start * 1000:.0f} ms")
    print(f"{'save to event, milliseconds':32}{'median':>8}{'least':>8}{'most':>8}{'work':>8}")
    section = sorted(project.glob("content/*/*.md"))[0]
    report("a word of a section", time_saves(preview, section, word))
    style = project / "templates/assets/site.css"
    report("a style", time_saves(preview, style, lambda text, number: f"{text}\n.x {{ top: {number}px }}\n"))
    template = project / "templates/layout.mustache"
    report("a template", time_saves(preview, template, lambda text, number: text.replace("<footer", f'<footer id="f{number}"')))
    if with_records:
        cases = project / "content/childrens-2024-25/data/cases.csv"
        report("a record", time_saves(preview, cases, lambda text, number: "".join(text.splitlines(keepends=True)[: -number - 1])))
    print(f"{'memory':32}{preview.memory():8.0f} MB")
    preview.end()


def main():
    if len(sys.argv) > 1:
        return measure(sys.argv[1], pathlib.Path(sys.argv[1]).resolve(), with_records=False)
    with tempfile.TemporaryDirectory() as folder:
        sample = pathlib.Path(folder) / "sample"
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, sample / name)
        measure("The sample", sample, with_records=True)
        if not GENERATE.exists():
            return print("\nFor the generated cases: swift build --package-path Benchmarks -c release --product generate")
        million = pathlib.Path(folder) / "cases"
        subprocess.run([GENERATE, "cases", "1000000", million], check=True)
        shutil.copytree(ROOT / "templates", million / "templates")
        measure("1,000,000 cases", million, with_records=False)


main()
