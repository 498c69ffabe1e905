"""The machine the figures belong to, in words that name no host."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("onnxruntime", "rapidocr", "tesserocr", "opencv-python-headless", "pypdfium2")


def describe_machine() -> str:
    """One paragraph: processor, cores, memory, system, versions of what was compared."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{len(os.sched_getaffinity(0))} cores of {_processor()}, {memory:.0f} GB memory, {system}, "
        f"Python {platform.python_version()}, Tesseract {_program('tesseract')}, OCRmyPDF {_program('ocrmypdf')}, {libraries}."
    )


def _processor() -> str:
    found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found[1] if found else platform.machine()


def _program(name: str) -> str:
    if shutil.which(name) is None:
        return "not installed"
    said = subprocess.run([name, "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"\d+(?:\.\d+)+", said.stdout + said.stderr)
    return found[0] if found else "of unknown version"
