"""Reading one region of a page anew, as a person at the desk asks for it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from schemas.geometry import Box, Polygon
from schemas.ids import ClientId, FileId


class Region(BaseModel):
    """Which part of which page, and what kind of value is hoped for."""

    model_config = ConfigDict(frozen=True)

    client_id: ClientId
    file_id: FileId
    page: int
    """1-based, within the file."""
    box: Box
    """On the upright page."""
    kind: str = "text"
    """Name of a kind: an amount has no letters, so none are looked for."""


class RegionText(BaseModel):
    """What was read there; an empty text where there is nothing to read."""

    model_config = ConfigDict(frozen=True)

    text: str
    confidence: float
    """The reader's own."""
    polygon: Polygon
    """Around what was read, on the upright page."""
