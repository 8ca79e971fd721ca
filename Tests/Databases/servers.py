"""PostgreSQL servers for the time of a test: on free ports, in a temporary folder, never as root."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path


def programs():
    """The folder of the newest PostgreSQL that is installed here."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    if initdb is None:
        raise SystemExit("PostgreSQL is missing: apt-get install postgresql")
    return Path(initdb).resolve().parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server with a user "upheld", who has a password, and a database of that name."""

    password = "correct-horse;battery"

    def __init__(self, folder, name):
        self.bin = programs()
        self.data = folder / name
        self.port = free_port()
        secret = folder / f"{name}.password"
        secret.write_text(self.password + "\n")
        self.as_servant("initdb", "-D", self.data, "-U", "upheld", "--auth=scram-sha-256", f"--pwfile={secret}",
                        "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8")
        options = f"-p {self.port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self.as_servant("pg_ctl", "-D", self.data, "-o", options, "-l", folder / f"{name}.log", "-w", "start")
        self.run("create database upheld", database="postgres")

    def as_servant(self, program, *arguments):
        """Root may not run a server: then it is run as the user that Debian's package made for it."""
        command = [self.bin / program, *arguments]
        if os.getuid() == 0:
            user = pwd.getpwnam("postgres")
            command = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.data.parent)

    def psql(self, *arguments, database="upheld"):
        command = [self.bin / "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port),
                   "-U", "upheld", "-d", database, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True,
                              env={**os.environ, "PGPASSWORD": self.password}).stdout

    def run(self, text, database="upheld"):
        return self.psql("-c", text, database=database)

    def connection(self, driver="PostgreSQL Unicode", **other):
        parts = {"Driver": f"{{{driver}}}", "Server": "127.0.0.1", "Port": self.port, "Database": "upheld",
                 "Uid": "upheld", "Pwd": f"{{{self.password}}}", **other}
        return ";".join(f"{key}={value}" for key, value in parts.items())

    def stop(self):
        self.as_servant("pg_ctl", "-D", self.data, "-m", "immediate", "stop")


class Servers:
    """Some servers that are stopped, and whose folder goes, whatever happens."""

    def __init__(self, *names):
        self.names = names
        self.started = []

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="upheld-databases-"))
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.folder.chmod(0o755)
        try:
            for name in self.names:
                self.started.append(Server(self.folder, name))
        except BaseException:
            self.__exit__()
            raise
        return self.started

    def __exit__(self, *_):
        for server in self.started:
            server.stop()
        shutil.rmtree(self.folder)
