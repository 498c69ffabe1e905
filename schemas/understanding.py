"""What dividing and classifying say of pages: which belong together, and what kind of document they are."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0.0, le=1.0)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PageGroup(_Frozen):
    """The pages of one document, by number, 1-based within the file. Every page of a file is in one list of one group."""

    pages: tuple[int, ...]
    """In order; empty only where a file holds nothing but blanks and separators."""
    hidden: tuple[int, ...] = ()
    """Blank backs: kept, shown to people, not understood."""
    separators: tuple[int, ...] = ()
    """Separator sheets that came before this document and are not part of it."""
    confidence: Share = 1.0
    """How sure the boundary in front of the document is."""
    because: tuple[str, ...] = ()
    """Why a document starts here: `separator`, `first_in_file`, `page_1_of_2`, `registered_form`, `type_change` …"""


class Rival(_Frozen):
    """Another type the document may be."""

    type: str
    confidence: Share


class TypeGuess(_Frozen):
    """What kind of document some pages are."""

    type: str
    confidence: Share
    runners_up: tuple[Rival, ...] = ()
    """Best first."""
    because: tuple[str, ...] = ()
    """The strongest signs, such as `cue:remittance advice`, `registered_form`, `micr`."""
