#!/usr/bin/env python3
"""Feeds the built program spoiled projects and requests, and says what ends it or keeps it busy.

usage: fuzz.py [--seconds N] [--seed N] [--program PATH] [--keep FOLDER]

A minute by default; an hour or a night by hand. What it found in the past stands in corpus/ and is tried first. The same
seed tries the same things in the same order.
"""
import argparse
import random as randomness
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import mutators
import project

LONGEST = 20  # seconds; a debug build on a busy machine
MOST_MEMORY = 3 << 30  # of addresses, of which far less is used


def limits():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


class Target:
    """A file of the project that is spoiled, and the command that reads it."""

    def __init__(self, name, path, command=("check",)):
        self.name, self.path, self.command = name, path, list(command)

    def spoil(self, original, random):
        return mutators.mutate(original, random)


class Expression(Target):
    """Whole expressions on the command line."""

    def spoil(self, original, random):
        text = random.choice(project.EXPRESSIONS) + random.choice(["", " + ", " / "]) + random.choice(project.EXPRESSIONS)
        return mutators.mutate(text.encode(), random).replace(b"\0", b"")[:100_000]


class Workbook(Target):
    """The parts of a workbook, or the archive itself."""

    def spoil(self, original, random):
        rows = [line.split(",") for line in original.decode().splitlines()]
        parts = project.workbook(rows)
        method = random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
        if random.random() < 0.6:
            name = random.choice(list(parts))
            parts[name] = mutators.mutate(parts[name].encode(), random)
        archive = project.packed(parts, method)
        return mutators.mutate(archive, random) if random.random() < 0.4 else archive


REPORT = project.REPORT
TARGETS = [
    Target("csv", f"{REPORT}/data/cases.csv"),
    Workbook("workbook", f"{REPORT}/data/cases.xlsx"),
    Target("settings", f"{REPORT}/report.yaml"),
    Target("site", "content/site.yaml"),
    Target("section", f"{REPORT}/10-volumes.md", ["build", "--no-pdf", "--no-word"]),
    Target("figures", f"{REPORT}/40-expressions.md"),
    Target("paper", f"{REPORT}/papers/10-paper.md", ["build", "--no-pdf", "--no-word"]),
    Target("template", "templates/section.mustache", ["build", "--no-pdf", "--no-word"]),
    Target("layout", "templates/layout.mustache", ["build", "--no-pdf", "--no-word"]),
    Target("export", "export.csv", ["import", "export.csv", "--report", "new", "--yes"]),
    Expression("expression", None, ["explain", "--"]),
]
REQUESTS = [
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%PORT%\r\n\r\n",
    b"GET /_upheld/figure?report=sample&expression=received%28stage%3A%201%29 HTTP/1.1\r\nHost: 127.0.0.1:%PORT%\r\n\r\n",
    b"GET /sample/volumes.html HTTP/1.1\r\nHost: localhost:%PORT%\r\nContent-Length: 5\r\n\r\nhello",
]


class Fuzzer:
    def __init__(self, program, keep):
        self.program, self.keep, self.found = program, keep, []
        self.work = Path(tempfile.mkdtemp(prefix="upheld-fuzz-"))
        project.make(self.work / "base")
        self.cases = (self.work / "base" / REPORT / "data/cases.csv").read_bytes()
        self.count = 0

    def run(self, folder, command):
        """What ended the program but itself; None where it ended well."""
        started = time.monotonic()
        try:
            result = subprocess.run(
                [self.program, *command], cwd=folder, capture_output=True, timeout=LONGEST, preexec_fn=limits, check=False
            )
        except subprocess.TimeoutExpired:
            return f"still running after {LONGEST} s"
        if result.returncode not in (0, 1, 64):
            return f"exit {result.returncode} after {time.monotonic() - started:.1f} s"
        return None

    def attempt(self, target, data, name):
        folder = self.work / "p"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.work / "base", folder)
        command = list(target.command)
        if target.path is None:
            command.append(data.decode(errors="surrogateescape"))
        else:
            (folder / target.path).write_bytes(data)
        if target.name == "workbook":
            settings = folder / REPORT / "report.yaml"
            settings.write_text(settings.read_text().replace("cases.csv", "cases.xlsx"))
        self.count += 1
        reason = self.run(folder, command)
        if reason:
            self.report(f"{target.name}: {reason}", name, data)

    def report(self, what, name, data):
        self.found.append(what)
        self.keep.mkdir(parents=True, exist_ok=True)
        (self.keep / name).write_bytes(data)
        print(f"FOUND {what}; kept as {self.keep / name}", flush=True)

    def original(self, target):
        if target.path is None or target.name in ("workbook", "export"):
            return self.cases
        return (self.work / "base" / target.path).read_bytes()

    def requests(self, seed, end):
        """Spoiled requests to one preview, which must outlive them."""
        random = randomness.Random(seed)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [self.program, "preview", "--port", str(port), "--project", str(self.work / "base")]
        preview = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        preview.stdout.readline()
        try:
            for number in range(200):
                if time.monotonic() > end:
                    break
                data = mutators.mutate(random.choice(REQUESTS).replace(b"%PORT%", str(port).encode()), random)
                if random.random() < 0.5:
                    text = mutators.mutate(random.choice(project.EXPRESSIONS).encode(), random)[:3000]
                    query = "".join(f"%{byte:02X}" for byte in text).encode()
                    data = b"GET /_upheld/figure?report=sample&expression=%b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % (query, port)
                self.count += 1
                try:
                    with socket.create_connection(("127.0.0.1", port), timeout=5) as client:
                        client.sendall(data)
                        client.settimeout(0.3)
                        client.recv(1000)
                except OSError:
                    pass
                if preview.poll() is not None:
                    return self.report(f"request: the preview ended with {preview.returncode}", f"request-{seed}-{number}", data)
        finally:
            preview.send_signal(signal.SIGTERM)
            preview.wait(20)

    def corpus(self):
        targets = {target.name: target for target in TARGETS}
        for file in sorted((Path(__file__).parent / "corpus").iterdir()):
            target = targets.get(file.name.split("-")[0])
            if target:
                self.attempt(target, file.read_bytes(), file.name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=str(project.REPOSITORY / ".build/debug/upheld"))
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "upheld-found")
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    fuzzer = Fuzzer(options.program, options.keep)
    try:
        fuzzer.corpus()
        seed = options.seed
        while time.monotonic() < end:
            for target in TARGETS:
                if time.monotonic() > end:
                    break
                data = target.spoil(fuzzer.original(target), randomness.Random(f"{seed}-{target.name}"))
                fuzzer.attempt(target, data, f"{target.name}-{seed}")
            if seed % 50 == options.seed % 50:
                fuzzer.requests(seed, end)
            seed += 1
    finally:
        shutil.rmtree(fuzzer.work, ignore_errors=True)
    print(f"{fuzzer.count} attempts with seeds {options.seed} to {seed - 1}; {len(fuzzer.found)} found.")
    sys.exit(1 if fuzzer.found else 0)


main()
