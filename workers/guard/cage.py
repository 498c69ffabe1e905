"""What a guarded child gives up for good before it opens anything: memory, files, cores, the network. Linux."""

from __future__ import annotations

import ctypes
import ctypes.util
import math
import os
import platform
import resource
import signal
import struct
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_SECCOMP_MODE_FILTER = 2
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_OPEN_FILES = 256

_BPF_LOAD_WORD, _BPF_JUMP_IF_EQUAL, _BPF_RETURN = 0x20, 0x15, 0x06
_ALLOW, _FORBID = 0x7FFF0000, 0x00050000 | 13
"""SECCOMP_RET_ALLOW, and SECCOMP_RET_ERRNO with EACCES."""
_AT_CALL, _AT_MACHINE, _AT_FIRST_ARGUMENT = 0, 4, 16
"""Where `struct seccomp_data` keeps what a filter asks (linux/seccomp.h)."""
_SOCKET_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""AUDIT_ARCH and the number of `socket` per machine."""
_AF_UNIX = 1


class CageLevel(StrEnum):
    """How far a child is shut in. The limits hold in all of them."""

    LIMITS = "limits"
    """Neither of the others is permitted here: keep the network away from the container instead."""
    NO_SOCKETS = "limits, no sockets"
    """The kernel refuses every socket but local ones (seccomp)."""
    NO_NETWORK = "limits, no network"
    """A network of its own with nothing in it (namespace)."""


@dataclass(frozen=True, slots=True)
class CageLimits:
    """What a child may take."""

    memory_megabytes: int
    """Address space."""
    file_megabytes: int
    """Largest file it may write."""


def die_with(parent: int) -> None:
    """Ends this process with the thread that started it, or now, where that has gone already."""
    _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def enter(limits: CageLimits) -> CageLevel:
    """Shuts this process in. To be called before threads are started, once."""
    memory, file = limits.memory_megabytes << 20, limits.file_megabytes << 20
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, file),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        resource.setrlimit(what, (_within_hard(what, most), _within_hard(what, most)))
    if _leave_network():
        return CageLevel.NO_NETWORK
    return CageLevel.NO_SOCKETS if _forbid_sockets() else CageLevel.LIMITS


def allow_cpu(seconds: float) -> None:
    """From now on this process may use so many seconds of CPU; then the kernel ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _within_hard(what: int, most: int) -> int:
    _, hard = resource.getrlimit(what)
    return most if hard == resource.RLIM_INFINITY else min(most, hard)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _leave_network() -> bool:
    """A network namespace of one's own; where root's right is missing, inside a user namespace of one's own."""
    unshare = getattr(_libc(), "unshare", None)
    if unshare is None:
        return False
    if unshare(_CLONE_NEWNET) == 0:
        return True
    user, group = os.getuid(), os.getgid()
    if unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return False
    try:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    except OSError:
        return True  # Unmapped, but still without a network; files belong to the kernel's ids as before.
    return True


def _forbid_sockets() -> bool:
    """A filter in the kernel under which `socket` works for local sockets only (man 2 seccomp)."""
    if platform.machine() not in _SOCKET_CALLS:
        return False
    machine, call = _SOCKET_CALLS[platform.machine()]
    program = b"".join(
        struct.pack("<HBBI", *step)
        for step in (
            (_BPF_LOAD_WORD, 0, 0, _AT_MACHINE),
            (_BPF_JUMP_IF_EQUAL, 0, 5, machine),
            (_BPF_LOAD_WORD, 0, 0, _AT_CALL),
            (_BPF_JUMP_IF_EQUAL, 0, 2, call),
            (_BPF_LOAD_WORD, 0, 0, _AT_FIRST_ARGUMENT),
            (_BPF_JUMP_IF_EQUAL, 0, 1, _AF_UNIX),
            (_BPF_RETURN, 0, 0, _ALLOW),
            (_BPF_RETURN, 0, 0, _FORBID),
        )
    )
    code = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: a count of eight-byte steps, padding, and their address.
    held = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    libc = _libc()
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, held, 0, 0) == 0)
