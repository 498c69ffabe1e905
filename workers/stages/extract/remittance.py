"""The parts of a remittance while it is being read: claims, their lines, and the codes that stand in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from schemas.kinds import CODE, MONEY
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.sheets import Token
from workers.stages.extract.tables import Grid

_GROUPED = re.compile(r"(C[O0]|[O0]A|P[I1L]|PR|CR)[-:/. ]?([A-Z]?[0-9OIL]{1,3}|[A-Z][0-9]{1,2})", re.IGNORECASE)
_GROUP = re.compile(r"(C[O0]|[O0]A|P[I1L]|PR|CR)-?", re.IGNORECASE)
_BARE_REASON = re.compile(r"[A-Z]?\d{1,3}|[A-Z]\d{1,2}", re.IGNORECASE)
_REMARK = re.compile(r"(MA|[MN])\d{1,4}|[A-Z]{0,3}\d{1,4}[A-Z]{0,2}|\d[A-Z]\d{1,2}", re.IGNORECASE)
_RARC = re.compile(r"(MA|[MN])(?=[OIL]*\d)[0-9OIL]{1,4}")
_GROUP_LETTERS = str.maketrans({"0": "O", "1": "I", "L": "I"})
_REASON_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CENTS = re.compile(r"[.,]\d{2}\)?(-|CR)?$")


@dataclass(frozen=True, slots=True)
class AdjustmentFound:
    """A code and its amount, as far as they stand on paper."""

    group: Found | None
    reason: Found | None
    amount: Found | None

    def readings(self, at: str) -> Iterator[Reading]:
        """Its readings."""
        for name, found in (("group", self.group), ("reason", self.reason), ("amount", self.amount)):
            if found is not None:
                yield reading_of(f"{at}/{name}", found, parse=MONEY.parse if name == "amount" else None)


@dataclass(slots=True)
class LineFound:
    """One service line being read."""

    fields: dict[str, list[Found]] = field(default_factory=dict)
    adjustments: list[AdjustmentFound] = field(default_factory=list)
    modifiers: list[Found] = field(default_factory=list)
    remarks: list[Found] = field(default_factory=list)

    def readings(self, at: str) -> Iterator[Reading]:
        """Its readings."""
        yield from _fields(at, self.fields)
        yield from _codes(f"{at}/modifiers", self.modifiers)
        yield from _listed(at, self.adjustments)
        yield from _codes(f"{at}/remarks", self.remarks)


@dataclass(slots=True)
class ClaimFound:
    """One claim being read."""

    fields: dict[str, list[Found]] = field(default_factory=dict)
    lines: list[LineFound] = field(default_factory=list)
    adjustments: list[AdjustmentFound] = field(default_factory=list)
    remarks: list[Found] = field(default_factory=list)
    totalled: bool = False
    """Its totals row was seen: what follows is not its own."""

    def value(self, name: str) -> str | None:
        """What was first read for a field."""
        found = self.fields.get(name)
        return found[0].value if found else None

    def add(self, name: str, found: Found) -> None:
        """One more candidate for a field."""
        self.fields.setdefault(name, []).append(found)

    def readings(self, at: str) -> Iterator[Reading]:
        """Its readings and its lines'."""
        yield from _fields(at, self.fields)
        yield from _listed(at, self.adjustments)
        yield from _codes(f"{at}/remarks", self.remarks)
        for index, line in enumerate(self.lines):
            yield from line.readings(f"{at}/lines/{index}")


def _fields(at: str, fields: dict[str, list[Found]]) -> Iterator[Reading]:
    for name, found in fields.items():
        parse = MONEY.parse if any(_CENTS.search(each.text) for each in found) else None
        reading = best_reading(f"{at}/{name}", found, parse)
        if reading is not None:
            yield reading


def _codes(at: str, found: Sequence[Found]) -> Iterator[Reading]:
    for index, each in enumerate(found):
        yield reading_of(f"{at}/{index}", each)


def _listed(at: str, adjustments: Sequence[AdjustmentFound]) -> Iterator[Reading]:
    for index, each in enumerate(adjustments):
        yield from each.readings(f"{at}/adjustments/{index}")


def money_in(tokens: Sequence[Token]) -> Found | None:
    """The cell's amount, where the whole cell is one (a sign or currency may stand apart)."""
    shown = [token for token in tokens if token.text.strip("|_:;")]
    for start in range(len(shown)):
        value = MONEY.parse("".join(token.text for token in shown[start:]).strip("|:;"))
        if value is not None and any(_CENTS.search(token.text) for token in shown[start:]):
            return Found(value, tuple(shown[start:]), 0.95 if start == 0 else 0.6)
    return None


def is_grouped(text: str) -> bool:
    """Is it a group code with its reason, such as `CO-45`?"""
    return _GROUPED.fullmatch(text.strip(",;:")) is not None


def grouped_in(token: Token) -> tuple[Found, Found] | None:
    """Group and reason of a word such as `CO-45`."""
    match = _GROUPED.fullmatch(token.text.strip(",;:()"))
    if match is None or not any(c.isdigit() for c in match[2]):
        return None
    return Found(_group(match[1]), (token,), 0.95), Found(match[2].upper().translate(_REASON_DIGITS), (token,), 0.95)


def adjustments_in(tokens: Sequence[Token], *, bare: bool) -> list[AdjustmentFound]:
    """Codes and amounts in reading order; `bare`: the cell is one for codes, so a number without a group is a reason."""
    found: list[AdjustmentFound] = []
    group = reason = None
    index = 0
    while index < len(tokens):
        token = tokens[index]
        text = token.text.strip(",;:()")
        grouped = _GROUPED.fullmatch(text)
        amount = MONEY.parse(token.text.strip(",;:")) if _CENTS.search(token.text.strip(",;:")) else None
        if amount is not None:
            found.append(AdjustmentFound(group, reason, Found(amount, (token,), 0.93)))
            group = reason = None
        elif grouped is not None:
            if reason is not None:
                found.append(AdjustmentFound(group, reason, None))
            group = Found(_group(grouped[1]), (token,), 0.95)
            reason = Found(grouped[2].upper().translate(_REASON_DIGITS), (token,), 0.95)
        elif _GROUP.fullmatch(text):
            group = Found(_group(text.strip("-")), (token,), 0.93)
        elif (bare or group is not None) and _BARE_REASON.fullmatch(text.lstrip("-")):
            if reason is not None:
                found.append(AdjustmentFound(group, reason, None))
                group = None
            reason = Found(text.lstrip("-").upper(), (token,), 0.85)
        index += 1
    if reason is not None and bare:
        found.append(AdjustmentFound(group, reason, None))
    return found


def group_in(text: str) -> str | None:
    """The adjustment group of a cell of its own, such as `C0` with a misread letter."""
    plain = text.strip(",;:()-")
    return _group(plain) if _GROUP.fullmatch(plain) else None


def _group(text: str) -> str:
    return text.upper().translate(_GROUP_LETTERS)


def remarks_in(tokens: Sequence[Token]) -> list[Found]:
    """Remark codes: the RARC form, or a payer's own short codes."""
    found = []
    for token in tokens:
        for part in token.text.replace("/", ",").strip(",;:.()").split(","):
            value = CODE.parse(part)
            if value is not None and _RARC.fullmatch(value):
                # The form is letters, then digits: an O among these is a misread nought.
                letters = "MA" if value.startswith("MA") else value[0]
                value = letters + value[len(letters) :].translate(_REASON_DIGITS)
                found.append(Found(value, (token,), 0.92))
            elif value is not None and _REMARK.fullmatch(part.strip()):
                found.append(Found(value, (token,), 0.9))
    return found


def paired(codes: Sequence[AdjustmentFound], amounts: Sequence[AdjustmentFound]) -> list[AdjustmentFound]:
    """Codes from one column and amounts from the next, in order."""
    pairs = []
    for index in range(max(len(codes), len(amounts))):
        code = codes[index] if index < len(codes) else AdjustmentFound(None, None, None)
        money = amounts[index].amount if index < len(amounts) else code.amount
        pairs.append(AdjustmentFound(code.group, code.reason, money))
    return pairs


def mended(grid: Grid, cells: Mapping[str, tuple[Token, ...]]) -> Mapping[str, tuple[Token, ...]]:
    """Amounts of adjustments that stand nearer to the next heading than to their own go back to their codes."""
    codes = cells.get("adjustments", ())
    names = [column.name or "" for column in grid.heading.columns]
    if not codes or "adjustments" not in names[:-1] or any(_CENTS.search(token.text) for token in codes):
        return cells
    after = names[names.index("adjustments") + 1]
    strayed = [token for token in cells.get(after, ()) if _CENTS.search(token.text)]
    alone = set(cells) <= {"adjustments", after}
    moving = strayed if alone else strayed[:-1]
    if not moving:
        return cells
    rest = tuple(token for token in cells[after] if token not in moving)
    return {**cells, "adjustments": (*codes, *moving), after: rest}
