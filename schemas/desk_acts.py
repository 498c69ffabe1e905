"""What a person does at the desk, one act at a time: `schemas/correction.py`, and cells that hold a list of codes."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas import correction
from schemas.correction import Hand
from schemas.document_type import Leaf, pattern_of
from schemas.errors import Rejected, WrongFormat
from schemas.pointers import value_at
from schemas.policy import SettlementPolicy
from schemas.record import Record, ReviewState
from schemas.types import all_types

LONGEST_VALUE = 4000
_BETWEEN_CODES = re.compile(r"[\s,;]+")
_BETWEEN_OTHERS = re.compile(r"\s*[;\n]\s*")


class ActKind(StrEnum):
    """What is done."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    ABSENT = "absent"
    ILLEGIBLE = "illegible"
    REMOVE = "remove"
    INSERT = "insert"

    @property
    def moves_rows(self) -> bool:
        """Do other rows have other pointers afterwards?"""
        return self in {ActKind.REMOVE, ActKind.INSERT}


class DeskAct(BaseModel):
    """One act. Its id is made by who sends it, so that one sent twice is done once."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.:-]{1,64}$")]
    action: ActKind
    pointer: Annotated[str, Field(max_length=200)]
    value: str | None = None
    """As typed; for `correct`."""
    seconds: Annotated[float, Field(ge=0, le=86_400, allow_inf_nan=False)] = 0.0
    """Time a person spent on it."""


def perform(record: Record, act: DeskAct, hand: Hand, policy: SettlementPolicy) -> Record:
    """The record after the act, settled anew. Raises Rejected where it cannot be done, WrongFormat for the value."""
    if act.action is ActKind.REMOVE:
        return correction.remove_item(record, act.pointer, policy)
    if act.action is ActKind.INSERT:
        return correction.insert_item(record, act.pointer, policy)
    if act.action is ActKind.CORRECT and (act.value is None or len(act.value) > LONGEST_VALUE):
        message = "a correction needs a value" if act.value is None else f"a value may have {LONGEST_VALUE} characters"
        raise Rejected(message)
    several = all_types()[record.type].leaves().get(f"{pattern_of(act.pointer)}/*")
    if several is not None:
        return _perform_on_cell(record, act, several, hand, policy)
    if act.action is ActKind.CORRECT:
        return correction.correct(record, act.pointer, act.value or "", hand, policy)
    if act.action is ActKind.CONFIRM:
        return correction.confirm(record, act.pointer, hand, policy)
    state: Literal[ReviewState.ABSENT, ReviewState.ILLEGIBLE]
    state = ReviewState.ABSENT if act.action is ActKind.ABSENT else ReviewState.ILLEGIBLE
    return correction.mark(record, act.pointer, state, hand, policy)


def typed_values(text: str, leaf: Leaf, pointer: str) -> tuple[str, ...]:
    """The values that were typed into a cell for several. Raises WrongFormat."""
    between = _BETWEEN_CODES if leaf.kind.name in {"code", "icd"} else _BETWEEN_OTHERS
    parts = [part for part in between.split(text.strip()) if part]
    if any(leaf.kind.parse(part) is None for part in parts):
        raise WrongFormat(f"{leaf.kind.expected}; several with blanks between", pointer)
    return tuple(parts)


def _perform_on_cell(record: Record, act: DeskAct, leaf: Leaf, hand: Hand, policy: SettlementPolicy) -> Record:
    known = value_at(record.data, act.pointer)
    if not isinstance(known, list):
        message = f"there is no list at {act.pointer}"
        raise Rejected(message)
    if act.action is ActKind.CONFIRM and known:
        for position in range(len(known)):
            record = correction.confirm(record, f"{act.pointer}/{position}", hand, policy)
        return record
    if act.action not in {ActKind.CORRECT, ActKind.ABSENT}:
        message = f"{act.pointer} is empty" if act.action is ActKind.CONFIRM else "take out what cannot be read instead"
        raise Rejected(message)
    typed = typed_values(act.value or "", leaf, act.pointer) if act.action is ActKind.CORRECT else ()
    for position, value in enumerate(typed):
        record = correction.correct(record, f"{act.pointer}/{position}", value, hand, policy)
    for position in reversed(range(len(typed), len(known))):
        record = correction.remove_item(record, f"{act.pointer}/{position}", policy)
    return record
