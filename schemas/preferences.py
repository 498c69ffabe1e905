"""How a person likes the desk."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Word = Annotated[str, Field(min_length=1, max_length=40)]


class Preferences(BaseModel):
    """Kept with the person, so that they are the same at every desk."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    theme: Literal["system", "light", "dark"] = "system"
    keys: Annotated[dict[Word, Word], Field(max_length=100)] = {}
    """Remapped keys: the action, and the key that does it now."""
    single_letters: bool = True
    """May single letters outside of text boxes do something (WCAG 2.1.4)?"""
