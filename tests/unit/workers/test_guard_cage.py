from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json, socket
from workers.guard import cage
forbidden = cage._forbid_sockets()
def attempt(*what):
    try:
        socket.socket(*what).close()
    except OSError as error:
        return type(error).__name__
    return "made"
print(json.dumps([forbidden, attempt(socket.AF_INET), attempt(socket.AF_INET6), attempt(socket.AF_UNIX)]))
"""

LIMITED = """
import json, os, resource
from workers.guard.cage import CageLimits, allow_cpu, enter
enter(CageLimits(memory_megabytes=700, file_megabytes=3))
allow_cpu(5)
names = ("RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_CPU")
print(json.dumps([resource.getrlimit(getattr(resource, name))[0] for name in names]))
"""

BUSY = """
from workers.guard.cage import allow_cpu
allow_cpu(0)
while True:
    pass
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    root = str(Path(__file__).parents[3])
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=False)


def test_sockets_can_be_forbidden() -> None:
    forbidden, internet, internet6, local = json.loads(run(PROGRAM).stdout)
    if not forbidden:
        pytest.skip("this kernel permits no filter")
    assert (internet, internet6, local) == ("PermissionError", "PermissionError", "made")


def test_limits_hold() -> None:
    memory, file, core, cpu = json.loads(run(LIMITED).stdout)
    assert (memory, file, core) == (700 << 20, 3 << 20, 0)
    assert 5 < cpu < 20


def test_cpu_is_limited() -> None:
    assert run(BUSY).returncode == -24  # SIGXCPU
