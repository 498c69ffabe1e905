"""Operations of a guarded child that do what hostile files make parsers do. Loaded by name in the child."""

from __future__ import annotations

import ctypes
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from schemas.errors import BadFile, FileFault, StageFailed
from schemas.settings import LimitSettings, LineSettings
from workers.stages.open import OpenFile


def echo(text: str) -> str:
    return text


def hang() -> None:
    while True:
        time.sleep(1)


def spin() -> None:
    while True:
        pass


def take_memory(gigabytes: int) -> int:
    return len(bytearray(gigabytes << 30))


def abort() -> None:
    os.abort()


def crash() -> None:
    ctypes.string_at(0)


def leave() -> None:
    raise SystemExit(3)


def run_out_of_memory() -> None:
    raise MemoryError


def recurse() -> None:
    recurse()


def fail() -> None:
    raise StageFailed("the step gave up")


def refuse() -> None:
    raise BadFile(FileFault.CORRUPT, "Scan it again.", page=7)


def write_much(gigabytes: int) -> None:
    block = bytes(1 << 24)
    with Path("much").open("wb") as file:
        file.writelines(block for _ in range(gigabytes * 64))


def leave_litter() -> str:
    Path("litter").mkdir()
    Path("litter", "page.png").write_bytes(b"x")
    return str(Path.cwd())


def connect() -> str:
    """Tries to reach the outside; tells how that ended."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            line.connect(("127.0.0.1", int(os.environ.get("LISTENER", "9"))))
    except OSError as error:
        return type(error).__name__
    return "connected"


def connect_to(port: int) -> str:
    os.environ["LISTENER"] = str(port)
    return connect()


def start_followers(*, then: str) -> int:
    """One follower in the child's session and one that hides in a session of its own; then hangs, crashes or answers."""
    sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
    subprocess.Popen(sleeper)
    subprocess.Popen(sleeper, start_new_session=True)
    if then == "hang":
        hang()
    if then == "crash":
        crash()
    return os.getpid()


def speak() -> str:
    print("x" * 100_000)  # noqa: T201 - that libraries print is the point
    os.write(1, b"noise")
    os.write(2, b"noise")
    return "heard"


def environment() -> dict[str, str]:
    return dict(os.environ)


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def walk(limits: LimitSettings) -> Callable[[str], list[dict[str, Any]]]:
    """Survey and every page (50 at most): what each came to."""
    opener = OpenFile(limits)

    def walk_file(path: str) -> list[dict[str, Any]]:
        survey = opener.survey(Path(path))
        found: list[dict[str, Any]] = []
        for number in range(1, min(survey.pages, 50) + 1):
            try:
                page = opener.page(Path(path), number)
            except BadFile as error:
                found.append({"page": number, "fault": error.fault, "detail": error.detail})
            else:
                words = len(page.own_text.words) if page.own_text else None
                found.append(
                    {"page": number, "size": page.pixels.shape, "dpi": page.dpi, "words": words, "damaged": page.damaged}
                )
        return found

    return walk_file


def operations(line: LineSettings, limits: LimitSettings) -> Mapping[str, Callable[..., Any]]:  # noqa: ARG001 - a factory's arguments
    opener = OpenFile(limits)
    plain = (
        echo, hang, spin, take_memory, abort, crash, leave, run_out_of_memory, recurse, fail, refuse, write_much, leave_litter,
        connect_to, start_followers, speak, environment, peak_megabytes,
    )  # fmt: skip
    return {
        **{operation.__name__: operation for operation in plain},
        "survey": lambda path: opener.survey(Path(path)),
        "unpack": lambda path, folder: opener.unpack(Path(path), Path(folder)),
        "walk": walk(limits),
    }
