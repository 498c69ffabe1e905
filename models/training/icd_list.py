"""The list of ICD-10-CM codes that the service knows, made from the published one.

    python -m models.training.icd_list icd10cm-codes-2026.txt

takes a file whose lines begin with a code and writes `schemas/icd10cm.txt.xz`.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from schemas.icd_codes import LIST

_CODE = re.compile(r"[A-Z]\d[0-9A-Z]{1,5}")


def codes_in(lines: Iterable[str]) -> list[str]:
    """The codes that the lines begin with, sorted and without points; none that only begins finer ones."""
    words = (line.split(maxsplit=1)[0].replace(".", "") for line in lines if line.strip())
    codes = sorted({word for word in words if _CODE.fullmatch(word)})
    return [code for code, following in zip(codes, (*codes[1:], ""), strict=True) if not following.startswith(code)]


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    (path,) = sys.argv[1:] if arguments is None else arguments
    with Path(path).open(encoding="utf-8") as lines:
        codes = codes_in(lines)
    LIST.write_bytes(lzma.compress("\n".join(codes).encode(), preset=9))
    sys.stdout.write(f"{len(codes)} codes, {LIST.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
