"""Is a page a sheet that divides documents?"""

from __future__ import annotations

from collections.abc import Iterable

from schemas.pages import Barcode, Separator
from workers.cleaning.patch_codes import Patch

_KEPT: frozenset[Patch] = frozenset({"1", "2", "4", "6"})
"""2 stands on the first page of a document, which stays in it; 1, 4 and 6 steer scanners: no page goes for them."""


def separator_of(patch: Patch | None, barcodes: Iterable[Barcode], texts: frozenset[str]) -> Separator | None:
    """What the codes on a page make of it. `texts` are the bar-code texts that divide, upper case without blanks or points."""
    dividing = [code.text for code in barcodes if plain(code.text) in texts]
    text = dividing[0] if dividing else None
    if patch is not None:
        return Separator(kind="patch", patch=patch, text=text, page_kept=patch in _KEPT)
    return None if text is None else Separator(kind="barcode", text=text, page_kept=plain(text) == "PATCH2")


def plain(text: str) -> str:
    """Upper case, letters and digits only: `Patch T` and `*PATCH-T*` are the same."""
    return "".join(sign for sign in text.upper() if sign.isalnum())
