"""What is written beside files that were taken: a receipt, and why one could not be."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.errors import FileFault
from schemas.watching import INBOX
from schemas.work import FileState
from storage.views import BatchView, FileView

RECEIPT, REASON = ".receipt.txt", ".reason.txt"
REFUSED = (FileState.REJECTED, FileState.QUARANTINED)
_LONGEST_BYTES = 255
"""Of a file's name."""


def receipt_name(batch: BatchView) -> str:
    """How a batch's receipt is called."""
    return f"{batch.control_number}{RECEIPT}"


def reason_name(name: str) -> str:
    """How the note beside a file is called: after the file, as far as there is room."""
    stem = name.encode("utf-8", "surrogateescape")[: _LONGEST_BYTES - len(REASON)]
    return f"{stem.decode('utf-8', 'ignore')}{REASON}"


def receipt_text(batch: BatchView, files: Sequence[FileView]) -> str:
    """The batch, and each of its files with its digest and pages."""
    told = "\n".join(line for file in files for line in _about(file, files))
    return f"""\
Batch        {batch.control_number}
Client       {batch.client_id}
Received     {batch.received_at:%Y-%m-%d %H:%M:%S} UTC
From         {batch.name or INBOX}
Id           {batch.id}

{told}
The signed receipt, with documents found: postroom receipt {batch.id}
"""


def reason_text(batch: BatchView, file: FileView, refused: Sequence[FileView]) -> str:
    """Why a file, or what was in it, could not be taken, and what to do."""
    told = "\n\n".join(f"{each.name}\n  {_why(each)}" for each in refused)
    kept = any(each.state is FileState.QUARANTINED for each in refused)
    return f"""\
{told}

What to do
  Mend the file or scan the paper again, and put it into {batch.name or INBOX}. This note can be deleted.
{_TRY_AGAIN if kept else ""}
Batch        {batch.control_number} of client {batch.client_id}
SHA-256      {file.sha256 or "-"}
Code         {", ".join(sorted({each.fault or "-" for each in refused}))}
"""


_TRY_AGAIN = "  Or open the batch at the desk: the file was kept there, and can be tried again as it is.\n"


def _about(file: FileView, files: Sequence[FileView]) -> list[str]:
    pages = "" if file.page_count is None else f"{file.page_count} page{'s' if file.page_count != 1 else ''}, "
    inside = sum(each.parent_id == file.id for each in files)
    held = f"{inside} files inside, " if inside else ""
    lines = [file.name, f"  {pages}{held}{file.size or 0} bytes", f"  SHA-256 {file.sha256 or '-'}"]
    if file.state in REFUSED:
        lines.append(f"  NOT TAKEN: {_why(file)}")
    if file.duplicate_of is not None:
        held_back = ", and is held until somebody releases it" if file.state is FileState.DUPLICATE else ""
        lines.append(f"  the same bytes came before{held_back}")
    return [*lines, ""]


def _why(file: FileView) -> str:
    title = FileFault(file.fault).in_words if file.fault in set(FileFault) else "It could not be opened"
    return f"{title}. {file.fault_detail or ''}".rstrip()
