"""Starting a server for a measurement or a test and ending it: own folder, own user, loopback only, ended by its group."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def listens(port: int) -> bool:
    """Does somebody?"""
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def server_folder(user: str | None) -> Iterator[Path]:
    """A short path (sockets allow 107 characters) that the server's user owns."""
    folder = Path(tempfile.mkdtemp(prefix="postroom-"))
    if user is not None:
        shutil.chown(folder, user)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def server_user(name: str) -> str | None:
    """The user to become: servers refuse to run as root. None: stay who we are."""
    if os.geteuid() != 0:
        return None
    return name if any(entry.pw_name == name for entry in pwd.getpwall()) else "nobody"


def as_user(user: str | None, command: Sequence[str]) -> list[str]:
    """The command run as that user, and ended when this process dies without a goodbye."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return list(command)
    become = [] if user is None else [f"--reuid={user}", f"--regid={pwd.getpwnam(user).pw_gid}", "--clear-groups"]
    return [setpriv, "--pdeathsig", "TERM", *become, *command]


@contextmanager
def running(
    command: Sequence[str], *, log: Path, ready: Callable[[], bool], env: Mapping[str, str] | None = None, seconds: float = 60
) -> Iterator[subprocess.Popen[bytes]]:
    """A server until the end of the block; `ready` says when it can be used."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=log.parent,
            env=dict(os.environ if env is None else env),
            start_new_session=True,
        )
    try:
        _wait(process, ready, log, seconds)
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes], sign: signal.Signals = signal.SIGTERM) -> None:
    """End the server and all it started."""
    for one in (sign, signal.SIGKILL):
        try:
            os.killpg(process.pid, one)
            process.wait(timeout=15)
        except ProcessLookupError:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            continue
        return


def _wait(process: subprocess.Popen[bytes], ready: Callable[[], bool], log: Path, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > end:
            tail = log.read_text(errors="replace")[-2000:]
            message = f"{process.args!r} did not start:\n{tail}"
            raise RuntimeError(message)
        time.sleep(0.05)
