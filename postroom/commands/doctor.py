"""`postroom doctor`: what is missing or misconfigured, and what to do about it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from models.manifest import WEIGHTS, check_weights
from schemas.errors import Misconfigured, PostroomError
from schemas.settings import Settings, load_settings

ROOM_NEEDED_GIGABYTES = 1.0
LIBRARIES = ("cv2", "PIL", "pypdfium2", "pikepdf", "tesserocr", "rapidocr", "onnxruntime", "zxingcpp", "layoutparser")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    what: str
    fine: bool
    found: str
    advice: str = ""


def run_doctor() -> int:
    """Print the findings; 0 when all is fine, 1 otherwise."""
    worst = 0
    for finding in examine():
        print(f"{'ok     ' if finding.fine else 'PROBLEM'}  {finding.what}: {finding.found}")  # noqa: T201
        if not finding.fine:
            worst = 1
            print(f"         → {finding.advice}")  # noqa: T201
    return worst


def examine() -> Iterator[Finding]:
    """Everything worth looking at, most basic first."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding("Python", sys.version_info >= (3, 11), version, "install Python 3.11 or newer")
    yield from map(_library, LIBRARIES)
    yield _languages()
    yield _weights()
    try:
        settings = load_settings()
    except Misconfigured as error:
        yield Finding("settings", fine=False, found=error.detail, advice="correct or unset the variable")
        return
    yield Finding("settings", fine=True, found="embedded" if settings.embedded else "scale-out")
    yield _home(settings)
    if settings.watch.folder is not None:
        yield _watch_folder(settings.watch.folder)
    yield from _services(settings)


def _library(name: str) -> Finding:
    try:
        module = import_module(name)
    except ImportError as error:
        return Finding(name, fine=False, found=str(error), advice="run: make setup")
    return Finding(name, fine=True, found=str(getattr(module, "__version__", "present")))


def _languages() -> Finding:
    from workers.readers.tesseract import find_tessdata  # noqa: PLC0415 - pulls in the engine

    advice = "run: apt-get install tesseract-ocr-eng tesseract-ocr-osd, or set TESSDATA_PREFIX to their folder"
    try:
        folder = Path(find_tessdata())
    except PostroomError as error:
        return Finding("Tesseract's languages", fine=False, found=error.detail, advice=advice)
    absent = [name for name in ("eng", "osd") if not (folder / f"{name}.traineddata").is_file()]
    return Finding("Tesseract's languages", not absent, f"missing {absent}" if absent else str(folder), advice)


def _weights() -> Finding:
    advice = "run: make setup, or make train to make the weights anew"
    try:
        found = [f"{name} {version}" for name, version in check_weights()]
    except Misconfigured as error:
        return Finding("weights", fine=False, found=error.detail, advice=advice)
    return Finding("weights", bool(found), ", ".join(found) or f"none in {WEIGHTS}", advice)


def _home(settings: Settings) -> Finding:
    home = settings.home.absolute()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            free = shutil.disk_usage(home).free / 1e9
    except OSError as error:
        return Finding("home folder", fine=False, found=str(error), advice="set POSTROOM_HOME to a folder you may write to")
    return Finding("home folder", free >= ROOM_NEEDED_GIGABYTES, f"{home}, {free:.0f} GB free", "make room on the disk")


def _watch_folder(folder: Path) -> Finding:
    advice = "make the folder, mount the share, or let the user that runs Postroom write there"
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".postroom-"):
            return Finding("watch folder", fine=True, found=str(folder.absolute()))
    except OSError as error:
        return Finding("watch folder", fine=False, found=str(error), advice=advice)


def _services(settings: Settings) -> Iterator[Finding]:
    from postroom import wiring  # noqa: PLC0415 - pulls in database and store

    probes: tuple[tuple[str, Callable[[Settings], str], str], ...] = (
        ("database", wiring.probe_database, "check POSTROOM_DATABASE__URL and that the server is up"),
        ("object store", wiring.probe_objects, "check POSTROOM_OBJECTS__… and that the server is up"),
        ("broker", wiring.probe_broker, "check POSTROOM_BROKER__URL and that the server is up"),
    )
    for what, probe, advice in probes:
        try:
            yield Finding(what, fine=True, found=probe(settings))
        except PostroomError as error:
            yield Finding(what, fine=False, found=error.detail, advice=advice)
