#!/usr/bin/env python3
"""Feeds the built program spoiled projects and requests, and says what ends it or keeps it busy.

usage: fuzz.py [--seconds N] [--seed N] [--program PATH] [--memory MB] [--keep FOLDER]

A minute by default; an hour or a night by hand. What it found in the past stands in corpus/ and is tried first. The same
seed tries the same things in the same order. README.md says what it holds the program to.
"""
import argparse
import os
import random as randomness
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import project
from targets import BUILD, IMPORT, TARGETS, request

LONGEST = 20  # seconds; a debug build on a busy machine
MOST_MEMORY = 250  # MB, for spoiled files of 1 MB at most

MAY_CHANGE = {"build": ("output/",), "import": ("content/new/", "content/site.yaml", ".gitignore")}


def stamps(folder, but=()):
    """Path → what changes when the file is written, of all files below a folder."""
    found = {}
    for place, folders, names in os.walk(folder):
        if Path(place) == folder:
            folders[:] = [name for name in folders if name not in but]
        for name in names:
            path = os.path.join(place, name)
            status = os.lstat(path)
            found[os.path.relpath(path, folder)] = (status.st_ino, status.st_size, status.st_mtime_ns)
    return found


class Run:
    """How one run of the program ended."""

    def __init__(self, program, command, folder, passing):
        started = time.monotonic()
        with tempfile.TemporaryFile() as words:
            process = subprocess.Popen(
                [program, *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=words, stderr=words,
                env={**os.environ, "TMPDIR": str(passing), "MALLOC_ARENA_MAX": "4"})
            deadline, pause, pid = started + LONGEST, 0.002, 0
            while not pid:
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if not pid and time.monotonic() > deadline:
                    process.kill()
                    os.wait4(process.pid, 0)
                    break
                if not pid:
                    time.sleep(pause)
                    pause = min(0.02, pause * 1.3)
            process.returncode = 0
            words.seek(0)
            self.words = words.read().decode(errors="replace")
        self.seconds = time.monotonic() - started
        self.code = os.waitstatus_to_exitcode(status) if pid else None
        self.memory = usage.ru_maxrss if pid else 0


class Fuzzer:
    def __init__(self, program, keep, memory):
        self.program, self.keep, self.memory, self.found, self.count = program, keep, memory, [], 0
        self.slowest, self.largest = (0, ""), (0, "")
        self.work = Path(tempfile.mkdtemp(prefix="upheld-fuzz-"))
        self.base, self.passing = self.work / "base", self.work / "passing"
        self.passing.mkdir()
        project.make(self.base)
        self.expect_sound()

    def expect_sound(self):
        """The project that nobody has spoiled: every command ends well, or all that follows would say nothing."""
        export = self.base / "export.csv"
        shutil.copy(self.base / TARGETS[0].source, export)
        for command in (BUILD, ["check"], IMPORT, ["explain", "--report", "sample", "received"]):
            run = Run(self.program, command, self.base, self.passing)
            if run.code != 0:
                sys.exit(f"{' '.join(command)} ends with {run.code} on the project before it is spoiled:\n{run.words}")
        shutil.rmtree(self.base / "content/new")
        export.unlink()

    def attempt(self, target, data, name):
        folder = self.work / "p"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.base, folder)
        command = target.place(folder, data)
        self.count += 1
        before, around = stamps(folder), stamps(self.work, but=("p",))
        run = Run(self.program, command, folder, self.passing)
        self.slowest = max(self.slowest, (round(run.seconds, 1), name))
        self.largest = max(self.largest, (run.memory >> 10, name))
        reason = self.fault(run, command, before, stamps(folder), around)
        if reason:
            self.report(f"{target.name}: {reason}", name, data)

    def fault(self, run, command, before, after, around):
        """What the program did wrong; None where it held."""
        if run.code is None:
            return f"still running after {LONGEST} s"
        if run.code not in (0, 1):
            return f"exit {run.code} after {run.seconds:.1f} s: {run.words[-300:]}"
        if run.code == 1 and "error" not in run.words:
            return f"exit 1 and no finding: {run.words[:300]}"
        if run.memory > self.memory << 10:
            return f"{run.memory >> 10} MB"
        if stamps(self.work, but=("p",)) != around:
            return "wrote outside the project"
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        may = () if run.code == 1 else MAY_CHANGE.get(command[0], ())
        unasked = sorted(name for name in changed - {".output.lock"} if not name.startswith(may))
        if unasked:
            return f"changed {unasked[:5]} at exit {run.code}"
        if run.code == 0 and command[0] == "build" and "output/index.html" not in after:
            return "exit 0 and no site"
        return None

    def report(self, what, name, data):
        self.found.append(what)
        self.keep.mkdir(parents=True, exist_ok=True)
        (self.keep / name).write_bytes(data)
        print(f"FOUND {what}; kept as {self.keep / name}", flush=True)

    def requests(self, seed, end):
        """Spoiled requests to one preview, which must outlive them."""
        random = randomness.Random(seed)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [self.program, "preview", "--port", str(port), "--project", str(self.base)]
        preview = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        preview.stdout.readline()
        data = b""
        try:
            for number in range(200):
                if time.monotonic() > end:
                    break
                data = request(port, random)
                self.count += 1
                answer(port, data)
                if preview.poll() is not None:
                    return self.report(f"request: the preview ended with {preview.returncode}", f"request-{seed}-{number}", data)
            if not answer(port, b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port, patience=LONGEST).startswith(b"HTTP/1.1 200"):
                self.report("request: the preview does not answer any more", f"request-{seed}", data)
        finally:
            preview.send_signal(signal.SIGTERM)
            preview.wait(20)

    def corpus(self):
        targets = {target.name: target for target in TARGETS}
        for file in sorted((Path(__file__).parent / "corpus").iterdir()):
            target = targets.get(file.name.split("-")[0])
            if target:
                self.attempt(target, file.read_bytes(), file.name)

    def spoil(self, seed, end):
        """The corpus, then one attempt at each target a seed until the time is over; the last seed."""
        self.corpus()
        first = seed
        while time.monotonic() < end:
            for target in TARGETS:
                if time.monotonic() > end:
                    break
                data = target.spoil(target.original(self.base), randomness.Random(f"{seed}-{target.name}"))
                self.attempt(target, data, f"{target.name}-{seed}")
            if (seed - first) % 50 == 0:
                self.requests(seed, end)
            seed += 1
        return seed - 1


def answer(port, data, patience=0.3):
    """What the preview sends back; nothing where it does not."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as client:
            client.sendall(data)
            client.settimeout(patience)
            return client.recv(1000)
    except OSError:
        return b""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=str(project.REPOSITORY / ".build/debug/upheld"))
    parser.add_argument("--memory", type=int, default=MOST_MEMORY, help="MB that a run may use")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "upheld-found")
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    fuzzer = Fuzzer(os.path.abspath(options.program), options.keep, options.memory)
    try:
        last = fuzzer.spoil(options.seed, end)
    finally:
        shutil.rmtree(fuzzer.work, ignore_errors=True)
    print(f"{fuzzer.count} attempts with seeds {options.seed} to {last}; {len(fuzzer.found)} found.")
    print(f"Slowest: {fuzzer.slowest[0]} s, {fuzzer.slowest[1]}. Largest: {fuzzer.largest[0]} MB, {fuzzer.largest[1]}.")
    sys.exit(1 if fuzzer.found else 0)


if __name__ == "__main__":
    main()
