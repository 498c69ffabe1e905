"""The command people type and the client people import; the one place where processes are wired together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from postroom.client import Client, TwoSides

__all__ = ["Client", "TwoSides"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what modules give
    """Load the client when it is asked for: the commands that need no network start faster without it."""
    if name in __all__:
        from postroom import client  # noqa: PLC0415

        return getattr(client, name)
    message = f"module 'postroom' has no attribute '{name}'"
    raise AttributeError(message)
