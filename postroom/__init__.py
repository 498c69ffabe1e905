"""The command people type and the client people import; the one place where processes are wired together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from postroom.client import Client

__all__ = ["Client"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what modules give
    """Load the client when it is asked for: the commands that need no network start faster without it."""
    if name == "Client":
        from postroom.client import Client  # noqa: PLC0415

        return Client
    message = f"module 'postroom' has no attribute '{name}'"
    raise AttributeError(message)
