"""What a test does where a server is not installed."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(what: str, package: str) -> NoReturn:
    """Skip on a laptop, fail in CI: there every server must be there."""
    reason = f"{what} is not installed (Debian package or PyPI: {package})"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
