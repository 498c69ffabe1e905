"""Passwords: what is asked of one, how it is kept, and whether one fits what is kept."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

LEAST, MOST = 12, 200
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
_BYTES = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess takes: 32 MB and about a third of a second as it stands (OWASP's figures for scrypt)."""

    log2_n: int = 15
    r: int = 8
    p: int = 3


COST = Cost()


def kept_form(password: str, cost: Cost = COST) -> str:
    """What is stored: `scrypt$log2 n$r$p$salt$hash`."""
    salt = secrets.token_bytes(16)
    parts = ("scrypt", cost.log2_n, cost.r, cost.p, _text(salt), _text(_scrypt(password, salt, cost)))
    return "$".join(map(str, parts))


def fits(password: str, kept: str | None) -> bool:
    """Is this the password? Without a stored one it takes as long and is not."""
    _, log2_n, r, p, salt, wanted = (kept or _NOBODY).split("$")
    found = _scrypt(password, base64.b64decode(salt), Cost(int(log2_n), int(r), int(p)))
    return hmac.compare_digest(found, base64.b64decode(wanted)) and kept is not None


def fault_of(password: str, *names: str) -> str | None:
    """Why it may not be chosen, for the one who chooses it; None: it may."""
    folded = _plain(password).casefold()
    if len(password) < LEAST:
        return f"Take at least {LEAST} characters; four words that have nothing to do with each other are easy to keep."
    if len(password) > MOST:
        return f"Take at most {MOST} characters."
    if len(set(folded)) < 5:
        return "Take more than a few different characters."
    if any(name and len(name) > 2 and folded.replace(name.casefold(), "") in {"", "1", "12", "123"} for name in names):
        return "Take something else than your name."
    if any(folded in f"{row * 2}" for row in _ROWS) or any(folded.startswith(word) for word in _USUAL):
        return "This one is among the first that are tried. Take something else."
    return None


def new_password() -> str:
    """One to be handed over and changed at the first sign-in: 20 characters that nobody confuses on paper."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(4))


_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "1234567890",
    "qwertyuiop1234567890",
    "1q2w3e4r5t6y7u8i9o0p",
)
_USUAL = (
    "password123",
    "passwordpassword",
    "postroom",
    "welcome123",
    "letmein",
    "changeme",
    "iloveyou",
    "adminadmin",
    "mailroom123",
)


def _scrypt(password: str, salt: bytes, cost: Cost) -> bytes:
    n = 1 << cost.log2_n
    room = 256 * n * cost.r
    return hashlib.scrypt(_plain(password).encode(), salt=salt, n=n, r=cost.r, p=cost.p, maxmem=room, dklen=_BYTES)


def _plain(password: str) -> str:
    # The same letters may reach us composed or not, by keyboard.
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


_NOBODY = f"scrypt${COST.log2_n}${COST.r}${COST.p}${_text(bytes(16))}${_text(bytes(_BYTES))}"
"""Compared with where there is no such person."""
