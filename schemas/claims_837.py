"""Open claims out of the claims that were sent: X12 837 professional, institutional and dental, 5010 and 4010.

Read are CLM (number, charge), NM1 (patient, member, payer, billing provider), SV1, SV2, SV3 (services) and DTP (dates); the
rest is passed over. A file that was cut off is refused: its envelope must be closed, its segments as many as it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from schemas.master import MasterData, OpenClaim
from schemas.master_import import Fault, ImportRefused, key_of, reasons_of

Segment = Sequence[str]
STATEMENT, SERVICE = "434", "472"
"""DTP01: the period of a statement, the day of a service."""


@dataclass(slots=True)
class _Claim:
    at: int
    """Number of its CLM segment."""
    values: dict[str, Any]
    lines: list[tuple[int, dict[str, Any]]] = field(default_factory=list)


def read_837(data: bytes, master: MasterData | None = None) -> tuple[OpenClaim, ...]:
    """The claims of a file; payer and provider are named where `master` knows their numbers. Raises ImportRefused."""
    reader = _Reader(master or MasterData())
    for number, segment in enumerate(_segments(data), start=1):
        reader.take(number, segment)
    reader.end()
    claims: dict[str, OpenClaim] = {}
    for each in reader.claims:
        for claim in _whole(each, reader.faults):
            claims[_unused(claim.key, claims)] = claim.model_copy(update={"key": _unused(claim.key, claims)})
    if not claims and not reader.faults:
        reader.faults.append(Fault(1, None, "holds no claims"))
    if reader.faults:
        raise ImportRefused(reader.faults)
    return tuple(claims.values())


def looks_like_x12(data: bytes) -> bool:
    """Does it begin as an interchange does?"""
    return data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"ISA")


def _segments(data: bytes) -> Iterator[Segment]:
    """The delimiters are those that the interchange's header shows."""
    text = data.decode("utf-8", "replace").lstrip("\ufeff \r\n\t")
    between, place = text[3:4], 3
    for _ in range(15):
        place = text.find(between, place + 1)
    if place < 0 or not text.startswith("ISA") or len(text) < place + 3:
        raise ImportRefused([Fault(1, "ISA", "is no header of an X12 interchange")])
    end = text[place + 2]
    for segment in text.split(end):
        if segment.strip():
            yield segment.strip().split(between)


class _Reader:
    """What was said so far of whom a claim is about, and the claims."""

    def __init__(self, master: MasterData) -> None:
        self.claims: list[_Claim] = []
        self.faults: list[Fault] = []
        self._master = master
        self._said: dict[str, Segment] = {}
        self._in_claim = self._in_line = self._is_closed = False
        self._start, self._component = 0, ":"
        self._takes: dict[str, Callable[[int, Segment], None]] = {
            "ISA": self._isa, "ST": self._st, "SE": self._se, "IEA": self._iea, "HL": self._hl, "NM1": self._nm1,
            "CLM": self._clm, "LX": self._lx, "SV1": self._service, "SV2": self._service, "SV3": self._service,
            "DTP": self._dtp,
        }  # fmt: skip

    def take(self, number: int, segment: Segment) -> None:
        """The next segment."""
        if take := self._takes.get(segment[0]):
            take(number, [*segment, *[""] * (12 - len(segment))])

    def end(self) -> None:
        """There is no more."""
        if not self._is_closed:
            self.faults.append(Fault(1, "IEA", "is missing: the file was cut off"))

    def _isa(self, _: int, segment: Segment) -> None:
        self._component, self._is_closed = segment[16][:1], False

    def _iea(self, *_: object) -> None:
        self._is_closed = True

    def _st(self, number: int, segment: Segment) -> None:
        self._start, self._said, self._in_claim = number, {}, False
        if segment[1] != "837":
            self.faults.append(Fault(number, "ST", "begins no 837"))

    def _se(self, number: int, segment: Segment) -> None:
        if segment[1].strip() != str(number - self._start + 1):
            self.faults.append(
                Fault(number, "SE", f"says another number of segments than the {number - self._start + 1} there are")
            )

    def _hl(self, _: int, segment: Segment) -> None:
        """A provider, then subscribers below it, then patients below these: who comes later is forgotten first."""
        self._in_claim = False
        lost = {"20": ("85", "IL", "PR", "QC"), "22": ("IL", "PR", "QC"), "23": ("QC",)}.get(segment[3], ())
        self._said = {role: said for role, said in self._said.items() if role not in lost}

    def _nm1(self, _: int, segment: Segment) -> None:
        # Within a claim these name other insurers and their members.
        if not self._in_claim:
            self._said[segment[1]] = segment

    def _clm(self, number: int, segment: Segment) -> None:
        self._in_claim, self._in_line = True, False
        member, payer, billing = (self._said.get(role, [""] * 12) for role in ("IL", "PR", "85"))
        known_payer = self._master.payer(_name(payer), payer[9] or None)
        known_provider = self._master.provider(billing[9] or None, _name(billing))
        values = {
            "account": segment[1].strip() or None,
            "charge": segment[2] or None,
            "patient_name": _name(self._said.get("QC", member)) or None,
            "member_id": member[9] or None,
            "payer": known_payer.key if known_payer else None,
            "provider": known_provider.key if known_provider else None,
        }
        self.claims.append(_Claim(number, {name: value for name, value in values.items() if value is not None}))

    def _lx(self, *_: object) -> None:
        self._in_line = True

    def _service(self, number: int, segment: Segment) -> None:
        if not self.claims:
            self.faults.append(Fault(number, segment[0], "stands before any claim"))
            return
        revenue = segment[0] == "SV2"
        code = (segment[2] if revenue else segment[1]).split(self._component)
        line = {"revenue_code": segment[1] if revenue else "", "procedure": code[1] if len(code) > 1 else ""}
        line["charge"] = segment[3] if revenue else segment[2]
        self.claims[-1].lines.append((number, {name: value for name, value in line.items() if value}))

    def _dtp(self, _: int, segment: Segment) -> None:
        if segment[1] not in {STATEMENT, SERVICE} or not self._in_claim:
            return
        first, last = segment[3].partition("-")[::2]
        if segment[1] == SERVICE and self._in_line and self.claims[-1].lines:
            self.claims[-1].lines[-1][1]["date"] = first[:8]
        else:
            self.claims[-1].values |= {"service_from": first[:8], "service_to": (last or first)[:8]}


def _whole(each: _Claim, faults: list[Fault]) -> Iterator[OpenClaim]:
    days = sorted(line["date"] for _, line in each.lines if "date" in line)
    values = ({"service_from": days[0], "service_to": days[-1]} if days else {}) | each.values
    values["key"] = key_of(str(values.get("account", ""))[:30], str(values.get("service_from", "")))
    try:
        yield OpenClaim.model_validate(values | {"lines": [line for _, line in each.lines]})
    except ValidationError as error:
        for loc, reason in reasons_of(error):
            of_line = loc[0] == "lines" and len(loc) > 2
            at = each.lines[int(loc[1])][0] if of_line else each.at
            faults.append(Fault(at, str(loc[-1]), reason))


def _unused(key: str, taken: dict[str, OpenClaim]) -> str:
    """Several claims of one patient and day are told apart by their order in the file."""
    if key not in taken:
        return key
    return next(f"{key[:36]}.{n}" for n in range(2, len(taken) + 3) if f"{key[:36]}.{n}" not in taken)


def _name(segment: Segment) -> str:
    """Of a person: last name, first and middle; else the organisation's."""
    first = " ".join(part for part in segment[4:6] if part)
    return f"{segment[3]}, {first}" if segment[2] == "1" and first else segment[3]
