"""Text as formats of text can carry it: without characters that XML 1.0 forbids and that UTF-8 cannot encode."""

from __future__ import annotations

import re

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no `Char` of XML 1.0 (section 2.2): control characters, lone surrogates, U+FFFE and U+FFFF."""


def clean(text: str | None) -> str | None:
    """Forbidden characters left out, white space collapsed; None where nothing is left."""
    if text is None:
        return None
    kept = text if text.isprintable() else FORBIDDEN.sub("", text)  # what is printable is allowed
    return " ".join(kept.split()) or None
