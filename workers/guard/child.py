"""The guarded child, `python -m workers.guard.child`: takes requests from a pipe, one at a time, until that is closed."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from typing import cast

from schemas.errors import BadFile, FileFault, PostroomError, Unavailable
from schemas.settings import LimitSettings, LineSettings
from workers.guard.cage import CageLimits, allow_cpu, die_with, enter
from workers.guard.channel import ChannelClosedError, Factory, Json, Operation, encode, receive, send

TAKEN = encode({})
"""Sent as soon as a request has arrived: from here on a death is the request's fault."""
OUT_OF_MEMORY = encode({"fault": FileFault.MEMORY_LIMIT, "spent": True})
"""Made beforehand: when it is needed there may be no memory to make it."""


def serve(requests: int, responses: int) -> None:
    """Works until the worker closes its end."""
    hello = receive(requests)
    die_with(hello["parent"])
    level = enter(CageLimits(**hello["cage"]))
    operations = load(hello["operations"])(
        LineSettings.model_validate(hello["line"]), LimitSettings.model_validate(hello["limits"])
    )
    send(responses, encode({"level": level}))
    while True:
        try:
            request = receive(requests)
        except ChannelClosedError:
            return
        send(responses, TAKEN)
        allow_cpu(request["cpu_seconds"])
        frame, spent = _answer(operations[request["operation"]], request["arguments"])
        send(responses, frame)
        if spent:
            os._exit(0)


def load(place: str) -> Factory:
    """What stands at `package.module:name`."""
    module, _, name = place.partition(":")
    return cast("Factory", getattr(importlib.import_module(module), name))


def _answer(operation: Operation, arguments: dict[str, Json]) -> tuple[bytes, bool]:
    """The response, and whether this process is spent. The one place where every exception is caught: nothing may pass."""
    try:
        return encode({"result": operation(**arguments)}), False
    except MemoryError:
        return OUT_OF_MEMORY, True
    except PostroomError as error:
        return encode(_said(error)), False
    except OSError as error:
        return encode(_out_of_room(error)), False
    except BaseException as error:  # noqa: BLE001 - SystemExit, RecursionError and bugs of parsers end here
        return encode({"fault": FileFault.PARSER_ABORT, "kind": type(error).__name__, "spent": True}), True


def _said(error: PostroomError) -> dict[str, Json]:
    if isinstance(error, BadFile):
        return {"fault": error.fault, "detail": error.detail, "page": error.page}
    return {"error": error.code, "detail": error.detail}


def _out_of_room(error: OSError) -> dict[str, Json]:
    if error.errno == errno.ENOSPC:
        return {"error": Unavailable.code, "detail": "The disk for temporary files is full."}
    fault = FileFault.MEMORY_LIMIT if error.errno in (errno.EFBIG, errno.ENOMEM) else FileFault.PARSER_ABORT
    return {"fault": fault, "kind": type(error).__name__}


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]))
